import { distribution } from './web-distribution.ts';

export const cloudfrontTypes = [distribution];
