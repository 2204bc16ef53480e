import { queue } from './queue.ts';

export const sqsTypes = [queue];
