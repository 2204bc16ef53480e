import type { Params } from '../evaluate/evaluate.ts';
import { acceptedFingerprint } from '../evaluate/exceptions.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { exceptionText } from '../report/reasons.ts';
import { visible } from '../report/text.ts';
import type { Rule } from '../rules/rule.ts';

/** The findings on one resource, or all that are neither passed nor inapplicable. @throws UserError when there are none. */
export function findFindings({ findings }: Report, resource: string | undefined): Finding[] {
  if (resource !== undefined) {
    const found = findings.filter((f) => f.resource.id === resource || f.resource.arn === resource);
    if (found.length > 0) return found;
    const ids = findings.map((f) => f.resource.id);
    throw new UserError(
      'no-finding',
      `the rule judged no resource "${resource}"${didYouMean(resource, ids)}`,
    );
  }
  if (findings.length === 0) throw new UserError('no-finding', 'the rule met no resource in this estate');
  const open = findings.filter((f) => f.verdict !== 'pass' && f.verdict !== 'not-applicable');
  return open.length > 0 ? open : findings;
}

/** One finding in full: the condition, each value with the call that yielded it, and what could not be read. */
export function explainFinding(
  rules: readonly Rule[],
  finding: Finding,
  params: { readonly [rule: string]: Params } = {},
): string {
  const rule = rules.find(({ definition }) => definition.id === finding.rule)!;
  const { definition } = rule;
  const { resource } = finding;
  const lines = [
    `${finding.verdict.toUpperCase()}  ${finding.rule}  (${finding.severity})`,
    `  ${resource.type} ${resource.id}  ${resource.account} ${resource.region}`,
    `  ${finding.message}`,
    '',
    ...(definition.when === undefined ? [] : labelled('when', definition.when)),
    ...Object.entries(definition.let ?? {}).flatMap(([name, text]) => labelled(`let ${name}`, text)),
    ...labelled('assert', definition.assert),
    ...(finding.evidence.length > 0 ? ['', '  Read:'] : []),
    ...finding.evidence.flatMap(({ field, value, operation, requestId }) => [
      `    ${field} = ${JSON.stringify(value)}`,
      `      by ${operation ?? 'the listing'}${requestId === undefined ? '' : `, request ${requestId}`}`,
    ]),
    ...(finding.unknown.length > 0 ? ['', '  Could not be read:'] : []),
    ...finding.unknown.flatMap((u) => [
      `    ${u.field} of ${u.resource}: ${u.outcome}${u.operation === undefined ? '' : ` ${u.operation}`}`,
      ...(u.actions.length > 0 ? [`      grant ${u.actions.join(', ')}`] : []),
      `      ${u.reason}`,
    ]),
    ...(finding.exception ? ['', `  ${exceptionText(finding.exception)}`] : []),
    ...(finding.verdict === 'fail'
      ? ['', `  Fingerprint for an exception: ${acceptedFingerprint(finding, rule, params)}`]
      : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

const labelled = (label: string, text: string): string[] => {
  const [first, ...rest] = text.trim().split('\n');
  return [`  ${label}: ${first}`, ...rest.map((line) => `  ${' '.repeat(label.length + 2)}${line}`)];
};
