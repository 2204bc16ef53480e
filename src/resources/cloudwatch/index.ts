import { alarm } from './alarm.ts';
import { compositeAlarm } from './composite-alarm.ts';
import { instanceMetrics } from './instance-metrics.ts';

export const cloudwatchTypes = [alarm, compositeAlarm, instanceMetrics];
