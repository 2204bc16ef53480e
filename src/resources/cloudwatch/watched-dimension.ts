import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { bool, nullable, number, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { describeAlarms } from './describe-alarms.ts';
import { watchedMetrics } from './metrics.ts';

/** The same dimension of two metrics is there twice, and so is that of one metric that an expression reads twice. */
const dimensionsOf = (alarm: MetricAlarm) =>
  watchedMetrics(alarm)
    .flatMap((metric) => (metric.Dimensions ?? []).map((dimension) => ({ alarm, metric, dimension })))
    .map((watched, i) => ({ ...watched, position: i + 1 }));

const watched = listing(describeAlarms, ({ MetricAlarms = [] }) => MetricAlarms.flatMap(dimensionsOf));

export const watchedDimension = resourceType({
  type: 'Ringdown::CloudWatch::WatchedDimension',
  scope: 'region',
  doc: 'One dimension of one metric that an alarm reads, by itself or in an expression (AWS::CloudWatch::Alarm Dimensions and Metrics). Queries of Metrics Insights and PromQL have none.',
  list: watched,
  id: ({ AlarmName, Position }) => `${text(AlarmName)} ${Position}`,
  arn: null,
  fields: {
    AlarmName: field(watched, string, 'Name of the alarm.', (w) => w.alarm.AlarmName),
    AlarmArn: field(watched, string, 'The alarm, by ARN.', (w) => w.alarm.AlarmArn),
    Position: field(
      watched,
      number,
      'Which of the dimensions that the alarm reads this is, from 1.',
      (w) => w.position,
    ),
    ActionsEnabled: field(
      watched,
      bool,
      'Whether a change of the alarm’s state does anything at all.',
      (w) => w.alarm.ActionsEnabled,
    ),
    Namespace: field(
      watched,
      nullable(string),
      'Namespace of the metric, such as AWS/RDS.',
      (w) => w.metric.Namespace,
    ),
    MetricName: field(
      watched,
      nullable(string),
      'Name of the metric, such as ReplicaLag.',
      (w) => w.metric.MetricName,
    ),
    Name: field(
      watched,
      string,
      'Name of the dimension, such as DBInstanceIdentifier.',
      (w) => w.dimension.Name,
    ),
    Value: field(watched, string, 'What the dimension is about, often by name.', (w) => w.dimension.Value),
  },
  relations: {
    Alarm: toOne('AWS::CloudWatch::Alarm', {
      doc: 'The alarm that reads it.',
      uses: ['AlarmArn'],
      name: ({ AlarmArn }) => text(AlarmArn),
    }),
  },
});
