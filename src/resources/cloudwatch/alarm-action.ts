import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { bool, nullable, string } from '../field-type.ts';
import { functionArn } from '../lambda/function-arn.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { describeAlarms } from './describe-alarms.ts';
import { connectInstanceId } from './metrics.ts';

const actionsOf = (Kind: string, alarm: MetricAlarm | CompositeAlarm) =>
  (alarm.AlarmActions ?? []).map((arn) => ({ Kind, alarm, arn }));

const actions = listing(describeAlarms, ({ MetricAlarms = [], CompositeAlarms = [] }) => [
  ...MetricAlarms.flatMap((alarm) => actionsOf('metric', alarm)),
  ...CompositeAlarms.flatMap((alarm) => actionsOf('composite', alarm)),
]);

export const alarmAction = resourceType({
  type: 'Ringdown::CloudWatch::AlarmAction',
  scope: 'region',
  doc: 'One thing that an alarm does when it goes off (AWS::CloudWatch::Alarm AlarmActions), with what it leads to.',
  list: actions,
  id: ({ AlarmName, ActionArn }) => `${text(AlarmName)} ${text(ActionArn)}`,
  arn: null,
  fields: {
    AlarmName: field(actions, string, 'Name of the alarm.', (a) => a.alarm.AlarmName),
    AlarmArn: field(actions, string, 'The alarm, by ARN.', (a) => a.alarm.AlarmArn),
    Kind: field(actions, string, 'metric or composite.', (a) => a.Kind),
    ConnectInstanceId: field(
      actions,
      nullable(string),
      'Connect instance whose metrics the alarm reads; absent for others and for composite alarms.',
      (a) => connectInstanceId(a.alarm as MetricAlarm),
    ),
    ActionsEnabled: field(
      actions,
      bool,
      'Whether the alarm does anything at all.',
      (a) => a.alarm.ActionsEnabled,
    ),
    ActionArn: field(actions, string, 'What it does, by ARN.', (a) => a.arn),
    Service: field(
      actions,
      string,
      'Service of that ARN, such as sns or lambda.',
      (a) => a.arn.split(':')[2],
    ),
  },
  relations: {
    Topic: toOne('AWS::SNS::Topic', {
      doc: 'The topic that is told; absent for other actions.',
      uses: ['Service', 'ActionArn'],
      name: ({ Service, ActionArn }) => (Service === 'sns' ? text(ActionArn) : null),
    }),
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that is invoked; absent for other actions.',
      uses: ['Service', 'ActionArn'],
      name: ({ Service, ActionArn }) => (Service === 'lambda' ? functionArn(text(ActionArn)).Arn : null),
    }),
  },
});
