import type { Derive } from './derivation.ts';
import { deriveJourneys } from './journey.ts';

/** What works the resources of each derived type out. */
export const derivations: ReadonlyMap<string, Derive> = new Map<string, Derive>([
  ['Ringdown::Connect::Journey', deriveJourneys],
]);
