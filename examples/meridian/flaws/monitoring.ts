import type { Flaw } from './flaw.ts';

export const monitoringFlaws: readonly Flaw[] = [];
