import { type ManyRelation, toMany } from '../resource-type.ts';

/**
 * The relation by which a resource finds the alarms on its own metrics. It is joined by the value alone: rules ask for
 * the name of the dimension, since other things may have the same name.
 * @param from field that holds what CloudWatch calls the resource in its dimensions, usually the name
 */
export const watchingDimensions = (from: string): ManyRelation =>
  toMany('Ringdown::CloudWatch::WatchedDimension', {
    doc: `The dimensions whose value is the ${from}, of metrics that alarms of the same account and Region read.`,
    on: 'Value',
    from,
  });
