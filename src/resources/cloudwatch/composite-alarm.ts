import { nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { alarmFields } from './alarm-fields.ts';
import { describeAlarms } from './describe-alarms.ts';

const alarms = listing(describeAlarms, (answer) => answer.CompositeAlarms);

export const compositeAlarm = resourceType({
  type: 'AWS::CloudWatch::CompositeAlarm',
  scope: 'region',
  doc: 'An alarm on the states of other alarms.',
  list: alarms,
  id: 'AlarmName',
  arn: 'Arn',
  fields: {
    ...alarmFields(alarms),
    AlarmRule: field(
      alarms,
      string,
      'The other alarms and how they combine, such as ALARM("calls-breached") AND ALARM("flow-errors").',
      (a) => a.AlarmRule,
    ),
    ActionsSuppressor: field(
      alarms,
      nullable(string),
      'Alarm that keeps the actions back while it is in ALARM, by name or ARN; absent when none does.',
      (a) => a.ActionsSuppressor,
    ),
  },
  relations: { Counterpart: counterpart('AWS::CloudWatch::CompositeAlarm', 'AlarmName') },
});
