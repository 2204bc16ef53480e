import { scopeRegions } from '../../model/estate.ts';
import type { Fate, JourneyOutcome, ReportJourney, ReportJourneys } from '../../model/journey.ts';
import type { Report } from '../../model/report.ts';

/** Every Region that is lost in some case, in the order of the scope. */
export function lostRegions({ scope }: Report, { list }: ReportJourneys): string[] {
  const named = new Set(list.flatMap(({ whenLost }) => Object.keys(whenLost)));
  const known = scopeRegions(scope).filter((region) => named.has(region));
  return [...known, ...[...named].filter((region) => !known.includes(region)).sort()];
}

export const outcomeOf = (
  { whenLost }: ReportJourney,
  lost: string,
): Pick<JourneyOutcome, 'fate' | 'breaks' | 'open' | 'agents'> | undefined =>
  Object.hasOwn(whenLost, lost) ? whenLost[lost] : undefined;

export const sizeOf = ({ list }: ReportJourneys, { lost, fate }: { lost: string; fate: Fate }): number =>
  list.filter((journey) => outcomeOf(journey, lost)?.fate === fate).length;

export const partAnchor = (at: number): string => `lost-${at + 1}`;
