import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import { list, nullable, number, object, string, timestamp } from '../field-type.ts';
import { type Field, field } from '../resource-type.ts';
import { metrics, queryId } from './connect-metrics.ts';
import { found, pointsOf, seriesOf } from './points.ts';

/** What adds up, by day. Nothing published is absent and not nought: CloudWatch does not tell the two apart. */
export const counted = (metric: string, doc: string): Field =>
  field(
    metrics,
    nullable(list(object({ Day: timestamp, Count: number }))),
    `${doc} By day; absent where CloudWatch has no point in 90 days.`,
    (answer) =>
      orAbsent(
        pointsOf(seriesOf(answer, queryId(metric), metric)).map(({ at, value }) => ({
          Day: at,
          Count: value,
        })),
      ),
  );

/** What rises and falls. */
export const highest = (metric: string, doc: string): Field =>
  field(
    metrics,
    nullable(number),
    `${doc} Highest of 90 days; absent where CloudWatch has no point.`,
    (answer) => {
      const points = pointsOf(seriesOf(answer, queryId(metric), metric));
      return points.length === 0 ? null : Math.max(...points.map(({ value }) => value));
    },
  );

/** What every flow has a series of; days without any are left out. */
export const byFlow = (metric: string, doc: string): Field =>
  field(
    metrics,
    list(object({ Flow: string, Day: timestamp, Count: number })),
    `${doc} By flow and day, of the newest two weeks; empty where there was none.`,
    (answer) => {
      // A search may find nothing, but not in an answer that is empty altogether.
      seriesOf(answer, queryId('CallsPerInterval'), 'CallsPerInterval');
      return found(answer, queryId(metric), metric).flatMap((series) =>
        pointsOf([series])
          .filter(({ at, value }) => value > 0 && at.getTime() > newestOf(answer) - searched)
          .map(({ at, value }) => ({ Flow: series.Label, Day: at, Count: value })),
      );
    },
  );

/** A search leaves out what has published nothing for two weeks, so that older days would not be all of them. */
const searched = 14 * 86_400_000;

const orAbsent = <T>(items: T[]): T[] | null => (items.length === 0 ? null : items);

const newestOf = ({ MetricDataResults = [] }: GetMetricDataOutput): number =>
  Math.max(0, ...MetricDataResults.flatMap(({ Timestamps = [] }) => Timestamps.map((at) => at.getTime())));
