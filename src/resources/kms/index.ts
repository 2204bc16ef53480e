import { key } from './key.ts';

export const kmsTypes = [key];
