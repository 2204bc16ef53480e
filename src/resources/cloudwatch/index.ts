import { alarm } from './alarm.ts';
import { alarmAction } from './alarm-action.ts';
import { compositeAlarm } from './composite-alarm.ts';
import { instanceMetrics } from './instance-metrics.ts';
import { metricStream } from './metric-stream.ts';
import { watchedDimension } from './watched-dimension.ts';

export const cloudwatchTypes = [
  alarm,
  compositeAlarm,
  alarmAction,
  watchedDimension,
  metricStream,
  instanceMetrics,
];
