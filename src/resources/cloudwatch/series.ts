import type { GetMetricDataOutput, MetricDataResult } from '@aws-sdk/client-cloudwatch';
import { list, MalformedAnswer, nullable, number, object, string, timestamp } from '../field-type.ts';
import { type Field, field } from '../resource-type.ts';
import { metrics, queryId } from './connect-metrics.ts';

/** What adds up, by day. Nothing published is absent and not nought: CloudWatch does not tell the two apart. */
export const counted = (metric: string, doc: string): Field =>
  field(
    metrics,
    nullable(list(object({ Day: timestamp, Count: number }))),
    `${doc} By day; absent where CloudWatch has no point in 90 days.`,
    (answer) =>
      orAbsent(pointsOf(seriesOf(answer, metric)).map(({ at, value }) => ({ Day: at, Count: value }))),
  );

/** What rises and falls. */
export const highest = (metric: string, doc: string): Field =>
  field(
    metrics,
    nullable(number),
    `${doc} Highest of 90 days; absent where CloudWatch has no point.`,
    (answer) => {
      const points = pointsOf(seriesOf(answer, metric));
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
      seriesOf(answer, 'CallsPerInterval');
      return found(answer, metric).flatMap((series) =>
        pointsOf([series])
          .filter(({ at, value }) => value > 0 && at.getTime() > newestOf(answer) - searched)
          .map(({ at, value }) => ({ Flow: series.Label, Day: at, Count: value })),
      );
    },
  );

/** A search leaves out what has published nothing for two weeks, so that older days would not be all of them. */
const searched = 14 * 86_400_000;

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-search-expressions.html */
const mostFound = 500;

interface Point {
  at: Date;
  value: number;
}

const orAbsent = <T>(items: T[]): T[] | null => (items.length === 0 ? null : items);

/** @throws MalformedAnswer when the metric that was asked for is not answered, which an empty series would be. */
function seriesOf(answer: GetMetricDataOutput, metric: string): MetricDataResult[] {
  const series = found(answer, metric);
  if (series.length === 0) throw new MalformedAnswer(`the answer lacks the series of ${metric}`);
  return series;
}

/** @throws MalformedAnswer when CloudWatch says that these are not all points, or there are as many as it gives. */
function found({ MetricDataResults }: GetMetricDataOutput, metric: string): MetricDataResult[] {
  const results = (MetricDataResults ?? []).filter(({ Id }) => Id === queryId(metric));
  // A series that takes several pages is partial on all of them but the last.
  const byLabel = new Map(results.map((result) => [result.Label, result.StatusCode]));
  const failed = [...byLabel.values()].find((status) => status !== 'Complete');
  if (byLabel.size > 0 && failed !== undefined)
    throw new MalformedAnswer(`the series of ${metric} is ${failed}`);
  if (byLabel.size >= mostFound) throw new MalformedAnswer(`${metric} has more series than a search finds`);
  return results;
}

function pointsOf(series: readonly MetricDataResult[]): Point[] {
  const points = series.flatMap(({ Timestamps = [], Values = [] }) =>
    Timestamps.map((at, i) => ({ at, value: Values[i]! })),
  );
  return points.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const newestOf = ({ MetricDataResults = [] }: GetMetricDataOutput): number =>
  Math.max(0, ...MetricDataResults.flatMap(({ Timestamps = [] }) => Timestamps.map((at) => at.getTime())));
