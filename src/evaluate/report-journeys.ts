import type { ReportJourneys } from '../model/journey.ts';
import type { Rule } from '../rules/rule.ts';
import type { EstateIndex } from './estate-index.ts';
import { journeysOf } from './journeys/journeys.ts';

const told = ['Ringdown::Connect::Journey', 'Ringdown::ContactCentre'];

/** Journeys for a report whose rules speak of them. */
export function reportJourneys(index: EstateIndex, rules: readonly Rule[]): ReportJourneys | undefined {
  if (!rules.some(({ definition }) => told.includes(definition.resource))) return undefined;
  const { journeys, dependencies } = journeysOf(index);
  const list = journeys.map(({ whenLost, queues: _, ...journey }) => ({
    ...journey,
    whenLost: Object.fromEntries(
      Object.entries(whenLost).map(([region, { fate, breaks, open, agents }]) => [
        region,
        { fate, breaks, open, agents },
      ]),
    ),
  }));
  return { list, dependencies };
}
