import type { AttestationAnswer, AttestationMethod, CheckedEvidence } from '../../model/attestation.ts';

/** What a person says of controls, as a file of the user's repository; `reports/schema/attestation.schema.json` describes the file. */
export interface Attestation {
  id: string;
  controls: { [framework: string]: string[] };
  answer: AttestationAnswer;
  statement: string;
  method: AttestationMethod;
  period?: { from: string; to: string };
  answeredBy: string;
  /** Days, as `2026-11-05`. */
  answeredOn: string;
  approvedBy: string;
  approvedOn: string;
  /** The last day on which it holds. */
  expires: string;
  evidence: CheckedEvidence[];
  /** Of what was asked; without any, whatever the question is by now. */
  fingerprints: string[];
}

/** The file as its author writes it. */
export interface AttestationFile {
  id: string;
  controls: { [framework: string]: string[] };
  answer: AttestationAnswer;
  statement: string;
  method: AttestationMethod;
  period?: { from: string; to: string };
  answered_by: string;
  answered_on: string;
  approved_by: string;
  approved_on: string;
  expires: string;
  evidence?: EvidenceFile[];
  fingerprint?: string | string[];
}

export interface EvidenceFile {
  uri: string;
  sha256?: string;
  collected?: string;
  note?: string;
}

/** `check` compares a piece of evidence with the file that it names. */
export function attestationOf(
  file: AttestationFile,
  check: (evidence: EvidenceFile) => CheckedEvidence,
): Attestation {
  const { fingerprint } = file;
  return {
    id: file.id,
    controls: file.controls,
    answer: file.answer,
    statement: file.statement,
    method: file.method,
    ...(file.period && { period: file.period }),
    answeredBy: file.answered_by,
    answeredOn: file.answered_on,
    approvedBy: file.approved_by,
    approvedOn: file.approved_on,
    expires: file.expires,
    evidence: (file.evidence ?? []).map(check),
    fingerprints:
      fingerprint === undefined ? [] : typeof fingerprint === 'string' ? [fingerprint] : fingerprint,
  };
}
