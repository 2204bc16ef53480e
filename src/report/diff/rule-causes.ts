import type { Report, RuleSummary } from '../../model/report.ts';

export type RuleCause = 'rule-changed' | 'rule-added';

/** Tells of a rule whether it was judged by something else in the two reports. */
export function ruleCauses(before: Report, after: Report): (rule: string) => RuleCause | undefined {
  const [older, newer] = [before, after].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])));
  return (id) => {
    const [then, now] = [older!.get(id), newer!.get(id)];
    if (!now) return undefined;
    if (!then) return 'rule-added';
    return differ(then, now) ? 'rule-changed' : undefined;
  };
}

/** A report of an older version does not say; then the severity is all that can be compared. */
function differ(then: RuleSummary, now: RuleSummary): boolean {
  if (then.severity !== now.severity) return true;
  if (then.digest === undefined || now.digest === undefined) return false;
  return then.digest !== now.digest || sorted(then.params) !== sorted(now.params);
}

const sorted = (params: RuleSummary['params'] = {}): string =>
  JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));
