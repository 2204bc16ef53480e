import { type Severity, severities } from '../../../model/finding.ts';
import type { HistoryRun, HistorySeries } from '../../../model/history.ts';
import type { Fate } from '../../../model/journey.ts';
import { count } from '../../html/format.ts';
import { severityLabels } from '../../html/labels.ts';
import { visible } from '../../html/visible.ts';
import { dateText, daysText, dayText, openText, seenSeverities, unknownText } from '../words.ts';
import { barChart, type ChartView, type Line, lineChart } from './chart.ts';

export interface FigureView {
  id: string;
  title: string;
  note: string;
  chart: ChartView;
  /** The newest runs, the newest first. */
  columns: string[];
  rows: { date: string; broken: string; cells: string[] }[];
  /** How many older runs are in the table of all reports only. */
  more: string;
}

const mostRows = 8;

/** The pictures of a series, each with its numbers. `prefix` keeps ids of series apart. */
export function figuresOf(series: HistorySeries, prefix: string): FigureView[] {
  return [gapsFigure, agesFigure, unknownFigure, callersFigure].flatMap(
    (figure) => figure(series, prefix) ?? [],
  );
}

/** Open gaps by severity: also the picture of the review sheet. */
export function gapsChart(series: HistorySeries, id: string): ChartView {
  const { runs, breaks } = series;
  const [first, last] = [runs[0]!, runs[runs.length - 1]!];
  return lineChart(
    seenSeverities(series).map(
      (severity): Line => ({
        look: severity,
        label: severityLabels[severity],
        values: runs.map(({ gaps }) => gaps[severity]),
        more: runs.map(({ outOfSight }) => outOfSight[severity]),
      }),
    ),
    {
      id,
      title: 'Open gaps by severity',
      says: `On ${dayText(first.startedAt)} ${openText(first.gaps)}; on ${dayText(last.startedAt)} ${openText(last.gaps)}.`,
      times: timesOf(runs),
      breaks,
    },
  );
}

function gapsFigure(series: HistorySeries, prefix: string): FigureView {
  const shown = seenSeverities(series);
  const isUnsure = series.runs.some(({ outOfSight }) => severities.some((s) => outOfSight[s] > 0));
  return {
    id: `${prefix}gaps`,
    title: 'Open gaps by severity',
    note: `Failures that nobody has approved.${isUnsure ? ' A thin line upwards reaches what would be open if every gap that went out of sight still is.' : ''}`,
    chart: gapsChart(series, `${prefix}gaps-picture`),
    columns: [...shown.map((severity) => severityLabels[severity]), ...(isUnsure ? ['Out of sight'] : [])],
    ...rowsOf(series, (run) => [
      ...shown.map((severity) => count(run.gaps[severity])),
      ...(isUnsure ? [count(severities.reduce((sum, s) => sum + run.outOfSight[s], 0))] : []),
    ]),
  };
}

function agesFigure(series: HistorySeries, prefix: string): FigureView {
  const { runs, breaks } = series;
  const shown = seenSeverities(series);
  const mean = (run: HistoryRun, severity: Severity) => run.age[severity].meanDays;
  const last = runs[runs.length - 1]!;
  return {
    id: `${prefix}ages`,
    title: 'Mean age of open gaps, in days',
    note: 'Counted from the first report that shows a gap, so that ages begin at nought with the first report. ≥: some of them may be older.',
    chart: lineChart(
      shown.map(
        (severity): Line => ({
          look: severity,
          label: severityLabels[severity],
          values: runs.map((run) => mean(run, severity)),
        }),
      ),
      {
        id: `${prefix}ages-picture`,
        title: 'Mean age of open gaps',
        says: `On ${dayText(last.startedAt)}: ${shown
          .filter((severity) => mean(last, severity) !== null)
          .map((severity) => `${severity} ${daysText(mean(last, severity)!)}`)
          .join(', ')}.`,
        times: timesOf(runs),
        breaks: [],
        text: (value) => count(Math.round(value)),
      },
    ),
    columns: shown.map((severity) => severityLabels[severity]),
    ...rowsOf({ ...series, breaks }, ({ age }) =>
      shown.map((severity) => {
        const { meanDays, atLeast } = age[severity];
        return meanDays === null ? '–' : `${atLeast > 0 ? '≥ ' : ''}${count(Math.round(meanDays))}`;
      }),
    ),
  };
}

