import { scopeRegions } from '../../../model/estate.ts';
import { type Severity, severities } from '../../../model/finding.ts';
import type { DrillRule, HistoryRun, HistorySeries, OpenGap } from '../../../model/history.ts';
import { clip } from '../../clip.ts';
import { count, listed, plural } from '../../html/format.ts';
import { severityLabels } from '../../html/labels.ts';
import { visible } from '../../html/visible.ts';
import {
  agesCounted,
  callersText,
  changesText,
  dayText,
  fixTimeText,
  meanAgeText,
  openText,
  seenSeverities,
  shortDayText,
  steadyText,
} from '../words.ts';
import type { ChartView } from './chart.ts';
import { gapsChart } from './figures.ts';
import { type GapList, openList } from './gap-rows.ts';

/** One page for the people who meet once a quarter. */
export interface SheetView {
  headline: string;
  isGrave: boolean;
  estate: string;
  regions: string;
  primary: string;
  period: string;
  chart: ChartView;
  numbers: { severity: string; label: string; now: string; before: string; age: string; fix: string }[];
  beforeLabel: string;
  /** What becomes of callers while the primary Region is lost, now and before; empty when no report says. */
  callers: string[];
  top: GapList;
  agesCounted: string;
  changes: string[];
  drills: { look: string; title: string; state: string }[];
  drillsMore: string;
  /** Records of exercises, in a line each. */
  exercises: string[];
  notes: string[];
  signatures: string[];
}

/** What fits on one page of A4 or Letter beside everything else. */
const mostTop = 7;
const mostDrills = 6;
const mostNotes = 4;
const mostExercises = 3;

export function sheetView(series: HistorySeries, prefix: string): SheetView {
  const { runs, scope } = series;
  const newest = runs[runs.length - 1]!;
  const before = runs[runs.length - 2];
  const room = (series.exercises ?? []).length > 0 ? mostDrills - 2 : mostDrills;
  const drills = series.drills.filter(({ now }) => hasResults(now)).sort(failedFirst);
  return {
    headline: `${sentence(openText(newest.gaps))}`,
    isGrave: newest.gaps.critical + newest.gaps.high > 0,
    estate: visible(clip(listed(scope.accounts.map(({ id, name }) => name ?? id)), 160)),
    regions: scopeRegions(scope).map(visible).join(' → '),
    primary: visible(scope.primary),
    period: periodText(runs),
    chart: gapsChart(series, `${prefix}sheet-picture`),
    numbers: seenSeverities(series).map((severity) => numberRow(series, severity, before)),
    beforeLabel: before ? shortDayText(before.startedAt) : '',
    callers: callerLines(series),
    top: openList(onePerRule(series).map(short), mostTop),
    agesCounted,
    changes: changeLines(series),
    drills: drills.slice(0, room).map(drillRow),
    drillsMore: drills.length > room ? count(drills.length - room) : '',
    exercises: exerciseLines(series),
    notes: notesOf(series),
    signatures: ['Service continuity', 'Operations', 'Audit'],
  };
}

function periodText(runs: readonly HistoryRun[]): string {
  const [first, last] = [runs[0]!, runs[runs.length - 1]!];
  if (runs.length === 1) return `One report, ${dayText(last.startedAt)}: a trend needs two`;
  return `${plural(runs.length, 'report')}, ${dayText(first.startedAt)} to ${dayText(last.startedAt)}`;
}

function numberRow(
  { runs, timeToFix }: HistorySeries,
  severity: Severity,
  before: HistoryRun | undefined,
): SheetView['numbers'][number] {
  const { gaps, age } = runs[runs.length - 1]!;
  return {
    severity,
    label: severityLabels[severity],
    now: count(gaps[severity]),
    before: before ? count(before.gaps[severity]) : '–',
    age: meanAgeText(age[severity]),
    fix: fixTimeText(timeToFix[severity]),
  };
}

