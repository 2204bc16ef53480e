import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { nullable, number, string } from '../field-type.ts';
import { field, type Listing } from '../resource-type.ts';

/** When a metric alarm goes off. */
export const evaluationFields = (alarms: Listing<MetricAlarm>) => ({
  Statistic: field(
    alarms,
    nullable(string),
    'Average, Sum, Minimum, Maximum or SampleCount; absent for a percentile, an expression or a query.',
    (a) => a.Statistic,
  ),
  ExtendedStatistic: field(
    alarms,
    nullable(string),
    'Percentile, such as p99; absent where the statistic is none.',
    (a) => a.ExtendedStatistic,
  ),
  Period: field(
    alarms,
    nullable(number),
    'Seconds of one data point; absent on an alarm on several metrics, which have one each.',
    (a) => a.Period,
  ),
  EvaluationPeriods: field(
    alarms,
    nullable(number),
    'Data points that are looked at; absent for a PromQL query.',
    (a) => a.EvaluationPeriods,
  ),
  DatapointsToAlarm: field(
    alarms,
    nullable(number),
    'How many of them must breach; all of them where absent.',
    (a) => a.DatapointsToAlarm,
  ),
  Threshold: field(
    alarms,
    nullable(number),
    'Value to compare with; absent where a band of expected values takes its place.',
    (a) => a.Threshold,
  ),
  ComparisonOperator: field(
    alarms,
    nullable(string),
    'Such as GreaterThanThreshold; absent for a PromQL query.',
    (a) => a.ComparisonOperator,
  ),
  TreatMissingData: field(
    alarms,
    string,
    'What an absent data point counts as: breaching, notBreaching, ignore or missing, which is the default.',
    (a) => a.TreatMissingData ?? 'missing',
  ),
});
