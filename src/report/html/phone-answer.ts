import type { Fate, ReportJourneys } from '../../model/journey.ts';
import type { Report } from '../../model/report.ts';
import { plural } from './format.ts';
import { lostRegions, sizeOf } from './journey-cases.ts';
import { fates } from './journey-labels.ts';

/** How an answer is meant: its sign and its colour. None of them says more than what was seen. */
export type Tone = 'no' | 'partly' | 'unknown' | 'yes' | 'clear';

/** A ring where nothing was found, which proves nothing; never the tick of a pass. */
const toneIcons: Record<Tone, string> = {
  no: 'v-fail',
  partly: 'v-error',
  unknown: 'v-unknown',
  yes: 'v-pass',
  clear: 'v-no-gap',
};

export const iconOf = ({ tone }: Answer): string => toneIcons[tone];

export interface Answer {
  word: string;
  tone: Tone;
  /** What the word rests on, and what it leaves open. */
  text: string;
}

/** Would it still answer the phone? The worst case decides. */
export function phoneAnswer(report: Report): Answer {
  const { journeys } = report;
  if (!journeys)
    return unknown('Not worked out', 'No rule of this report follows callers through their flows.');
  const regions = lostRegions(report, journeys);
  if (journeys.list.length === 0)
    return unknown('Not worked out', 'No number, address or flow was found that lets anybody in.');
  if (regions.length === 0)
    return unknown('Not worked out', 'No recovery Region was named, so nobody could follow callers there.');
  return worstCase(journeys, regions);
}

const unknown = (word: string, text: string): Answer => ({ word, tone: 'unknown', text });

function worstCase(journeys: ReportJourneys, regions: readonly string[]): Answer {
  const most = Object.fromEntries(
    fates.map((fate) => [fate, Math.max(...regions.map((lost) => sizeOf(journeys, { lost, fate })))]),
  ) as Record<Fate, number>;
  const drill = 'Configuration shows this much; a drill may find more.';
  const all = journeys.list.length;
  if (most.dead === all) return { word: 'No', tone: 'no', text: `No way in reaches anybody. ${drill}` };
  if (most.dead > 0)
    return {
      word: 'Not for everybody',
      tone: 'no',
      text: `In the worst case ${plural(most.dead, 'way', 'ways')} in of ${all} ${most.dead === 1 ? 'reaches' : 'reach'} nobody. ${drill}`,
    };
  if (most.unknown > 0)
    return unknown('Not proven', `It is unknown for ${plural(most.unknown, 'way', 'ways')} in of ${all}.`);
  if (most.degraded > 0)
    return {
      word: 'Yes, with losses',
      tone: 'partly',
      text: `Callers reach somebody, and something breaks on the way. ${drill}`,
    };
  return { word: 'Yes, as configured', tone: 'yes', text: `Nothing breaks on any way in. ${drill}` };
}
