import type { CheckedEvidence } from './attestation.ts';
import type { Unread } from './provenance.ts';

export const drillTypes = [
  'failover',
  'failback',
  'actual-event',
  'backup-restore',
  'load',
  'fault-injection',
  'security-validation',
  'flow-functional',
  'telephony-carrier',
  'communications',
  'tabletop',
  'emergency-mode',
] as const;
export type DrillType = (typeof drillTypes)[number];

/**
 * What AWS's own records make of a drill. `contradicted`: they are whole, and what must be in them is not.
 * `none-possible`: nothing that ringdown reads could show it. `unchecked`: what could show it was not read.
 * `planned`: its window had not opened.
 */
export type CorroborationState =
  | 'confirmed'
  | 'partly'
  | 'none-possible'
  | 'contradicted'
  | 'unchecked'
  | 'planned';

/** Something that AWS recorded in the window of a drill. */
export interface Trace {
  at: string;
  account: string;
  region: string;
  text: string;
}

/** One thing that was looked for. `absent`: the records are whole and do not show it. */
export interface Sign {
  sign: string;
  outcome: 'seen' | 'partly' | 'absent' | 'refuted' | 'unread';
  text: string;
  traces: Trace[];
}

export interface Corroboration {
  state: CorroborationState;
  signs: Sign[];
  /** What could not be read, and could change the state. */
  unread: Unread[];
}

/** What is not as it should be about a record. */
export interface DrillConcern {
  code: DrillConcernCode;
  text: string;
}

export const drillConcernCodes = [
  'contradicted',
  'objectives-missing',
  'objectives-late',
  'criteria-missing',
  'objective-missed',
  'time-differs',
  'finding-without-followup',
  'followup-overdue',
  'plan-changed',
  'evidence-changed',
] as const;
export type DrillConcernCode = (typeof drillConcernCodes)[number];

/** A record of an exercise, and what became of it in this report. */
export interface DrillSummary {
  id: string;
  type: DrillType;
  serviceLines: string[];
  scenario: string;
  from: string;
  to: string;
  production?: boolean;
  result: 'met' | 'partly-met' | 'not-met' | 'aborted';
  ledBy: string;
  approvedBy: string;
  /** Seconds: as declared, and as the timeline or the record has them. */
  objectives?: { rto?: number; rpo?: number; declaredOn: string };
  measured?: { rto?: number; rtoAgents?: number; rpo?: { [data: string]: number }; abandonedCalls?: number };
  timeline: { at: string; event: string }[];
  corroboration: Corroboration;
  concerns: DrillConcern[];
  followups: { finding: string; action: string; owner: string; due: string; done?: string }[];
  evidence: CheckedEvidence[];
}

/** How an exercise that recurs stands. */
export type CadenceState = 'in-date' | 'overdue' | 'never';

/** The newest record of a type that can be believed, against the year that the house policy gives each type. */
export interface DrillCadence {
  type: DrillType;
  state: CadenceState;
  /** Newest record that nothing contradicts and that is confirmed as far as that is possible. */
  newest?: string;
  on?: string;
  due?: string;
}

export interface ReportDrills {
  records: DrillSummary[];
  cadence: DrillCadence[];
}

/** How the exercise stands that a control asks for. `faulted`: the newest record shows what the control rules out. */
export interface ControlExercise {
  state: CadenceState | 'faulted';
  /** As an ISO 8601 duration. */
  every: string;
  drill?: string;
  on?: string;
  due?: string;
}
