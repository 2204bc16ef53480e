import type { Finding, Severity } from '../../model/finding.ts';
import type { Unread } from '../../model/provenance.ts';
import type { ControlState, Counts } from '../../model/report.ts';

/** How a finding is shown: an excepted failure stands apart from the open ones. */
export type Shown = 'fail' | 'unknown' | 'error' | 'excepted' | 'pass' | 'not-applicable';

export const shownVerdicts: readonly Shown[] = [
  'fail',
  'unknown',
  'error',
  'excepted',
  'pass',
  'not-applicable',
];

/** What a reader sees first; the rest is one click away. */
export const needsAttention: readonly Shown[] = ['fail', 'unknown', 'error'];

export const shownAs = (finding: Finding): Shown => (finding.exception ? 'excepted' : finding.verdict);

export const countOf = (counts: Counts, shown: Shown): number =>
  counts[shown === 'not-applicable' ? 'notApplicable' : shown];

export const verdictLabels: Record<Shown, string> = {
  fail: 'Gap',
  unknown: 'Unknown',
  error: 'Rule error',
  excepted: 'Excepted',
  pass: 'Pass',
  'not-applicable': 'Not applicable',
};

const tallied: Record<Shown, [one: string, many: string]> = {
  fail: ['gap', 'gaps'],
  unknown: ['unknown', 'unknown'],
  error: ['rule error', 'rule errors'],
  excepted: ['excepted', 'excepted'],
  pass: ['passed', 'passed'],
  'not-applicable': ['not applicable', 'not applicable'],
};

/** The word after a count: `3 gaps`, `5 passed`. */
export const tallyLabel = (shown: Shown, size: number): string => tallied[shown][size === 1 ? 0 : 1];

export const severityLabels: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

export const controlLabels: Record<ControlState, string> = {
  gap: 'Gap',
  weakness: 'Weakness',
  excepted: 'Excepted',
  unknown: 'Unknown',
  'partly-examined': 'Partly examined',
  'not-demonstrated': 'Not demonstrated',
  'no-gap-found': 'No gap found',
  attested: 'Attested',
  'attestation-expired': 'Attestation expired',
  'attestation-due': 'Attestation due',
  inherited: 'Provider’s part',
  'not-examined': 'Not examined',
  'not-assessable': 'Not assessable',
  'not-applicable': 'Not applicable',
};

export const controlMeanings: Record<ControlState, string> = {
  gap: 'A rule failed whose failure disproves the control.',
  weakness: 'Only rules failed that speak to it indirectly.',
  excepted: 'A failure was approved as an exception. It is still open.',
  unknown: 'Rules ran, and nothing could be decided.',
  'partly-examined': 'Nothing failed, but something could not be decided or did not run.',
  'not-demonstrated': 'Everything passed, by a looser measure than the control asks for.',
  'no-gap-found': 'Every rule ran and passed. That proves nothing beyond what they see.',
  attested: 'Somebody answered and somebody else approved. No scan can confirm it.',
  'attestation-expired': 'The last answer has run out.',
  'attestation-due': 'Only people or documents can answer, and nobody has.',
  inherited: 'The cloud provider operates it; the provider’s report is the evidence.',
  'not-examined': 'No rule met a resource.',
  'not-assessable': 'No scan of AWS can tell.',
  'not-applicable': 'Asked of other kinds of entity.',
};

const outcomeLabels: Record<Unread['outcome'], string> = {
  denied: 'denied',
  throttled: 'throttled',
  failed: 'failed',
  timeout: 'timed out',
  malformed: 'answer not understood',
  cancelled: 'not made: interrupted',
  'not-enabled': 'service not enabled',
  'not-configured': 'not configured',
  'not-examined': 'not examined',
  'unsupported-region': 'not offered in this Region',
};

/** An outcome in words; an outcome that this version does not know is shown as it is. */
export const outcomeLabel = (outcome: string): string =>
  Object.hasOwn(outcomeLabels, outcome) ? outcomeLabels[outcome as Unread['outcome']] : outcome;
