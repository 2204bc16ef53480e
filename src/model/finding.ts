import type { Value } from './estate.ts';
import type { Unread } from './provenance.ts';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** `error` is a defect of the rule, never a statement about the account. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'error';

/** A value that the verdict rests on, with the call that yielded it. */
export interface Evidence {
  field: string;
  value: Value;
  operation?: string;
  requestId?: string;
}

/** An approved deviation; the finding stays a failure and is shown apart. */
export interface AppliedException {
  /** Of the exception's file. */
  id?: string;
  reason: string;
  approvedBy: string;
  expires: string;
}

/** The verdict of one rule on one resource. */
export interface Finding {
  rule: string;
  verdict: Verdict;
  severity: Severity;
  resource: { type: string; id: string; arn: string | null; account: string; region: string };
  message: string;
  evidence: Evidence[];
  unknown: Unread[];
  exception?: AppliedException;
  /** How it stands to the baseline, where there is one; absent when nothing got worse. */
  change?: 'new' | 'worsened';
  /** Whether the baseline has it, and with the same verdict, severity and approval; absent without a baseline. */
  baselineState?: 'new' | 'unchanged' | 'updated';
  /**
   * Of an open or excepted gap: start of the first scan that shows it, and since which no report showed it closed.
   * Absent without a baseline or history.
   */
  firstSeen?: string;
  /** Start of the last scan before `firstSeen` that looked and did not find it; absent when it may be older. */
  lastClear?: string;
}
