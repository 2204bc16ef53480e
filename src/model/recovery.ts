import type { Fate } from './journey.ts';
import type { Unread } from './provenance.ts';

/** A span of time in seconds; `upper` is null where nothing bounds it or where nobody can tell. */
export interface Span {
  lower: number;
  upper: number | null;
}

/** Where a figure comes from. `observed`: what a call told of one moment. `declared`: `ringdown.yaml` says so. */
export type Basis = 'sla' | 'documented' | 'configured' | 'observed' | 'declared';

export interface RecoverySource {
  basis: Basis;
  /** The resource and its fields, the key of `ringdown.yaml`, or what AWS documents. */
  name: string;
  url?: string;
}

/** One summand of an estimate. */
export interface RecoveryTerm extends Span {
  label: string;
  /** The arithmetic in words. */
  why: string;
  /** Null where no fact gives a figure. */
  source: RecoverySource | null;
}

/**
 * An estimated time with its arithmetic. The bounds are the sums of those of the terms. Without an upper bound either
 * `unbounded` says what makes it so, which is known, or `notEstimable` says which facts are missing; with one,
 * `notEstimable` says what may make it less.
 */
export interface Estimate extends Span {
  terms: RecoveryTerm[];
  unbounded: string | null;
  notEstimable: Unread[];
}

/** `no-objective`: nobody said how much is too much. */
export type ObjectiveState = 'met' | 'missed' | 'not-estimable' | 'no-objective';

export interface Judged {
  estimate: Estimate;
  objectiveSeconds: number | null;
  state: ObjectiveState;
}

/** How long callers of one way in wait for an answer after a Region is lost. */
export interface JourneyRecovery extends Judged {
  /** Id of the journey. */
  id: string;
  entry: string;
  kind: 'phone-number' | 'address' | 'flow';
  account: string;
  region: string;
  instance: { id: string; alias: string | null };
  fate: Fate;
}

export const dataClasses = [
  'call-recordings',
  'screen-recordings',
  'chat-transcripts',
  'contact-lens',
  'contact-records',
  'agent-events',
  'contact-analysis',
  'media-streams',
  'attachments',
  'email-messages',
  'reports',
  'evaluations',
  'table',
  'database',
  'bucket',
  'secret',
  'configuration',
] as const;
export type DataClass = (typeof dataClasses)[number];

/** How much of some data a lost Region takes with it. */
export interface DataRecovery extends Judged {
  id: string;
  class: DataClass;
  /** The bucket and prefix, the table, the stream … */
  name: string;
  account: string;
  region: string;
}

/** Recovery times and points as a report tells them. */
export interface ReportRecovery {
  lost: string;
  left: string;
  journeys: JourneyRecovery[];
  data: DataRecovery[];
  /** Where there may be more that nobody saw. */
  unseen: { where: string; why: string }[];
  /** Objectives that meet nothing, by what they name. */
  unusedObjectives: string[];
}

/** What `ringdown.yaml` asks for, and what it says that nothing in AWS shows. Times are in seconds. */
export interface Objectives {
  rto: number | null;
  rpo: number | null;
  /** The first that matches decides. `*` stands for any text. */
  journeys: { entry: string; rto: number }[];
  data: { class: DataClass; name: string; rpo: number }[];
  assumptions: { [name in Assumption]?: { lower: number; upper: number } };
  /** Alarms that notice the loss, by name. */
  detectedBy: string[];
  /** Names that agents or clients resolve before they can work. */
  dnsNames: string[];
}

export type Assumption =
  | 'detection'
  | 'decision'
  | 'traffic_shift'
  | 'agent_login'
  | 'client_switch'
  | 'backup_copy';

export const noObjectives: Objectives = {
  rto: null,
  rpo: null,
  journeys: [],
  data: [],
  assumptions: {},
  detectedBy: [],
  dnsNames: [],
};
