import { schedule } from './schedule.ts';

export const schedulerTypes = [schedule];
