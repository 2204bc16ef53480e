import { event } from './event.ts';

export const cloudtrailTypes = [event];
