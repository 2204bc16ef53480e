import { detector } from './detector.ts';

export const guarddutyTypes = [detector];
