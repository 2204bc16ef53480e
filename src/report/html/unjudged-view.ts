import type { Counts, Gap, Report, RuleSummary } from '../../model/report.ts';
import { plural } from './format.ts';
import { outcomeLabel } from './labels.ts';
import { visible } from './visible.ts';

/** Rules that said neither pass nor fail of anything, by why. */
export interface UnjudgedView {
  statement: string;
  kinds: {
    title: string;
    rules: { id: string; anchor: string; title: string; why: string }[];
    more: string;
  }[];
}

const decided = ({ pass, fail, excepted }: Counts): number => pass + fail + excepted;

const kinds: { title: (size: number) => string; is: (counts: Counts) => boolean }[] = [
  {
    title: (size) => `${plural(size, 'rule')} stopped on a defect of their own`,
    is: ({ error }) => error > 0,
  },
  {
    title: (size) => `${plural(size, 'rule')} could decide nothing, because something was not read`,
    is: ({ unknown }) => unknown > 0,
  },
  {
    title: (size) => `${plural(size, 'rule')} met resources and applied to none of them`,
    is: ({ notApplicable }) => notApplicable > 0,
  },
  { title: (size) => `${plural(size, 'rule')} met no resource`, is: () => true },
];

const mostRules = 200;

export function unjudgedView(report: Report, anchors: ReadonlyMap<string, string>): UnjudgedView {
  const open = report.rules.filter(({ counts }) => decided(counts) === 0);
  const causes = causesByRule(report.completeness.gaps);
  const sorted = kinds.map(({ title, is }, at) => {
    const rules = open.filter(
      ({ counts }) => kinds.findIndex((kind) => kind.is(counts)) === at && is(counts),
    );
    const rest = rules.length - mostRules;
    return {
      title: title(rules.length),
      rules: rules.slice(0, mostRules).map((rule) => ruleView(rule, { anchors, causes })),
      more: rest > 0 ? `and ${plural(rest, 'more rule')} in report.json` : '',
    };
  });
  return {
    statement:
      open.length === 0
        ? `Each of ${plural(report.rules.length, 'rule')} decided something.`
        : `${plural(open.length, 'rule')} of ${report.rules.length} decided nothing`,
    kinds: sorted.filter(({ rules }) => rules.length > 0),
  };
}

function ruleView(
  { id, title }: RuleSummary,
  { anchors, causes }: { anchors: ReadonlyMap<string, string>; causes: ReadonlyMap<string, string> },
) {
  return {
    id: visible(id),
    anchor: anchors.get(visible(id)) ?? '',
    title: visible(title),
    why: causes.get(id) ?? '',
  };
}

/** The cause that cost a rule most; gaps come sorted. */
function causesByRule(gaps: readonly Gap[]): Map<string, string> {
  const causes = new Map<string, string>();
  for (const { operation, outcome, region, rules } of gaps)
    for (const rule of rules)
      if (!causes.has(rule))
        causes.set(
          rule,
          visible(`${operation === '' ? 'no call' : operation} ${outcomeLabel(outcome)} in ${region}`),
        );
  return causes;
}
