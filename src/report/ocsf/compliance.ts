import type { Finding, Verdict } from '../../model/finding.ts';
import type { RuleSummary } from '../../model/report.ts';
import { exceptionText, unreadReasons } from '../reasons.ts';
import { controlsOf } from '../rules-of.ts';
import { severityIds } from './severity.ts';

/** `Warning` is OCSF's word for a check without a result for want of information. */
const statuses: Record<Verdict, { status: string; status_id: number }> = {
  pass: { status: 'Pass', status_id: 1 },
  fail: { status: 'Fail', status_id: 3 },
  unknown: { status: 'Warning', status_id: 2 },
  error: { status: 'Warning', status_id: 2 },
  'not-applicable': { status: 'Not Applicable', status_id: 99 },
};

/** The verdict, and the controls of every framework that the rule speaks to, each as a check. */
export function compliance(finding: Finding, rule: RuleSummary): object {
  const requirements = controlsOf(rule);
  return {
    ...statuses[finding.verdict],
    status_code: finding.exception ? 'excepted' : finding.verdict,
    status_details: details(finding, rule),
    control: rule.id,
    desc: rule.title,
    standards: standardsOf(rule),
    ...(requirements.length > 0 && { requirements }),
    checks: checks(finding, rule),
  };
}

/** A rule that speaks to no framework is one of ringdown's own; consumers of older versions need a standard. */
const standardsOf = ({ frameworks }: RuleSummary): string[] => {
  const named = Object.keys(frameworks);
  return named.length > 0 ? named : ['ringdown'];
};

const checks = ({ verdict, severity }: Finding, { id, title, frameworks }: RuleSummary): object[] =>
  [
    { uid: id, name: title, standards: ['ringdown'] },
    ...Object.entries(frameworks).flatMap(([framework, controls]) =>
      controls.map((control) => ({ uid: control.id, desc: control.why, standards: [framework] })),
    ),
  ].map((check) => ({ ...check, ...statuses[verdict], ...severityIds[severity] }));

function details(finding: Finding, { title }: RuleSummary): string[] {
  const { message, exception } = finding;
  const excepted = exception ? [exceptionText(exception)] : [];
  return [message || title, ...unreadReasons(finding), ...excepted];
}
