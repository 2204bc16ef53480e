import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { alarmFields } from './alarm-fields.ts';
import { describeAlarms } from './describe-alarms.ts';
import { evaluationFields } from './evaluation-fields.ts';
import { connectInstanceId, dimensions, watchedMetrics } from './metrics.ts';

const alarms = listing(describeAlarms, (answer) => answer.MetricAlarms);

export const alarm = resourceType({
  type: 'AWS::CloudWatch::Alarm',
  scope: 'region',
  doc: 'An alarm on a metric, or on an expression over several.',
  list: alarms,
  id: 'AlarmName',
  arn: 'Arn',
  fields: {
    ...alarmFields(alarms),
    Namespace: field(
      alarms,
      nullable(string),
      'Such as AWS/Connect; absent where the alarm watches an expression or a query.',
      (a) => a.Namespace,
    ),
    MetricName: field(
      alarms,
      nullable(string),
      'Such as ConcurrentCalls; absent where Namespace is.',
      (a) => a.MetricName,
    ),
    Dimensions: field(alarms, dimensions, 'Which series of that metric.', (a) => a.Dimensions),
    Metrics: field(
      alarms,
      list(
        object({
          Id: string,
          Expression: nullable(string),
          MetricStat: nullable(
            object({
              Metric: object({
                Namespace: nullable(string),
                MetricName: nullable(string),
                Dimensions: dimensions,
              }),
              Period: number,
              Stat: string,
            }),
          ),
          Period: nullable(number),
          ReturnData: nullable(bool),
          AccountId: nullable(string),
        }),
      ),
      'Metrics and expressions of an alarm on several; empty on an alarm on one metric.',
      (a) => a.Metrics,
    ),
    WatchedMetrics: field(
      alarms,
      list(object({ Namespace: nullable(string), MetricName: nullable(string), Dimensions: dimensions })),
      'Every metric that the alarm reads, in one shape for both kinds; empty for a Metrics Insights or PromQL query.',
      watchedMetrics,
    ),
    ConnectInstanceId: field(
      alarms,
      nullable(string),
      'Id of the first Connect instance whose metrics the alarm reads; a source and its replica share it.',
      connectInstanceId,
    ),
    ...evaluationFields(alarms),
  },
  relations: {
    Counterpart: counterpart('AWS::CloudWatch::Alarm', 'AlarmName'),
    ConnectInstance: toOne('AWS::Connect::Instance', {
      doc: 'The instance of the same Region whose metrics the alarm reads.',
      uses: ['ConnectInstanceId'],
      name: ({ ConnectInstanceId }) => ConnectInstanceId as string | null,
      region: 'same',
    }),
    CompositeAlarms: {
      ...{ kind: 'many', target: 'AWS::CloudWatch::CompositeAlarm', on: 'ActionsEnabled', uses: [] },
      doc: 'The composite alarms of the same account and Region whose actions are enabled; their rules name other alarms.',
      value: () => 'true',
    },
  },
});
