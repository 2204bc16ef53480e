import type { GetMetricDataOutput, MetricDataResult } from '@aws-sdk/client-cloudwatch';
import { MalformedAnswer } from '../field-type.ts';

export interface Point {
  at: Date;
  value: number;
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-search-expressions.html */
const mostFound = 500;

/** @throws MalformedAnswer when the metric that was asked for is not answered, which an empty series would be. */
export function seriesOf(answer: GetMetricDataOutput, id: string, metric: string): MetricDataResult[] {
  const series = found(answer, id, metric);
  if (series.length === 0) throw new MalformedAnswer(`the answer lacks the series of ${metric}`);
  return series;
}

/**
 * What a query came to: of a search, perhaps nothing.
 * @throws MalformedAnswer when CloudWatch says that these are not all points, or there are as many as it gives.
 */
export function found(
  { MetricDataResults }: GetMetricDataOutput,
  id: string,
  metric: string,
): MetricDataResult[] {
  const results = (MetricDataResults ?? []).filter(({ Id }) => Id === id);
  // A series that takes several pages is partial on all of them but the last.
  const byLabel = new Map(results.map((result) => [result.Label, result.StatusCode]));
  const failed = [...byLabel.values()].find((status) => status !== 'Complete');
  if (byLabel.size > 0 && failed !== undefined)
    throw new MalformedAnswer(`the series of ${metric} is ${failed}`);
  if (byLabel.size >= mostFound) throw new MalformedAnswer(`${metric} has more series than a search finds`);
  return results;
}

/** In the order of time. */
export function pointsOf(series: readonly MetricDataResult[]): Point[] {
  const points = series.flatMap(({ Timestamps = [], Values = [] }) =>
    Timestamps.map((at, i) => ({ at, value: Values[i]! })),
  );
  return points.sort((a, b) => a.at.getTime() - b.at.getTime());
}
