import type { Dimension, Metric, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { list, object, string } from '../field-type.ts';

export const dimensions = list(object({ Name: string, Value: string }));

/** CloudWatch writes one metric into the alarm itself, and several into a list of queries. */
export function watchedMetrics({ Namespace, MetricName, Dimensions, Metrics }: MetricAlarm): Metric[] {
  const queried = (Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
  return MetricName === undefined ? queried : [{ Namespace, MetricName, Dimensions }, ...queried];
}

/** https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html: every metric has an InstanceId. */
export function connectInstanceId(alarm: MetricAlarm): string | undefined {
  const ofConnect = watchedMetrics(alarm).filter(({ Namespace }) => Namespace === 'AWS/Connect');
  return ofConnect.flatMap((metric) => instanceIn(metric.Dimensions) ?? [])[0];
}

const instanceIn = (all: Dimension[] | undefined) => all?.find(({ Name }) => Name === 'InstanceId')?.Value;
