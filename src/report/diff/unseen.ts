import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { judgedOf } from './judged.ts';

/** Tells why the newer report is silent on a finding of the older one; undefined when the resource is gone. */
export function whyUnseen(before: Report, after: Report): (finding: Finding) => string | undefined {
  const ran = new Set(after.rules.map(({ id }) => id));
  const accounts = new Set(after.scope.accounts.map(({ id }) => id));
  const left = regionsOf(before).filter((region) => !regionsOf(after).includes(region));
  const judgesOther = judgedOf(before) !== judgedOf(after);
  const outside = new Set(after.completeness.outside?.flatMap(({ rules }) => rules));
  const unlisted = new Map<string, string[]>();
  for (const finding of after.findings)
    if (isUnlisted(finding)) {
      const below = finding.resource.id.slice(0, -1);
      unlisted.set(placeOf(finding), [...(unlisted.get(placeOf(finding)) ?? []), below]);
    }
  return (finding) => {
    const { account, region } = finding.resource;
    if (!ran.has(finding.rule)) return 'the rule was not run';
    if (!accounts.has(account)) return `account ${account} was not read`;
    if (left.includes(region)) return `${region} was not read`;
    if (unlisted.get(placeOf(finding))?.some((below) => mayBeBelow(below, finding)))
      return 'the list could not be read';
    if (judgesOther) return 'other resources of the account were judged';
    if (outside.has(finding.rule) && !isUnlisted(finding))
      return 'it may be among what the contact centre does not use, which was not judged';
    return after.run.interrupted ? 'the scan was interrupted' : undefined;
  };
}

const regionsOf = ({ scope: { primary, recovery } }: Report): string[] =>
  recovery === undefined ? [primary] : [primary, recovery];

const placeOf = ({ rule, resource: { type, account, region } }: Finding): string =>
  [rule, type, account, region].join('\n');

/** Stands for all resources of a list that could not be read: `*`, or `parent/*`. */
export const isUnlisted = ({ resource: { id }, verdict }: Finding): boolean =>
  verdict === 'unknown' && /(^|\/)\*$/.test(id);

/** Ids of children begin with their parent's; one that has no parts may belong to any. */
const mayBeBelow = (below: string, { resource: { id } }: Finding): boolean =>
  id.startsWith(below) || !id.includes('/');
