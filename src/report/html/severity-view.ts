import { severities } from '../../model/finding.ts';
import type { Counts, Report } from '../../model/report.ts';
import { count } from './format.ts';
import { countOf, type Shown, severityLabels, shownVerdicts, verdictLabels } from './labels.ts';

export interface SeverityRow {
  severity: string;
  label: string;
  cells: { shown: Shown; label: string; count: string; none: boolean; href: string }[];
  bars: { shown: Shown; x: string; width: string }[];
}

/** Columns of the counts table: rule errors and exceptions only when there are any. */
export function countedVerdicts(counts: Counts): Shown[] {
  const always: readonly Shown[] = ['fail', 'unknown', 'pass'];
  const wanted = shownVerdicts.filter((shown) => shown !== 'not-applicable');
  return wanted.filter((shown) => always.includes(shown) || countOf(counts, shown) > 0);
}

export function severityRows(report: Report): SeverityRow[] {
  const columns = countedVerdicts(report.summary.counts);
  const present = severities.filter((severity) => total(report.summary.bySeverity[severity], columns) > 0);
  const most = Math.max(1, ...present.map((severity) => total(report.summary.bySeverity[severity], columns)));
  return present.map((severity) => {
    const counts = report.summary.bySeverity[severity];
    const cells = columns.map((shown) => ({
      shown,
      label: verdictLabels[shown],
      count: count(countOf(counts, shown)),
      none: countOf(counts, shown) === 0,
      href: `#verdict=${shown}&severity=${severity}&at=findings`,
    }));
    return { severity, label: severityLabels[severity], cells, bars: bars(counts, columns, most) };
  });
}

const total = (counts: Counts, columns: readonly Shown[]): number =>
  columns.reduce((sum, shown) => sum + countOf(counts, shown), 0);

/** One bar of up to 200 units; a part that is there is never thinner than 2 units. */
function bars(counts: Counts, columns: readonly Shown[], most: number): SeverityRow['bars'] {
  let x = 0;
  const present = columns.filter((shown) => countOf(counts, shown) > 0);
  return present.map((shown) => {
    const width = Math.max(2, (countOf(counts, shown) / most) * (200 - 3 * columns.length));
    const bar = { shown, x: x.toFixed(1), width: width.toFixed(1) };
    x += width + 1;
    return bar;
  });
}
