import type { Flaw } from './flaw.ts';

export const integrationsFlaws: readonly Flaw[] = [];
