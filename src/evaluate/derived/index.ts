import type { Derive } from './derivation.ts';

/** What works the resources of each derived type out. */
export const derivations: ReadonlyMap<string, Derive> = new Map<string, Derive>([]);
