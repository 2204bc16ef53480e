import type { Metric, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { listing } from '../resource-type.ts';
import { text } from '../service.ts';
import { dayInSeconds, lastDays } from './days.ts';
import { cloudwatch } from './service.ts';

/** Days that are asked for, today included. CloudWatch keeps points of an hour and longer for 455 days. */
const windowDays = 91;

/** https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html: group, and what adds up. */
const groups: { [group: string]: { counts: string[]; levels: string[] } } = {
  VoiceCalls: {
    counts: [
      'CallsPerInterval',
      'CallsBreachingConcurrencyQuota',
      'ThrottledCalls',
      'MissedCalls',
      'MisconfiguredPhoneNumbers',
    ],
    levels: ['ConcurrentCalls', 'ConcurrentCallsPercentage'],
  },
  CallRecordings: { counts: ['CallRecordingUploadError'], levels: [] },
  Chats: { counts: ['ChatsBreachingActiveChatQuota'], levels: ['ConcurrentActiveChats'] },
  Tasks: { counts: ['TasksBreachingConcurrencyQuota'], levels: ['ConcurrentTasks'] },
  Emails: { counts: [], levels: ['ConcurrentEmails'] },
};

/** Each with a dimension of its own, so that CloudWatch has to search for the flows that have any. */
const flowMetrics = ['ContactFlowErrors', 'ContactFlowFatalErrors'];

/** One call an instance and Region: a point a day, of what adds up the sum, of what rises and falls the highest. */
export const metrics = listing(
  cloudwatch.call('GetMetricData', {
    actions: ['cloudwatch:GetMetricData'],
    uses: ['Id'],
    input: ({ Id }) => ({ MetricDataQueries: queriesAbout(text(Id)), ...lastDays(windowDays) }),
    pages: { inputToken: 'NextToken', outputToken: 'NextToken' },
  }),
  (answer) => [answer],
);

/** Ids begin with a small letter. */
export const queryId = (metric: string): string => metric.charAt(0).toLowerCase() + metric.slice(1);

function queriesAbout(instanceId: string): MetricDataQuery[] {
  const ofGroup = Object.entries(groups).flatMap(([group, { counts, levels }]) => [
    ...counts.map((name) => query(named(name, { InstanceId: instanceId, MetricGroup: group }), 'Sum')),
    ...levels.map((name) => query(named(name, { InstanceId: instanceId, MetricGroup: group }), 'Maximum')),
  ]);
  return [...ofGroup, ...flowMetrics.map((name) => search(name, instanceId))];
}

const named = (MetricName: string, dimensions: { [name: string]: string }): Metric => ({
  ...{ Namespace: 'AWS/Connect', MetricName },
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
});

const query = (metric: Metric, Stat: string): MetricDataQuery => ({
  Id: queryId(metric.MetricName!),
  MetricStat: { Metric: metric, Period: dayInSeconds, Stat },
});

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/graph-dynamic-labels.html names the flow. */
const search = (name: string, instanceId: string): MetricDataQuery => ({
  Id: queryId(name),
  Expression: `SEARCH('{AWS/Connect,ContactFlowName,InstanceId,MetricGroup} MetricName="${name}" InstanceId="${instanceId}"', 'Sum', ${dayInSeconds})`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudWatch fills it in.
  Label: "${PROP('Dim.ContactFlowName')}",
});