function unknownFigure(series: HistorySeries, prefix: string): FigureView {
  const { runs, breaks } = series;
  const share = ({ undecided, applicable }: HistoryRun) =>
    applicable === 0 ? null : (100 * undecided) / applicable;
  return {
    id: `${prefix}unknown`,
    title: 'Checks that could not be decided',
    note: 'Of all that should have been. What is unknown is neither passed nor failed; fewer gaps with more unknown is no progress.',
    chart: lineChart([{ look: 'unknown', label: 'Unknown', values: runs.map(share) }], {
      id: `${prefix}unknown-picture`,
      title: 'Share of checks that could not be decided',
      says: `On ${dayText(runs[runs.length - 1]!.startedAt)}: ${unknownText(runs[runs.length - 1]!)}.`,
      times: timesOf(runs),
      breaks,
      text: (value) => `${Number(value.toFixed(1))} %`,
    }),
    columns: ['Unknown', 'Checks', 'Share'],
    ...rowsOf(series, (run) => [count(run.undecided), count(run.applicable), unknownText(run)]),
  };
}

/** From the bottom up. */
const fates: readonly [Fate, string][] = [
  ['dead', 'Dead'],
  ['unknown', 'Unknown'],
  ['degraded', 'Degraded'],
  ['answered', 'Answered'],
];

function callersFigure(series: HistorySeries, prefix: string): FigureView | undefined {
  const { runs, breaks, scope } = series;
  if (runs.every(({ journeys }) => journeys === null)) return undefined;
  const of = (run: HistoryRun, fate: Fate) => run.journeys?.[scope.primary]?.[fate] ?? null;
  const newest = runs.findLast(({ journeys }) => journeys !== null)!;
  const lost = visible(scope.primary);
  return {
    id: `${prefix}callers`,
    title: `Ways in while ${lost} is lost`,
    note: 'Numbers, addresses and flows by what becomes of callers. One bar a report; no bar where a report does not speak of journeys.',
    chart: barChart(
      fates.map(([fate, label]) => ({ look: fate, label, values: runs.map((run) => of(run, fate)) })),
      {
        id: `${prefix}callers-picture`,
        title: `Ways in while ${lost} is lost`,
        says: `On ${dayText(newest.startedAt)}: ${fates.map(([fate]) => `${of(newest, fate) ?? 0} ${fate}`).join(', ')}.`,
        times: timesOf(runs),
        breaks,
      },
    ),
    columns: [...fates].reverse().map(([, label]) => label),
    ...rowsOf(series, (run) =>
      [...fates].reverse().map(([fate]) => {
        const value = of(run, fate);
        return value === null ? '–' : count(value);
      }),
    ),
  };
}

const timesOf = (runs: readonly HistoryRun[]): string[] => runs.map(({ startedAt }) => startedAt);

function rowsOf(
  { runs, breaks }: HistorySeries,
  cells: (run: HistoryRun) => string[],
): Pick<FigureView, 'rows' | 'more'> {
  const rows = runs.map((run, at) => ({
    date: dateText(run.startedAt),
    broken: breakNumber(breaks, at),
    cells: cells(run),
  }));
  const more = rows.length - mostRows;
  return { rows: rows.slice(-mostRows).reverse(), more: more > 0 ? count(more) : '' };
}

/** The number that the pictures give to the break before a run; empty where there is none. */
export function breakNumber(breaks: HistorySeries['breaks'], run: number): string {
  const at = breaks.findIndex((one) => one.run === run);
  return at < 0 ? '' : String(at + 1);
}
