import type { Centre } from '../centre.ts';
import type { Ago } from '../place.ts';

/** One thing that went wrong at Meridian: why, and what it does to the centre. */
export interface Flaw {
  why: string;
  spoil: (centre: Centre, ago: Ago) => void;
}

/** The one thing that is meant; a flaw in nothing would go unnoticed. */
export function one<T>(all: readonly T[], is: (candidate: T) => boolean, what: string): T {
  const found = all.filter(is);
  if (found.length !== 1) throw new Error(`${found.length} of "${what}" at Meridian, not one`);
  return found[0]!;
}
