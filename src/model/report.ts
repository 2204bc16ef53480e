import type { Scope } from './estate.ts';
import type { Finding, Severity, Verdict } from './finding.ts';

export interface Counts {
  pass: number;
  fail: number;
  unknown: number;
  notApplicable: number;
  error: number;
  excepted: number;
}

/**
 * The one-word answer. `not-ready`: an open critical or high gap. `gaps`: open gaps of lower severity only.
 * `unproven`: no open gap, but something could not be read. `ready`: everything examined, nothing open.
 * `nothing-examined`: no rule met a resource, which proves nothing.
 */
export type OverallVerdict = 'ready' | 'gaps' | 'not-ready' | 'unproven' | 'nothing-examined';

/** One line of the ledger: every call to one operation in one account and Region. */
export interface LedgerRow {
  service: string;
  operation: string;
  account: string;
  region: string;
  actions: string[];
  calls: number;
  requests: number;
  denied: number;
  throttled: number;
  failed: number;
  /** The first error, in AWS's words. */
  reason?: string;
}

/** What could not be read, grouped by cause, with what it costs. */
export interface Gap {
  operation: string;
  actions: string[];
  account: string;
  region: string;
  outcome: string;
  reason: string;
  /** Findings that are unknown because of it. */
  findings: number;
  rules: string[];
}

export interface Completeness {
  /** Pairs of rule and resource that got a verdict of pass or fail, and all that should have. */
  decided: number;
  applicable: number;
  complete: boolean;
  gaps: Gap[];
}

export interface RuleSummary {
  id: string;
  title: string;
  severity: Severity;
  domain: string;
  resource: string;
  why: string;
  fix: string;
  references: string[];
  frameworks: { [framework: string]: { id: string; relation: string; why: string }[] };
  counts: Counts;
}

export type ControlState = 'gap' | 'unknown' | 'no-gap-found' | 'not-examined';

export interface FrameworkSummary {
  id: string;
  controls: { id: string; state: ControlState; rules: string[] }[];
}

export interface Report {
  schema: 'ringdown-report';
  version: 1;
  tool: { name: 'ringdown'; version: string };
  run: { startedAt: string; finishedAt: string; interrupted: boolean; rulesDigest: string };
  scope: Scope;
  summary: { verdict: OverallVerdict; counts: Counts; bySeverity: Record<Severity, Counts> };
  calls: LedgerRow[];
  completeness: Completeness;
  rules: RuleSummary[];
  findings: Finding[];
  frameworks: FrameworkSummary[];
}

const countKey: Record<Verdict, keyof Counts> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
  error: 'error',
};

export const noCounts = (): Counts => ({
  pass: 0,
  fail: 0,
  unknown: 0,
  notApplicable: 0,
  error: 0,
  excepted: 0,
});

/** Counts verdicts; an excepted failure counts as `excepted` and not as `fail`. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = noCounts();
  for (const finding of findings) counts[finding.exception ? 'excepted' : countKey[finding.verdict]] += 1;
  return counts;
}
