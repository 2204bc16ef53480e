import type { HistorySummary, Report } from '../../model/report.ts';
import { identify } from '../identify.ts';
import { scopeKey } from './build-history.ts';
import { followGaps } from './spells.ts';

/**
 * The report with, at every gap, since when it is known to be open. Earlier reports may come in any order; those
 * that are not earlier than this one say nothing.
 */
export function withOpenings(report: Report, others: readonly Report[]): Report {
  const own = { ...report, findings: report.findings.map(withoutOpening) };
  const runs = [...earlierThan(report, others), own];
  const { open } = followGaps(runs)[runs.length - 1]!;
  const spells = new Map(open.filter(({ lost }) => lost === undefined).map((spell) => [spell.id, spell]));
  return {
    ...own,
    findings: identify(own.findings).map(({ id, finding }) => {
      const spell = spells.get(id);
      if (!spell) return finding;
      const { firstSeen, lastClear } = spell;
      return { ...finding, firstSeen, ...(lastClear !== null && { lastClear }) };
    }),
  };
}

/** As {@link withOpenings}, with what ages rest on: reports of other accounts or Regions do not count. */
export function withHistory(report: Report, saved: readonly Report[], baseline?: Report): Report {
  const own = scopeKey(report.scope);
  const same = saved.filter(({ scope }) => scopeKey(scope) === own);
  const earlier = earlierThan(report, same);
  const history: HistorySummary = {
    reports: earlier.length,
    from: earlier[0]?.run.startedAt ?? null,
    otherEstates: saved.length - same.length,
  };
  return { ...withOpenings(report, [...earlier, ...(baseline ? [baseline] : [])]), history };
}

const startOf = ({ run }: Report): number => Date.parse(run.startedAt);

const earlierThan = (report: Report, others: readonly Report[]): Report[] =>
  others.filter((one) => startOf(one) < startOf(report)).sort((a, b) => startOf(a) - startOf(b));

const withoutOpening = ({ firstSeen: _, lastClear: __, ...finding }: Report['findings'][number]) => finding;
