import { instanceIdOf } from '../connect/instances.ts';
import { bothRegions, type Region } from '../place.ts';

/** An alarm on one metric, as one Region has it. */
export interface Alarm {
  name: string;
  region: Region;
  namespace: string;
  metric: string;
  dimensions: { [name: string]: string };
  statistic: 'Maximum' | 'Sum' | 'Average';
  threshold: number;
  acts: boolean;
  /** Seconds of a point, where it is not a minute. */
  period?: number;
  /** What an absent point counts as: `notBreaching` without. */
  missing?: 'missing';
  /** Topic that it tells, when not the one of whoever is on call. */
  topic?: string;
  /** Function that it invokes as well, by ARN. */
  invokes?: string;
  /** Since how many days it has had no data. */
  blindFor?: number;
}

type Row = [
  name: string,
  metric: string,
  statistic: Alarm['statistic'],
  threshold: number,
  dimensions?: Alarm['dimensions'],
];

const voice = { MetricGroup: 'VoiceCalls' };
const flow = (ContactFlowName: string) => ({ MetricGroup: 'ContactFlow', ContactFlowName });
const queue = (QueueName: string) => ({ MetricGroup: 'Queue', QueueName });

/** Names say what is wrong. */
const rows: Row[] = [
  ['calls-near-quota', 'ConcurrentCallsPercentage', 'Maximum', 0.8, voice],
  ['calls-throttled', 'ThrottledCalls', 'Sum', 0, voice],
  ['calls-beyond-quota', 'CallsBreachingConcurrencyQuota', 'Sum', 0, voice],
  ['calls-missed', 'MissedCalls', 'Sum', 20, voice],
  ['calls-misconfigured', 'MisconfiguredPhoneNumbers', 'Sum', 0, voice],
  ['flow-errors-claims', 'ContactFlowErrors', 'Sum', 10, flow('Inbound Claims')],
  ['flow-errors-roadside', 'ContactFlowErrors', 'Sum', 5, flow('Inbound Roadside')],
  ['flow-fatal-claims', 'ContactFlowFatalErrors', 'Sum', 0, flow('Inbound Claims')],
  ['flow-fatal-roadside', 'ContactFlowFatalErrors', 'Sum', 0, flow('Inbound Roadside')],
  ['recordings-not-uploaded', 'CallRecordingUploadError', 'Sum', 0, { MetricGroup: 'CallRecordings' }],
  ['queue-long-claims', 'LongestQueueWaitTime', 'Maximum', 600, queue('Claims general')],
  ['queue-long-roadside', 'LongestQueueWaitTime', 'Maximum', 180, queue('Roadside')],
];

const functions = ['caller-lookup', 'fnol-intake', 'roadside-dispatch'];

export const alarmsOf = (): Alarm[] =>
  bothRegions.flatMap((region) => [
    ...rows.map(
      ([name, metric, statistic, threshold, dimensions = {}]): Alarm => ({
        ...{ name, region, namespace: 'AWS/Connect', metric, statistic, threshold, acts: true },
        dimensions: { InstanceId: instanceIdOf('meridian'), ...dimensions },
      }),
    ),
    ...functions.flatMap((name) =>
      ['Errors', 'Throttles'].map(
        (metric): Alarm => ({
          ...{ name: `fn-${name}-${metric.toLowerCase()}`, region, namespace: 'AWS/Lambda', metric },
          ...{ statistic: 'Sum', threshold: 5, acts: true, dimensions: { FunctionName: `meridian-${name}` } },
        }),
      ),
    ),
  ]);
