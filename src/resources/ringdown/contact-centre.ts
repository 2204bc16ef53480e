import { instanceRelation } from '../connect/of-instance.ts';
import { list, nullable, number, string } from '../field-type.ts';
import { derivedType } from '../resource-type.ts';
import { journeyRestsOn } from './journey.ts';

export const contactCentre = derivedType({
  type: 'Ringdown::ContactCentre',
  scope: 'region',
  doc: 'One Connect instance together with its replica, as callers see it: what becomes of all ways in, and who is left to answer. There is one for each instance of the primary Region.',
  id: 'InstanceId',
  derivedFrom: {
    ...journeyRestsOn,
    'AWS::CloudWatch::Alarm': [
      ...['ConnectInstanceId', 'ActionsEnabled', 'AlarmActions'],
      ...['Period', 'Metrics', 'DatapointsToAlarm', 'EvaluationPeriods', 'WatchedMetrics'],
    ],
  },
  fields: {
    InstanceId: { type: string, doc: 'Id of the instance.' },
    InstanceAlias: { type: nullable(string), doc: 'Alias of the instance; absent where it has none.' },
    Journeys: { type: number, doc: 'Ways in.' },
    AnsweredWithoutPrimary: {
      type: list(string),
      doc: 'Ways in on which nothing breaks while the primary Region is lost, by number, address or flow.',
    },
    DegradedWithoutPrimary: {
      type: list(string),
      doc: 'Ways in on which something breaks, and callers still reach a person.',
    },
    DeadWithoutPrimary: { type: list(string), doc: 'Ways in on which callers reach nobody.' },
    DeadWithoutRecovery: {
      type: list(string),
      doc: 'Ways in on which callers reach nobody while the recovery Region is lost.',
    },
    Agents: {
      type: number,
      doc: 'Agents who answer any queue that journeys lead to, while nothing is lost.',
    },
    AgentsWithoutPrimary: {
      type: number,
      doc: 'Those of them who are left while the primary Region is lost.',
    },
    DetectionSeconds: {
      type: nullable(number),
      doc: 'Seconds until the fastest alarm of the primary Region acts; absent when none does. It may be lost with its Region.',
    },
  },
  relations: { Instance: instanceRelation },
});
