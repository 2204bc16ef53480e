import type { Flaw } from './flaw.ts';

export const peopleFlaws: readonly Flaw[] = [];
