import type { Report, RuleSummary } from '../../model/report.ts';
import { groupBy } from '../group.ts';
import { type Identified, identify, uuidOf } from '../identify.ts';
import { rulesOf } from '../rules-of.ts';

/** What every part of the document is made from. */
export interface Oscal {
  report: Report;
  rules: ReadonlyMap<string, RuleSummary>;
  /** Findings that are observations: all but those of rules that do not apply. */
  observed: readonly Identified[];
  /** The failed ones of each rule. */
  failures: ReadonlyMap<string, Identified[]>;
  /** A UUID that is the same whenever this report is rendered, and another in the report of another run. */
  uuid: (...parts: string[]) => string;
}

export function context(report: Report): Oscal {
  const { startedAt, rulesDigest } = report.run;
  const run = uuidOf('run', startedAt, rulesDigest, JSON.stringify(report.scope));
  const observed = identify(report.findings).filter(({ finding }) => finding.verdict !== 'not-applicable');
  const failed = observed.filter(({ finding }) => finding.verdict === 'fail');
  return {
    report,
    rules: new Map(rulesOf(report).map((rule) => [rule.id, rule])),
    observed,
    failures: groupBy(failed, ({ finding }) => finding.rule),
    uuid: (...parts) => uuidOf(run, ...parts),
  };
}
