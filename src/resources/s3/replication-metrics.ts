import type { GetMetricDataOutput, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { dayInSeconds } from '../cloudwatch/days.ts';
import { asSeconds, lagInput, lagPages, secondsByDay } from '../cloudwatch/lag.ts';
import { found, pointsOf } from '../cloudwatch/points.ts';
import { cloudwatch } from '../cloudwatch/service.ts';
import { list, MalformedAnswer, number, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';

/** Ids of rules may hold anything, and names of buckets hold no blank. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: CloudWatch fills it in.
const label = "${PROP('Dim.SourceBucket')} ${PROP('Dim.DestinationBucket')} ${PROP('Dim.RuleId')}";

/**
 * A replication rule does not know the Region of its destination, where latency is published, while failures are in
 * the Region of the source. So each Region is searched for the rules that it has metrics of, in one request; names of
 * buckets are unique, so that nobody else's can be among them.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
const search = (Id: string, metric: string, stat: string): MetricDataQuery => ({
  Id,
  Expression: `SEARCH('{AWS/S3,DestinationBucket,RuleId,SourceBucket} MetricName="${metric}"', '${stat}', ${dayInSeconds})`,
  Label: label,
});

const metrics = listing(
  cloudwatch.call('GetMetricData', {
    actions: ['cloudwatch:GetMetricData'],
    input: () =>
      lagInput([
        search('latency', 'ReplicationLatency', 'Maximum'),
        search('failed', 'OperationsFailedReplication', 'Sum'),
      ]),
    pages: lagPages,
  }),
  itemsIn,
  { incomplete: ({ Messages = [] }) => Messages.map(({ Code, Value }) => Value ?? Code)[0] },
);

/** One for each rule that either search found. */
function itemsIn(answer: GetMetricDataOutput) {
  if (answer.MetricDataResults === undefined) throw new MalformedAnswer('the answer lacks MetricDataResults');
  const [latency, failed] = [
    found(answer, 'latency', 'ReplicationLatency'),
    found(answer, 'failed', 'OperationsFailedReplication'),
  ];
  const labels = [...new Set([...latency, ...failed].map(({ Label }) => Label ?? ''))].sort();
  return labels.map((name) => {
    const of = (series: typeof latency) => pointsOf(series.filter(({ Label }) => Label === name));
    const [SourceBucket, DestinationBucket, ...rule] = name.split(' ');
    return {
      ...{ SourceBucket, DestinationBucket, RuleId: rule.join(' ') },
      latency: asSeconds(of(latency)),
      failed: of(failed).map(({ at, value }) => ({ Day: at, Count: value })),
    };
  });
}

export const replicationMetrics = resourceType({
  type: 'Ringdown::S3::ReplicationMetrics',
  scope: 'region',
  doc: 'What CloudWatch of one Region has of a replication rule in two weeks: how far it lagged behind in the Region of the destination, how much failed in that of the source. There is none where the rule publishes nothing.',
  list: metrics,
  id: ({ SourceBucket, DestinationBucket, RuleId }) =>
    `${text(SourceBucket)} ${text(DestinationBucket)} ${text(RuleId)}`,
  arn: null,
  fields: {
    SourceBucket: field(metrics, string, 'Bucket that replicates.', (m) => m.SourceBucket),
    DestinationBucket: field(metrics, string, 'Bucket that receives.', (m) => m.DestinationBucket),
    RuleId: field(metrics, string, 'Id of the rule.', (m) => m.RuleId),
    LatencyDays: field(
      metrics,
      secondsByDay,
      'Highest ReplicationLatency of each day in seconds; empty where this Region has no point of it.',
      (m) => m.latency,
    ),
    FailedDays: field(
      metrics,
      list(object({ Day: timestamp, Count: number })),
      'Sum of OperationsFailedReplication of each day; empty where this Region has no point of it.',
      (m) => m.failed,
    ),
  },
});
