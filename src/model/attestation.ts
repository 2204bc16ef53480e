export type AttestationAnswer = 'yes' | 'no' | 'partly' | 'not-applicable';
export type AttestationMethod = 'examine' | 'interview' | 'test';

/** A piece of evidence, and whether its file is still the one that was attested. */
export interface CheckedEvidence {
  uri: string;
  sha256?: string;
  collected?: string;
  note?: string;
  /** `not-checked`: an address, or no digest was given to compare with. */
  state: 'matches' | 'differs' | 'missing' | 'not-checked';
}

/** `due`: nobody has answered. `changed`: what was asked, or a file it rests on, is not what was attested. */
export type AnswerState = 'holds' | 'due' | 'expired' | 'changed';

/** How the question that a control puts to people stands. */
export interface ControlAttestation {
  state: AnswerState;
  /** Of the attestation that answers, or did last. */
  id?: string;
  answer?: AttestationAnswer;
}

/** What became of an attestation in this report. `unused`: none of its controls is asked in this report. */
export interface AttestationSummary {
  id: string;
  state: Exclude<AnswerState, 'due'> | 'unused';
  controls: { [framework: string]: string[] };
  answer: AttestationAnswer;
  statement: string;
  method: AttestationMethod;
  period?: { from: string; to: string };
  answeredBy: string;
  answeredOn: string;
  approvedBy: string;
  approvedOn: string;
  expires: string;
  evidence: CheckedEvidence[];
  /** Why it does not hold, in a sentence. */
  because?: string;
  /** Controls that it says are met, and that a check finds otherwise, as `pci-dss-4.0.1 3.2.1`. */
  contradictedBy: string[];
}
