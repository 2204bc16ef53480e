import type { Finding } from '../model/finding.ts';
import type { ExceptionSummary } from '../model/report.ts';
import { isLike } from '../model/wildcard.ts';
import { type Exception, selectorKeys } from '../rules/exceptions/exception.ts';
import { isOver } from '../rules/records/dates.ts';
import type { Rule } from '../rules/rule.ts';
import type { Params } from './evaluate.ts';
import { paramsOf, ruleDigest, sha256 } from './rule-digest.ts';

export interface Excepted {
  findings: Finding[];
  summaries: ExceptionSummary[];
}

/**
 * Marks the gaps that an exception covers. Nothing but a gap is covered: what is unknown stays so. Whether one has
 * ended is judged at the time of the scan, so that the same estate gives the same report on any day.
 */
export function applyExceptions({
  findings,
  exceptions,
  rules,
  params,
  at,
}: {
  findings: readonly Finding[];
  exceptions: readonly Exception[];
  rules: readonly Rule[];
  params: { readonly [rule: string]: Params };
  at: string;
}): Excepted {
  const byId = new Map(rules.map((rule) => [rule.definition.id, rule]));
  const matches = exceptions.map((exception) => {
    const gaps = findings.filter((finding) => finding.verdict === 'fail' && isMeant(exception, finding));
    const expired = isOver(exception.expires, at);
    const covered = expired
      ? []
      : gaps.filter((gap) => isAccepted(exception, gap, byId.get(gap.rule)!, params));
    return { exception, gaps, covered, expired };
  });
  const covering = new Map<Finding, Exception>();
  for (const { exception, covered } of matches)
    for (const gap of covered) if (!covering.has(gap)) covering.set(gap, exception);
  return {
    findings: findings.map((finding) => withException(finding, covering.get(finding))),
    summaries: matches.map(({ exception, gaps, covered, expired }) =>
      summaryOf(exception, {
        expired,
        covered: covered.length,
        reopened: gaps.filter((gap) => !covering.has(gap)).length,
      }),
    ),
  };
}

const isMeant = ({ rule, resource }: Exception, finding: Finding): boolean =>
  finding.rule === rule &&
  selectorKeys.every(
    (key) => resource[key]?.some((pattern) => isLike(pattern, finding.resource[key] ?? '')) ?? true,
  );

const isAccepted = (
  { fingerprints }: Exception,
  gap: Finding,
  rule: Rule,
  params: { readonly [rule: string]: Params },
): boolean => fingerprints.length === 0 || fingerprints.includes(acceptedFingerprint(gap, rule, params));

/**
 * Of what somebody accepts: the rule as it judges, its parameters, the resource and the values that were read. The
 * order in which AWS lists them does not count.
 */
export function acceptedFingerprint(
  { resource: { type, account, region, id }, evidence }: Finding,
  rule: Rule,
  params: { readonly [rule: string]: Params },
): string {
  const values = evidence.map(({ field, value }) => JSON.stringify([field, value])).sort();
  const used = Object.entries(paramsOf(rule, params)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `sha256:${sha256([ruleDigest(rule), used, type, account, region, id, values])}`;
}

function withException(finding: Finding, exception: Exception | undefined): Finding {
  if (!exception) return finding;
  const { id, reason, compensatingControl, approvedBy, expires } = exception;
  const said = compensatingControl === undefined ? reason : `${reason} Instead: ${compensatingControl}`;
  return { ...finding, exception: { id, reason: said, approvedBy, expires } };
}

function summaryOf(
  exception: Exception,
  { expired, covered, reopened }: { expired: boolean; covered: number; reopened: number },
): ExceptionSummary {
  const { id, rule, reason, compensatingControl, requestedBy, approvedBy, approvedOn, expires } = exception;
  const state = expired ? 'expired' : reopened > 0 ? 'changed' : covered > 0 ? 'applied' : 'unused';
  return {
    id,
    rule,
    state,
    findings: covered,
    reopened,
    reason,
    ...(compensatingControl !== undefined && { compensatingControl }),
    requestedBy,
    approvedBy,
    approvedOn,
    expires,
  };
}
