import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import { cloudwatch } from '../cloudwatch/service.ts';
import { MalformedAnswer } from '../field-type.ts';

const dayInSeconds = 86_400;
const windowDays = 91;
const Id = 'concurrentExecutions';

/**
 * One metric of the account, without a dimension, is one call an account and Region:
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html
 */
export const concurrency = cloudwatch.call('GetMetricData', {
  actions: ['cloudwatch:GetMetricData'],
  input: () => ({ MetricDataQueries: [query], ...wholeDays(new Date()) }),
  pages: { inputToken: 'NextToken', outputToken: 'NextToken' },
});

const query = {
  Id,
  MetricStat: {
    Metric: { Namespace: 'AWS/Lambda', MetricName: 'ConcurrentExecutions' },
    ...{ Period: dayInSeconds, Stat: 'Maximum' },
  },
};

/**
 * The highest point; undefined where CloudWatch has none, as in a Region in which nothing ran.
 * @throws MalformedAnswer when the answer lacks the series or says that it is not all of it.
 */
export function peakOf({ MetricDataResults = [] }: GetMetricDataOutput): number | undefined {
  const series = MetricDataResults.filter((result) => result.Id === Id);
  const last = series.at(-1);
  if (!last) throw new MalformedAnswer(`the answer lacks the series of ${Id}`);
  if (last.StatusCode !== 'Complete') throw new MalformedAnswer(`the series of ${Id} is ${last.StatusCode}`);
  const points = series.flatMap(({ Values = [] }) => Values);
  return points.length === 0 ? undefined : Math.max(...points);
}

/** Whole days of UTC, today among them, so that points do not depend on the hour of the scan. */
function wholeDays(now: Date): { StartTime: Date; EndTime: Date } {
  const day = dayInSeconds * 1000;
  const tomorrow = (Math.floor(now.getTime() / day) + 1) * day;
  return { StartTime: new Date(tomorrow - windowDays * day), EndTime: new Date(tomorrow) };
}
