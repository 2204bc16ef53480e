import { certificate } from './certificate.ts';

export const acmTypes = [certificate];
