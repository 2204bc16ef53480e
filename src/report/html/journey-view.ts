import type { Fate, ReportJourneys } from '../../model/journey.ts';
import type { Report } from '../../model/report.ts';
import { barOf } from './bar.ts';
import { count, listed } from './format.ts';
import { lostRegions, outcomeOf, partAnchor, sizeOf } from './journey-cases.ts';
import { drawnCases } from './journey-drawn.ts';
import { fateIcons, fateLabels, fateMeanings, fates } from './journey-labels.ts';
import { flowOf, type JourneyView, journeyView, type Told } from './journey-row.ts';
import { fatesInWords, pictureHint, statementOf } from './journey-words.ts';
import type { LayOut } from './layout.ts';
import { visible } from './visible.ts';

/** What becomes of callers: a part for each Region that may be lost. */
export interface CallersView {
  shown: boolean;
  statement: string;
  /** For the summary: one for each Region. */
  sentences: { lost: string; anchor: string; rest: string; bars: PartView['bars'] }[];
  pictureHint: string;
  pictureNote: string;
  parts: PartView[];
}

interface PartView {
  anchor: string;
  lost: string;
  left: string;
  open: boolean;
  tallies: { fate: Fate; icon: string; label: string; count: string }[];
  bars: { fate: Fate; x: string; width: string }[];
  groups: GroupView[];
  /** Ways in that are answered, where an earlier part tells of them already. */
  elsewhere: { anchor: string; name: string; flow: string }[];
}

interface GroupView {
  fate: Fate;
  icon: string;
  label: string;
  meaning: string;
  count: string;
  journeys: JourneyView[];
}

export function callersView(report: Report, layOut?: LayOut): CallersView {
  const { journeys, scope } = report;
  if (!journeys)
    return { shown: false, statement: '', sentences: [], pictureHint: '', pictureNote: '', parts: [] };
  const regions = lostRegions(report, journeys);
  const drawn = layOut ? drawnCases(journeys, regions) : null;
  const told: Told = { journeys, regions, several: scope.accounts.length > 1, layOut, drawn };
  return {
    shown: true,
    statement: statementOf(report, { list: journeys.list, regions }),
    sentences: told.regions.map((lost, at) => ({
      lost: visible(lost),
      anchor: partAnchor(at),
      rest: fatesInWords(journeys, lost),
      bars: barOf(presentFates(journeys, lost)),
    })),
    pictureHint: drawn && drawn.keys.size > 0 ? pictureHint : '',
    pictureNote: drawn?.note ?? '',
    parts: regions.map((lost, at) => partOf(told, { lost, at })),
  };
}

function partOf(told: Told, { lost, at }: { lost: string; at: number }): PartView {
  const { journeys, regions } = told;
  const present = presentFates(journeys, lost);
  const here = present.filter(({ fate }) => at === 0 || fate !== 'answered');
  return {
    anchor: partAnchor(at),
    lost: visible(lost),
    left: listed(regions.filter((region) => region !== lost).map(visible)),
    open: at === 0,
    tallies: present.map(({ fate, size }) => ({
      fate,
      icon: fateIcons[fate],
      label: fate,
      count: count(size),
    })),
    bars: barOf(present),
    groups: here.map(({ fate, size }) => ({
      fate,
      icon: fateIcons[fate],
      label: fateLabels[fate],
      meaning: fateMeanings[fate],
      count: count(size),
      journeys: journeys.list.flatMap((journey, number) =>
        outcomeOf(journey, lost)?.fate === fate ? [journeyView(told, { journey, number, lost, at })] : [],
      ),
    })),
    elsewhere: at === 0 ? [] : answeredElsewhere(journeys, lost),
  };
}

const presentFates = (journeys: ReportJourneys, lost: string): { fate: Fate; size: number }[] =>
  fates.map((fate) => ({ fate, size: sizeOf(journeys, { lost, fate }) })).filter(({ size }) => size > 0);

const answeredElsewhere = ({ list }: ReportJourneys, lost: string): PartView['elsewhere'] =>
  list.flatMap((journey, at) =>
    outcomeOf(journey, lost)?.fate === 'answered'
      ? [{ anchor: `journey-${at + 1}`, name: visible(journey.entry.name), flow: flowOf(journey) }]
      : [],
  );
