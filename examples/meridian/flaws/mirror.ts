import type { Flaw } from './flaw.ts';

export const mirrorFlaws: readonly Flaw[] = [];
