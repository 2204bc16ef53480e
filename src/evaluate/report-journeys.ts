import type { JourneyDependency, ReportJourneys } from '../model/journey.ts';
import type { Rule } from '../rules/rule.ts';
import type { EstateIndex } from './estate-index.ts';
import { journeysOf } from './journeys/journeys.ts';

const told = ['Ringdown::Connect::Journey', 'Ringdown::ContactCentre'];

/** Journeys for a report whose rules speak of them; journeys share most dependencies, so each is written once. */
export function reportJourneys(index: EstateIndex, rules: readonly Rule[]): ReportJourneys | undefined {
  if (!rules.some(({ definition }) => told.includes(definition.resource))) return undefined;
  const numbers = new Map<string, number>();
  const dependencies: JourneyDependency[] = [];
  const numberOf = (dependency: JourneyDependency): number => {
    const key = JSON.stringify(dependency);
    const known = numbers.get(key) ?? dependencies.push(dependency) - 1;
    numbers.set(key, known);
    return known;
  };
  const list = journeysOf(index).journeys.map(({ whenLost, dependencies: own, queues: _, ...journey }) => ({
    ...journey,
    dependencies: own.map(numberOf),
    whenLost: Object.fromEntries(
      Object.entries(whenLost).map(([region, { fate, breaks, open, agents }]) => [
        region,
        { fate, breaks, open, agents },
      ]),
    ),
  }));
  return { list, dependencies };
}
