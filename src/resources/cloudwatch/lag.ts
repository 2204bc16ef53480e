import type { GetMetricDataOutput, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { list, number, object, timestamp } from '../field-type.ts';
import type { Known, Place } from '../service.ts';
import { dayInSeconds, lastDays } from './days.ts';
import { type Point, pointsOf, seriesOf } from './points.ts';
import { cloudwatch } from './service.ts';

/**
 * Days that are asked for, today included: what runs once a week is in them twice. CloudWatch searches no further
 * back, and keeps points of a minute for 15 days, so that no shorter peak is evened out.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html
 */
const lagDays = 14;

/** A metric of one resource. Of each day the highest point is asked for, unless `stat` is another. */
export interface LagQuery {
  /** Begins with a small letter. */
  id: string;
  namespace: string;
  metric: string;
  dimensions: { [name: string]: string };
  stat?: 'Minimum' | 'Maximum';
}

/**
 * The call that reads how far copies lag behind: one request for each resource that has a copy, with a point a day of
 * each metric. None is made where `of` knows of no copy.
 */
export const lagCall = (uses: readonly string[], of: (known: Known, place: Place) => LagQuery[]) =>
  cloudwatch.call('GetMetricData', {
    actions: ['cloudwatch:GetMetricData'],
    uses,
    input: (known, place) => {
      const queries = of(known, place);
      return queries.length === 0 ? undefined : lagInput(queries.map(queryOf));
    },
    pages: lagPages,
  });

export const lagPages = { inputToken: 'NextToken', outputToken: 'NextToken' };

export const lagInput = (queries: MetricDataQuery[]) => ({
  MetricDataQueries: queries,
  ...lastDays(lagDays),
});

const queryOf = ({ id, namespace, metric, dimensions, stat = 'Maximum' }: LagQuery): MetricDataQuery => ({
  Id: id,
  MetricStat: {
    Metric: {
      ...{ Namespace: namespace, MetricName: metric },
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    },
    ...{ Period: dayInSeconds, Stat: stat },
  },
});

/** @throws MalformedAnswer when the metric is not answered, which an empty series would be. */
export const lagPoints = (answer: GetMetricDataOutput, id: string): Point[] =>
  pointsOf(seriesOf(answer, id, id));

export const secondsByDay = list(object({ Day: timestamp, Seconds: number }));

/** What one unit of the metric is in seconds. A negative lag is none, but says that nothing is copied. */
export const asSeconds = (points: readonly Point[], unit = 1) =>
  points
    .filter(({ value }) => value >= 0)
    .map(({ at, value }) => ({ Day: at, Seconds: Math.round(value * unit * 1000) / 1000 }));
