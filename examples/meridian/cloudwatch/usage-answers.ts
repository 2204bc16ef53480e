import { Answers } from '../answers.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';
import { silentLags } from './lag-answers.ts';
import type { Usage } from './usage.ts';

/** Metrics in the order in which they are asked for; those of flows are searched for. */
const metrics = [
  ...['CallsPerInterval', 'CallsBreachingConcurrencyQuota', 'ThrottledCalls', 'MissedCalls'],
  ...['MisconfiguredPhoneNumbers', 'ConcurrentCalls', 'ConcurrentCallsPercentage'],
  ...['CallRecordingUploadError', 'ChatsBreachingActiveChatQuota', 'ConcurrentActiveChats'],
  ...['TasksBreachingConcurrencyQuota', 'ConcurrentTasks', 'ConcurrentEmails'],
];
const searched = ['ContactFlowErrors', 'ContactFlowFatalErrors'];

type Points = { [daysAgo: number]: number };

/** What CloudWatch answers about the metrics of an instance: nothing at all about one that did nothing. */
export const usageAnswers = (usage: readonly Usage[], ago: Ago) => [
  ...new Answers('cloudwatch').give(
    'GetMetricData',
    {},
    {
      MetricDataResults: [
        ...resultsOf({ counts: {}, levels: {}, flows: {} }, ago).MetricDataResults,
        ...silentLags(ago),
      ],
    },
  ).fixtures,
  ...bothRegions.flatMap((region) => {
    const answers = new Answers('cloudwatch', { account: production, region });
    for (const one of usage.filter((each) => each.region === region))
      answers.give('GetMetricData', { MetricDataQueries: queriesAbout(one) }, resultsOf(one, ago));
    return answers.fixtures;
  }),
];

/** One query tells which instance is meant. */
const queriesAbout = ({ instance }: Usage) =>
  [...metrics, ...searched].map((name, i) =>
    i > 0
      ? { Id: idOf(name) }
      : {
          Id: idOf(name),
          MetricStat: { Metric: { Dimensions: [{ Name: 'InstanceId', Value: instance }, {}] } },
        },
  );

const idOf = (metric: string): string => metric.charAt(0).toLowerCase() + metric.slice(1);

const resultsOf = ({ counts, levels, flows }: Pick<Usage, 'counts' | 'levels' | 'flows'>, ago: Ago) => ({
  MetricDataResults: [
    ...metrics.map((name) =>
      series(name, name, counts[name] ?? (name in levels ? { 1: levels[name]! } : {}), ago),
    ),
    ...searched.flatMap((name) =>
      Object.entries(flows[name] ?? {}).map(([flow, points]) => series(name, flow, points, ago)),
    ),
  ],
});

const series = (name: string, Label: string, points: Points, ago: Ago) => ({
  ...{ Id: idOf(name), Label, StatusCode: 'Complete' },
  Timestamps: Object.keys(points).map((day) => `${ago(Number(day)).slice(0, 10)}T00:00:00Z`),
  Values: Object.values(points),
});

const executionsId = 'concurrentExecutions';

/** What CloudWatch answers about the functions of an account: a few days of the production one, nothing of the other. */
export const executionAnswers = (executions: { [region in Region]: number }, ago: Ago) => {
  const asked = { MetricDataQueries: [{ Id: executionsId }] };
  const answer = (points: Points) => ({
    MetricDataResults: [{ ...series(executionsId, 'ConcurrentExecutions', points, ago), Id: executionsId }],
  });
  return [
    ...new Answers('cloudwatch').give('GetMetricData', asked, answer({})).fixtures,
    ...bothRegions.flatMap((region) => {
      const most = executions[region];
      const points = { 0: Math.round(most * 0.6), 1: Math.round(most * 0.8), 26: most };
      return new Answers('cloudwatch', { account: production, region }).give(
        'GetMetricData',
        asked,
        answer(points),
      ).fixtures;
    }),
  ];
};
