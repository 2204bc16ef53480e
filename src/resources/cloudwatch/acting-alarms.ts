import type { ManyRelation } from '../resource-type.ts';

/**
 * All alarms of the place that do something when they go off, for rules that look for one on a metric. The metrics
 * that an alarm reads are a list, and a join needs one value, so rules look through them.
 */
export const actingAlarms: ManyRelation = {
  kind: 'many',
  target: 'AWS::CloudWatch::Alarm',
  doc: 'The alarms of the same account and Region whose actions are enabled, whatever they watch.',
  uses: [],
  on: 'ActionsEnabled',
  value: () => 'true',
};
