import type { Counts } from '../../model/report.ts';
import { count } from './format.ts';
import { countOf, type Shown, shownVerdicts, tallyLabel } from './labels.ts';

export interface Tally {
  shown: Shown;
  label: string;
  count: string;
}

/** The verdicts that occurred, with their counts. */
export function tallies(counts: Counts): Tally[] {
  const present = shownVerdicts.filter((shown) => countOf(counts, shown) > 0);
  return present.map((shown) => ({
    shown,
    label: tallyLabel(shown, countOf(counts, shown)),
    count: count(countOf(counts, shown)),
  }));
}
