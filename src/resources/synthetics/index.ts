import { canary } from './canary.ts';

export const syntheticsTypes = [canary];
