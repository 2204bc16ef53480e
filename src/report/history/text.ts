import { styleText } from 'node:util';
import { scopeRegions } from '../../model/estate.ts';
import type { Severity } from '../../model/finding.ts';
import type { History, HistoryRun, HistorySeries, LostGap, OpenGap } from '../../model/history.ts';
import { clip, oneLine } from '../clip.ts';
import { count, plural } from '../html/format.ts';
import { visible } from '../text.ts';
import {
  agesCounted,
  ageText,
  changesText,
  dateText,
  dayText,
  fixTimeText,
  meanAgeText,
  openText,
  seenSeverities,
  steadyText,
  unknownText,
} from './words.ts';

const mostGaps = 10;

/** The trend, for a terminal. */
export function renderHistoryText(
  { series, passedOver, otherFiles }: History,
  { color, columns }: { color: boolean; columns: number },
): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const width = Math.min(Math.max(columns, 60), 120) - 2;
  const line = (text: string) => clip(visible(oneLine(text)), width - 23);
  const blocks = [
    ...series.flatMap((one) => seriesBlocks(one, { bold, line })),
    [
      ...passedOver.map(({ file, reason }) => visible(`Passed over: ${file} (${reason})`)),
      ...(otherFiles > 0 ? [`Passed over: ${plural(otherFiles, 'file')} without .json in the name`] : []),
    ],
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `\n${shown.map((lines) => lines.map((text) => `  ${text}`.trimEnd()).join('\n')).join('\n\n')}\n\n`;
}

interface Pen {
  bold: (text: string) => string;
  /** One line of a text that may hold names of the account. */
  line: (text: string) => string;
}

function seriesBlocks(series: HistorySeries, pen: Pen): string[][] {
  const { runs, lost } = series;
  const newest = runs[runs.length - 1]!;
  const steady = steadyText(series);
  return [
    [
      pen.bold(`${openText(newest.gaps)}, ${dayText(newest.startedAt)}`),
      ...(newest.changes ? [`Since the report before: ${changesText(newest.changes)}`] : []),
      visible(scopeText(series)),
    ],
    [...runTable(series), ...(steady === undefined ? [] : [steady])],
    ageTable(series),
    gapLines(series.open, pen),
    lostLines(lost, pen),
  ];
}

function scopeText({ scope, runs }: HistorySeries): string {
  const names = scope.accounts.map(({ id, name }) => (name === undefined ? id : `${name} (${id})`));
  return `${names.join(', ')} · ${scopeRegions(scope).join(' → ')} · ${plural(runs.length, 'report')}`;
}

/** One line a run, and a line between runs that cannot be compared. */
function runTable(series: HistorySeries): string[] {
  const { runs, breaks, scope } = series;
  const shown = seenSeverities(series);
  const withCallers = runs.some(({ journeys }) => journeys !== null);
  const cells = (all: readonly string[]) => all.map((cell) => cell.padStart(9)).join('');
  const row = (name: string, rest: readonly string[], callers: string) =>
    `${name.padEnd(10)}${cells(rest)}${withCallers ? `  ${callers}` : ''}`;
  return [
    row('', [...shown, 'unknown', 'new', 'worse', 'fixed'], 'callers'),
    ...runs.flatMap((run, at) => [
      ...breaks.filter((one) => one.run === at).map(({ why }) => `┄┄┄┄┄┄┄┄┄┄ ${visible(why.join(' '))}`),
      row(dateText(run.startedAt), numbersOf(run, shown), fatesOf(run, scope.primary)),
    ]),
    ...(breaks.length > 0 ? ['Numbers above and below a line of ┄ are not comparable.'] : []),
    ...(withCallers
      ? [`Callers: answered/degraded/dead/unknown while ${visible(scope.primary)} is lost.`]
      : []),
  ];
}

const numbersOf = (run: HistoryRun, shown: readonly Severity[]): string[] => [
  ...shown.map((severity) => count(run.gaps[severity])),
  unknownText(run).replace('under ', '<'),
  ...(run.changes ? [run.changes.new, run.changes.worsened, run.changes.fixed].map(count) : ['–', '–', '–']),
];

function fatesOf({ journeys }: HistoryRun, lost: string): string {
  const fates = journeys?.[lost];
  return fates ? [fates.answered, fates.degraded, fates.dead, fates.unknown].map(count).join('/') : '–';
}

function ageTable(series: HistorySeries): string[] {
  const { age } = series.runs[series.runs.length - 1]!;
  const row = (name: string, open: string, mean: string, fixed: string, time: string) =>
    `${name.padEnd(10)}${open.padStart(6)}  ${mean.padEnd(20)}${fixed.padStart(6)}  ${time}`;
  return [
    row('', 'open', 'mean age', 'fixed', 'mean time to fix'),
    ...seenSeverities(series).map((severity) => {
      const fix = series.timeToFix[severity];
      const { gaps } = age[severity];
      return row(severity, count(gaps), meanAgeText(age[severity]), count(fix.fixed), fixTimeText(fix));
    }),
    agesCounted,
  ];
}

function gapLines(open: readonly OpenGap[], { bold, line }: Pen): string[] {
  if (open.length === 0) return [];
  return [
    bold('Gravest and oldest open gaps'),
    ...open.slice(0, mostGaps).flatMap((gap) => {
      const { rule, resource, severity, title, reopened } = gap;
      return [
        `${severity.padEnd(9)}${ageText(gap.days, gap).padEnd(14)}${line(title)}${reopened > 0 ? ' (open again)' : ''}`,
        `${' '.repeat(23)}${line(`${rule}@${resource.id} in ${resource.account} ${resource.region}`)}`,
      ];
    }),
    ...moreLines(open.length),
  ];
}

function lostLines(lost: readonly LostGap[], { bold, line }: Pen): string[] {
  if (lost.length === 0) return [];
  return [
    bold(`Was open, and the newest report cannot tell (${count(lost.length)}): not fixed`),
    ...lost
      .slice(0, mostGaps)
      .flatMap(({ severity, rule, resource, why }) => [
        `${severity.padEnd(9)}${line(`${rule}@${resource.id} in ${resource.account} ${resource.region}`)}`,
        `${' '.repeat(9)}${line(why)}`,
      ]),
    ...moreLines(lost.length),
  ];
}

const moreLines = (size: number): string[] =>
  size > mostGaps ? [`… and ${count(size - mostGaps)} more; --format json has all`] : [];
