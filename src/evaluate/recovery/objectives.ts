import type { Journey } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Objectives } from '../../model/recovery.ts';
import { isLike } from '../../model/wildcard.ts';
import { notKnown } from './estimate.ts';
import type { Datum } from './stored.ts';

/** Seconds that are asked for, null where nobody asked; or why nobody can tell which objective applies. */
export type Objective = { value: number | null } | { unread: Unread[] };

/** The first entry that matches decides, then the objective for all. */
export function journeyObjective({ rto, journeys }: Objectives, { id, entry }: Journey): Objective {
  const specific = journeys.find((one) => isLike(one.entry, entry.name));
  if (specific) return { value: specific.rto };
  // A way in whose name was not read goes by its id, which no entry means.
  if (entry.name === id && journeys.length > 0)
    return {
      unread: [
        notKnown('entry', `journey ${id}`, 'its name was not read, so that its objective is not known'),
      ],
    };
  return { value: rto };
}

/** The first entry that matches decides, then the objective for all. */
export function dataObjective({ rpo, data }: Objectives, datum: Datum): Objective {
  const own = data.filter((one) => one.class === datum.class);
  if (datum.nameless.length > 0 && own.some(({ name }) => name !== '*'))
    return { unread: [...datum.nameless] };
  return { value: own.find(({ name }) => isLike(name, datum.name))?.rpo ?? rpo };
}

/** Whether anybody asked for a recovery time, or for a recovery point. */
export const asksForTimes = ({ rto, journeys }: Objectives): boolean => rto !== null || journeys.length > 0;
export const asksForPoints = ({ rpo, data }: Objectives): boolean => rpo !== null || data.length > 0;

/** Entries that meet nothing, which may be a slip of the pen. */
export const unusedObjectives = (
  { journeys, data }: Objectives,
  met: { journeys: readonly Journey[]; data: readonly Datum[] },
): string[] => [
  ...journeys
    .filter(({ entry }) => !met.journeys.some((one) => isLike(entry, one.entry.name)))
    .map(({ entry }) => `journeys: ${entry}`),
  ...data
    .filter((one) => !met.data.some((datum) => datum.class === one.class && isLike(one.name, datum.name)))
    .map((one) => `data: ${one.class} ${one.name}`),
];
