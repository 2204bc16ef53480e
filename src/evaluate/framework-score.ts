import { type Severity, severities } from '../model/finding.ts';
import {
  type ControlState,
  type ControlSummary,
  type Counts,
  type FrameworkScore,
  sumCounts,
} from '../model/report.ts';
import type { RuleDefinition } from '../rules/rule.ts';

/** Ours, and printed wherever the interval is: each severity counts twice the next. */
export const severityWeights: Record<Severity, number> = { critical: 8, high: 4, medium: 2, low: 1, info: 0 };

/** States in which somebody or something gave an answer. What was examined in part is not among them. */
const answered: ReadonlySet<ControlState> = new Set([
  'gap',
  'weakness',
  'excepted',
  'not-demonstrated',
  'no-gap-found',
  'attested',
]);

/** What may be said in numbers: how much was looked at, between which bounds the results lie, and what is open. */
export function frameworkScore({
  controls,
  rules,
  ran,
  countsOf,
}: {
  controls: readonly ControlSummary[];
  /** With repetitions, one for each control. */
  rules: readonly RuleDefinition[];
  ran: ReadonlySet<string>;
  /** Of each rule that ran and judged something. */
  countsOf: ReadonlyMap<string, Counts>;
}): FrameworkScore {
  const applicable = controls.filter(({ state }) => state !== 'not-applicable');
  const distinct = [...new Map(rules.map((rule) => [rule.id, rule])).values()];
  const leftOut = distinct.filter(({ id }) => !ran.has(id));
  const counts = severities.map((severity) => ({
    severity,
    weight: severityWeights[severity],
    ...sumCounts(
      distinct.filter((rule) => rule.severity === severity).flatMap(({ id }) => countsOf.get(id) ?? []),
    ),
  }));
  const points = (of: (counts: Counts) => number): number =>
    counts.reduce((sum, counted) => sum + counted.weight * of(counted), 0);
  return {
    examined: {
      controls: applicable.filter(({ state }) => answered.has(state)).length,
      of: applicable.length,
    },
    readiness: {
      passed: points(({ pass }) => pass),
      // An exception is not a pass.
      failed: points(({ fail, excepted }) => fail + excepted),
      // A rule that was left out could have said anything: it counts as one undecided result.
      undecided:
        points(({ unknown, error }) => unknown + error) +
        leftOut.reduce((sum, { severity }) => sum + severityWeights[severity], 0),
      weights: severityWeights,
    },
    openGaps: Object.fromEntries(counts.map(({ severity, fail }) => [severity, fail])) as Record<
      Severity,
      number
    >,
    rulesLeftOut: leftOut.length,
  };
}
