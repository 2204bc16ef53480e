import type { Centre } from './centre.ts';
import type { Ago } from './place.ts';

/** One thing that went wrong at Meridian, why, and what it does to the centre. */
export interface Flaw {
  why: string;
  spoil: (centre: Centre, ago: Ago) => void;
}

export const flaws: readonly Flaw[] = [];
