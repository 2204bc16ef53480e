import { distribution } from './distribution.ts';

export const cloudfrontTypes = [distribution];
