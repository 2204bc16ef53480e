import { alarm } from './alarm.ts';
import { compositeAlarm } from './composite-alarm.ts';

export const cloudwatchTypes = [alarm, compositeAlarm];
