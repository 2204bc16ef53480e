import type { Counts } from './report.ts';

/** In the order in which recovery is built up. */
export const gateNames = ['provisioned', 'replicated', 'monitored', 'proven'] as const;
export type GateName = (typeof gateNames)[number];

/**
 * `not-met`: something that matters failed, or nothing shows that it was tried. `unknown`: nothing failed, and
 * something was not read or not run. `nothing-to-judge`: no rule met a resource.
 */
export type GateState = 'met' | 'not-met' | 'unknown' | 'nothing-to-judge';

export interface ReadinessGate {
  gate: GateName;
  state: GateState;
  /** Of rules of critical and high severity, which hold the gate. */
  holding: Counts;
  /** Of the other rules, which do not. */
  minor: Counts;
  /** Rules with a failure that holds it, and those that left it unknown. */
  failing: string[];
  undecided: string[];
  /** Rules of the gate that were not run. */
  leftOut: string[];
  /** Newest drill that answers it, and why it is not answered; only of `proven`. */
  drill?: string;
  because?: string;
}

export interface ReadinessLine {
  id: string;
  title: string;
  /** The last gate of those that are met in a row from the first; `none` when the first is not. */
  level: GateName | 'none' | 'nothing-to-judge';
  /** The gate that stops it; absent when all are met. */
  stoppedBy?: GateName;
  gates: ReadinessGate[];
}

export interface ReportReadiness {
  lines: ReadinessLine[];
}
