import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { bool, list, nullable, string, timestamp } from '../field-type.ts';
import { field, type Listing } from '../resource-type.ts';

/** What metric alarms and composite alarms have in common. */
export const alarmFields = (alarms: Listing<MetricAlarm | CompositeAlarm>) => ({
  AlarmName: field(alarms, string, 'Name, unique in the Region.', (a) => a.AlarmName),
  Arn: field(alarms, string, 'Amazon Resource Name.', (a) => a.AlarmArn),
  ActionsEnabled: field(
    alarms,
    bool,
    'Whether a change of state does anything at all.',
    (a) => a.ActionsEnabled,
  ),
  AlarmActions: field(
    alarms,
    list(string),
    'What happens on ALARM: topics, functions and more, by ARN.',
    (a) => a.AlarmActions,
  ),
  OKActions: field(alarms, list(string), 'What happens on OK, by ARN.', (a) => a.OKActions),
  InsufficientDataActions: field(
    alarms,
    list(string),
    'What happens on INSUFFICIENT_DATA, by ARN.',
    (a) => a.InsufficientDataActions,
  ),
  StateValue: field(alarms, string, 'OK, ALARM or INSUFFICIENT_DATA.', (a) => a.StateValue),
  StateTransitionedTimestamp: field(
    alarms,
    nullable(timestamp),
    'Since when the alarm has been in this state; absent before the first change.',
    (a) => a.StateTransitionedTimestamp,
  ),
});
