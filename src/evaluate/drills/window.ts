import { type Resource, scopeRegions } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import type { EstateIndex } from '../estate-index.ts';
import { unseen, withoutValue } from '../unseen.ts';

/** Clocks differ, and people round: what AWS recorded shortly before or after still belongs to the drill. */
const toleranceMs = 15 * 60_000;

const dayMs = 86_400_000;

export interface Window {
  from: number;
  to: number;
}

export const windowOf = ({ from, to }: Pick<Drill, 'from' | 'to'>): Window => ({
  from: Date.parse(from) - toleranceMs,
  to: Date.parse(to) + toleranceMs,
});

/** The days of UTC that a window touches, as `2026-11-14`; without tolerance, for a day is long. */
export function daysOf({ from, to }: Pick<Drill, 'from' | 'to'>): string[] {
  const first = Math.floor(Date.parse(from) / dayMs);
  const last = Math.floor((Date.parse(to) - 1) / dayMs);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    new Date((first + i) * dayMs).toISOString().slice(0, 10),
  );
}

/** Resources of the scan and why some may be missing. */
export interface Looked {
  found: Resource[];
  unread: Unread[];
}

/** Resources of a type, in every account and Region of the scan, that `time` puts into the window. */
export function during(
  index: EstateIndex,
  { type, time, needs = [time], window }: { type: string; time: string; needs?: string[]; window: Window },
): Looked {
  const { found, unread } = everywhere(index, { type, needs });
  return {
    found: found.filter(({ fields }) => {
      const at = fields[time];
      return typeof at === 'string' && Date.parse(at) >= window.from && Date.parse(at) <= window.to;
    }),
    unread,
  };
}

/** Every resource of a type that has these fields, and why others may be missing. */
export function everywhere(
  index: EstateIndex,
  { type, needs, regions }: { type: string; needs: readonly string[]; regions?: readonly string[] },
): Looked {
  const declared = index.registry.types.get(type)!;
  const places = index.estate.scope.accounts.flatMap(({ id: account }) =>
    (regions ?? scopeRegions(index.estate.scope)).map((region) => ({ account, region })),
  );
  const isHere = ({ account, region }: Resource) =>
    places.some((place) => place.account === account && place.region === region);
  return {
    found: index.ofType(type).filter((r) => isHere(r) && needs.every((field) => field in r.fields)),
    unread: places.flatMap((place) => [
      ...unseen(index, declared, place),
      ...needs.flatMap((field) => withoutValue(index, type, { field, ...place })),
    ]),
  };
}

/** Why records of this kind cannot tell of a window: it lies before what AWS keeps. */
export function tooOld(
  index: EstateIndex,
  window: Window,
  { kept, type }: { kept: number; type: string },
): Unread[] {
  const oldest = Date.parse(index.estate.startedAt) - kept * dayMs;
  return window.from >= oldest
    ? []
    : [
        {
          field: '*',
          resource: type,
          actions: [],
          outcome: 'not-examined',
          reason: `what ringdown reads goes back ${kept} days, to ${new Date(oldest).toISOString().slice(0, 10)}, and the window lies before that`,
        },
      ];
}
