import { string } from '../field-type.ts';
import { derivedType } from '../resource-type.ts';
import { journeyRestsOn } from './journey.ts';
import { recoveryFields } from './recovery-fields.ts';

/** What tells how soon an alarm acts. */
export const alarmTimeRestsOn = {
  'AWS::CloudWatch::Alarm': [
    ...['AlarmName', 'ActionsEnabled', 'AlarmActions', 'Period', 'EvaluationPeriods', 'DatapointsToAlarm'],
    ...['Metrics', 'WatchedMetrics'],
  ],
  'AWS::Synthetics::Canary': ['State', 'Expression'],
  'AWS::Route53::HealthCheck': ['HealthCheckConfig', 'Disabled'],
};

const journeyRecoveryRestsOn = {
  ...journeyRestsOn,
  ...alarmTimeRestsOn,
  'AWS::Connect::TrafficDistributionGroup': [
    ...journeyRestsOn['AWS::Connect::TrafficDistributionGroup'],
    ...['TelephonyConfig', 'AgentConfig'],
  ],
  'AWS::Route53::RecordSet': ['Name', 'TTL', 'HealthCheckId'],
};

export const journeyRecovery = derivedType({
  type: 'Ringdown::JourneyRecovery',
  scope: 'region',
  doc: 'How soon callers of one way in are answered again after the primary Region is lost (recovery time). There are none while ringdown.yaml sets no recovery time objective.',
  id: 'Id',
  derivedFrom: journeyRecoveryRestsOn,
  fields: {
    Id: { type: string, doc: 'Id of the number, the address or the flow.' },
    EntryKind: { type: string, doc: 'phone-number, address or flow.' },
    Entry: { type: string, doc: 'The number as people dial it, the address, or the name of the flow.' },
    InstanceId: { type: string, doc: 'Id of the instance.' },
    ...recoveryFields,
  },
});
