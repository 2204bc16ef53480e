import type { History, HistorySeries } from '../../../model/history.ts';
import { count, plural } from '../../html/format.ts';
import { visible } from '../../html/visible.ts';
import { agesCounted, dayText, unknownText } from '../words.ts';
import { breakNumber, type FigureView, figuresOf } from './figures.ts';
import { closedList, type GapList, lostList, openList } from './gap-rows.ts';
import { type SheetView, sheetView } from './sheet-view.ts';

/** All that the templates of the history page may mention. */
export interface HistoryPageView {
  title: string;
  /** Whether there are several estates, so that each needs its name. */
  several: boolean;
  series: SeriesView[];
  passedOver: { file: string; reason: string }[];
  otherFiles: string;
  version: string;
}

interface SeriesView {
  id: string;
  name: string;
  sheet: SheetView;
  figures: FigureView[];
  breaks: { number: string; between: string; why: string; rules: string[]; more: string }[];
  open: GapList;
  closed: GapList;
  lost: GapList;
  agesCounted: string;
  runs: RunRow[];
}

interface RunRow {
  date: string;
  broken: string;
  file: string;
  version: string;
  rules: string;
  digest: string;
  unknown: string;
  excepted: string;
  cells: string[];
  interrupted: boolean;
}

export function historyPageView({ series, passedOver, otherFiles, tool }: History): HistoryPageView {
  const views = series.map((one, at) => seriesView(one, series.length > 1 ? `estate-${at + 1}-` : ''));
  return {
    title: views.map(({ name }) => name).join('; '),
    several: views.length > 1,
    series: views,
    passedOver: passedOver.map(({ file, reason }) => ({ file: visible(file), reason: visible(reason) })),
    otherFiles: otherFiles > 0 ? plural(otherFiles, 'file') : '',
    version: visible(tool.version),
  };
}

function seriesView(series: HistorySeries, prefix: string): SeriesView {
  const sheet = sheetView(series, prefix);
  return {
    id: `${prefix}sheet`,
    name: `${sheet.estate}, ${sheet.regions}`,
    sheet,
    figures: figuresOf(series, prefix),
    breaks: breakViews(series),
    open: openList(series.open),
    closed: closedList(series.closed),
    lost: lostList(series.lost),
    agesCounted,
    runs: series.runs.map((run, at) => runRow(series, run, at)).reverse(),
  };
}

const mostRulesNamed = 12;

function breakViews({ breaks, runs }: HistorySeries): SeriesView['breaks'] {
  return breaks.map(({ run, why, rulesAdded, rulesChanged, rulesRemoved }, at) => {
    const named = [
      ...rulesAdded.map((id) => `+ ${id}`),
      ...rulesRemoved.map((id) => `− ${id}`),
      ...rulesChanged.map((id) => `≠ ${id}`),
    ];
    const more = named.length - mostRulesNamed;
    return {
      number: String(at + 1),
      between: `${dayText(runs[run - 1]!.startedAt)} and ${dayText(runs[run]!.startedAt)}`,
      why: visible(why.join(' ')),
      rules: named.slice(0, mostRulesNamed).map(visible),
      more: more > 0 ? count(more) : '',
    };
  });
}

function runRow({ breaks }: HistorySeries, run: HistorySeries['runs'][number], at: number): RunRow {
  const { changes } = run;
  return {
    date: dayText(run.startedAt),
    broken: breakNumber(breaks, at),
    file: visible(run.file),
    version: visible(run.version),
    rules: count(run.rules),
    digest: visible(run.rulesDigest.slice(0, 12)),
    unknown: unknownText(run),
    excepted: count(run.excepted),
    cells: changes
      ? [changes.new, changes.worsened, changes.fixed, changes.outOfSight, changes.byRules].map(count)
      : ['–', '–', '–', '–', '–'],
    interrupted: run.interrupted,
  };
}
