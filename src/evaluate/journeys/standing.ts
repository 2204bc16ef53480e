import type { DependencyState } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';

/** How a dependency stands in one case, and why. */
export interface Standing {
  state: DependencyState;
  why: string;
  /** What could not be read, where that is the reason. */
  unread: readonly Unread[];
  /** What it needs in turn. */
  needs?: readonly Need[];
}

/** A dependency of a dependency. */
export interface Need {
  kind: string;
  name: string;
  standing: Standing;
}

export const survives = (why: string, needs: readonly Need[] = []): Standing => ({
  state: 'survives',
  why,
  unread: [],
  needs,
});

export const lost = (why: string): Standing => ({ state: 'lost', why, unread: [] });

/** Could not be read, or is decided while a contact is in the flow. */
export const unknown = (why: string, unread: readonly Unread[] = []): Standing => ({
  state: 'unknown',
  why,
  unread,
});

/**
 * What stands, given what it needs: it may fail when one of its needs is lost, and nobody can tell when one of them
 * is unknown.
 */
export function standingWith(why: string, needs: readonly Need[]): Standing {
  const broken = needs.find(({ standing }) => standing.state === 'lost' || standing.state === 'degraded');
  if (broken)
    return {
      state: 'degraded',
      why: `needs ${broken.kind} ${broken.name}: ${broken.standing.why}`,
      unread: [],
      needs,
    };
  const unsure = needs.filter(({ standing }) => standing.state === 'unknown');
  if (unsure.length > 0)
    return {
      state: 'unknown',
      why: `needs ${unsure[0]!.kind} ${unsure[0]!.name}: ${unsure[0]!.standing.why}`,
      unread: unsure.flatMap(({ standing }) => standing.unread),
      needs,
    };
  return survives(why, needs);
}
