import type { Compliance } from '@aws-sdk/client-securityhub';
import type { Finding, Verdict } from '../../model/finding.ts';
import type { RuleSummary } from '../../model/report.ts';
import { clip } from '../clip.ts';
import { unreadReasons } from '../reasons.ts';
import { controlsOf } from '../rules-of.ts';

/** `WARNING` is "some information is missing"; `NOT_AVAILABLE` a check that could not be made or does not apply. */
const statuses: Record<Verdict, NonNullable<Compliance['Status']>> = {
  pass: 'PASSED',
  fail: 'FAILED',
  unknown: 'WARNING',
  error: 'NOT_AVAILABLE',
  'not-applicable': 'NOT_AVAILABLE',
};

const reasonCodes: Record<Verdict, string | undefined> = {
  pass: undefined,
  fail: undefined,
  unknown: 'NOT_READ',
  error: 'RULE_ERROR',
  'not-applicable': 'NOT_APPLICABLE',
};

const mostRequirements = 32;
const mostReasons = 20;

export function compliance(finding: Finding, rule: RuleSummary): Compliance {
  const requirements = controlsOf(rule).map((control) => clip(control, 64));
  const code = reasonCodes[finding.verdict];
  const said = unreadReasons(finding);
  const reasons = said.length > 0 ? said : [finding.message || rule.id];
  return {
    Status: statuses[finding.verdict],
    ...(requirements.length > 0 && { RelatedRequirements: requirements.slice(0, mostRequirements) }),
    ...(code !== undefined && {
      StatusReasons: reasons
        .slice(0, mostReasons)
        .map((reason) => ({ ReasonCode: code, Description: clip(reason, 2048) })),
    }),
  };
}
