import { event } from './event.ts';
import { trail } from './trail.ts';

export const cloudtrailTypes = [event, trail];