/** The oldest gap of each rule: a sheet with seven resources of one rule would hide the others. */
function onePerRule({ open }: HistorySeries): HistorySeries['open'] {
  const seen = new Set<string>();
  return open.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

function callerLines({ runs, scope }: HistorySeries): string[] {
  const newest = runs[runs.length - 1]!;
  const before = runs[runs.length - 2];
  const now = callersText(newest, scope.primary);
  const then = before && callersText(before, scope.primary);
  return [
    ...(now === undefined ? [] : [`${sentence(now)}.`]),
    ...(then === undefined || now === undefined
      ? []
      : [then === now ? 'As in the report before.' : `On ${shortDayText(before!.startedAt)}: ${then}.`]),
  ];
}

/** Two lines of the table at the most. */
const short = (gap: OpenGap): OpenGap => ({
  ...gap,
  title: clip(gap.title, 100),
  resource: { ...gap.resource, id: clip(gap.resource.id, 48) },
});

function changeLines(series: HistorySeries): string[] {
  const { runs, exceptions, lost } = series;
  const newest = runs[runs.length - 1]!;
  const lapsed = exceptions.filter(({ state }) => state === 'expired' || state === 'changed').length;
  return [
    newest.changes
      ? `${sentence(changesText(newest.changes))}, since ${dayText(runs[runs.length - 2]!.startedAt)}.`
      : 'This is the first report: nothing to compare with.',
    ...(lost.length > 0
      ? [
          `${plural(lost.length, 'gap')} that ${lost.length === 1 ? 'was' : 'were'} open can no longer be told: not fixed.`,
        ]
      : []),
    ...(newest.undecided > 0
      ? [`${count(newest.undecided)} of ${count(newest.applicable)} checks could not be decided.`]
      : []),
    ...(newest.excepted > 0
      ? [`${plural(newest.excepted, 'gap')} under an approved exception, not counted above.`]
      : []),
    ...(lapsed > 0 ? [`${plural(lapsed, 'exception has', 'exceptions have')} lapsed.`] : []),
  ];
}

const hasResults = ({ pass, fail, unknown, error, excepted }: DrillRule['now']): boolean =>
  pass + fail + unknown + error + excepted > 0;

const failedFirst = (a: DrillRule, b: DrillRule): number =>
  order(a) - order(b) || severities.indexOf(a.severity) - severities.indexOf(b.severity);
const order = ({ now }: DrillRule): number => (now.fail > 0 ? 0 : now.unknown + now.error > 0 ? 1 : 2);

function drillRow({ title, now }: DrillRule): SheetView['drills'][number] {
  const undecided = now.unknown + now.error;
  const parts = [
    now.fail > 0 && plural(now.fail, 'gap'),
    undecided > 0 && `${count(undecided)} unknown`,
    now.excepted > 0 && `${count(now.excepted)} excepted`,
    now.pass > 0 && `${count(now.pass)} passed`,
  ].filter((part) => part !== false);
  const look = now.fail > 0 ? 'fail' : undecided > 0 ? 'unknown' : 'pass';
  return { look, title: visible(clip(title, 110)), state: parts.join(', ') };
}

/** `Failover on 3 May 2026: met; AWS's records: confirmed`. */
function exerciseLines({ exercises }: HistorySeries): string[] {
  if (!exercises) return [];
  if (exercises.length === 0) return ['No exercise is on record.'];
  const more = exercises.length - mostExercises;
  return [
    ...exercises.slice(0, mostExercises).map(({ type, from, result, corroboration, concerns }) => {
      const open = concerns > 0 ? `; ${plural(concerns, 'concern')}` : '';
      const said = `${spelt(type)} on ${dayText(from)}: ${spelt(result)}; AWS’s records: ${spelt(corroboration)}${open}`;
      return sentence(visible(clip(said, 160)));
    }),
    ...(more > 0 ? [`${plural(more, 'earlier exercise')} on record.`] : []),
  ];
}

const spelt = (word: string): string => word.replaceAll('-', ' ');

function notesOf(series: HistorySeries): string[] {
  const { runs, breaks } = series;
  const steady = steadyText(series);
  const told = breaks
    .map(
      ({ run, why }, at) =>
        `${at + 1}: before ${dayText(runs[run]!.startedAt)}. ${visible(clip(why.join(' '), 200))}`,
    )
    .slice(-mostNotes);
  const left = breaks.length - told.length;
  return [
    ...(steady === undefined ? [] : [visible(steady)]),
    ...told,
    ...(left > 0 ? [`${plural(left, 'earlier break')}: see the page.`] : []),
  ];
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
