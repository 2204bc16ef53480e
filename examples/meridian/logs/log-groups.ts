import { Answers } from '../answers.ts';
import { deliveryStreamArn } from '../firehose/delivery-streams.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';

/** A log group of the production account, in one Region. */
export interface LogGroup {
  name: string;
  region: Region;
  /** For ever without. */
  days?: number;
  key?: string;
  /** Whether its events are forwarded to the collector. */
  forwarded: boolean;
}

/** What CloudWatch Logs answers: the groups of the production account, and none in the other. */
export const logGroupAnswers = (groups: readonly LogGroup[], ago: Ago) => [
  ...new Answers('logs').give('DescribeLogGroups', {}, { logGroups: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = groups.filter((group) => group.region === region);
    const answers = new Answers('logs', { account: production, region });
    answers.give('DescribeLogGroups', {}, { logGroups: here.map((group) => groupOf(group, ago)) });
    for (const group of here)
      answers.give(
        'DescribeSubscriptionFilters',
        { logGroupName: group.name },
        { subscriptionFilters: filtersOf(group) },
      );
    return answers.fixtures;
  }),
];

function groupOf({ name, region, days, key }: LogGroup, ago: Ago) {
  const logGroupArn = `arn:aws:logs:${region}:${production}:log-group:${name}`;
  return {
    ...{ logGroupName: name, logGroupArn, arn: `${logGroupArn}:*`, creationTime: Date.parse(ago(500)) },
    ...(days !== undefined && { retentionInDays: days }),
    ...(key !== undefined && { kmsKeyId: key }),
    ...{ metricFilterCount: 0, storedBytes: 48_211_903 },
  };
}

const filtersOf = ({ name, region, forwarded }: LogGroup) =>
  forwarded
    ? [
        {
          ...{ filterName: 'to-collector', logGroupName: name, filterPattern: '' },
          destinationArn: deliveryStreamArn('meridian-flow-logs', region),
        },
      ]
    : [];
