import type { ReportJourneys } from '../../model/journey.ts';
import { count } from './format.ts';
import { outcomeOf } from './journey-cases.ts';
import { fates } from './journey-labels.ts';

/** More pictures than these make a page slow and tell no more. */
export const mostPictures = 60;

export interface Drawn {
  /** What has a picture, by {@link caseKey}. */
  keys: ReadonlySet<string>;
  /** How many pictures there are of how many; empty when there are all. */
  note: string;
}

/** What gets a picture: what breaks, the worst first, and then what is answered, once. */
export function drawnCases({ list }: ReportJourneys, regions: readonly string[]): Drawn {
  const cases = fates.flatMap((fate) =>
    (fate === 'answered' ? regions.slice(0, 1) : regions).flatMap((lost) =>
      list.flatMap((journey, at) => (outcomeOf(journey, lost)?.fate === fate ? [caseKey(lost, at)] : [])),
    ),
  );
  const note =
    cases.length <= mostPictures
      ? ''
      : `${count(mostPictures)} of ${count(cases.length)} pictures are drawn, the worst cases first, to keep this page quick. Every way in has its list.`;
  return { keys: new Set(cases.slice(0, mostPictures)), note };
}

export const caseKey = (lost: string, journey: number): string => `${journey} ${lost}`;
