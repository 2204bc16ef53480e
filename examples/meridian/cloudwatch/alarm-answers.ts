import { Answers } from '../answers.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';
import type { Alarm } from './alarms.ts';

interface Watched {
  alarms: readonly Alarm[];
  /** Regions whose composite alarm is switched off. */
  muted: readonly Region[];
}

/** What CloudWatch answers: the alarms of the production account, and one that sums them up in each Region. */
export const alarmAnswers = ({ alarms, muted }: Watched, ago: Ago) => [
  ...new Answers('cloudwatch').give('DescribeAlarms', {}, { MetricAlarms: [], CompositeAlarms: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = alarms.filter((alarm) => alarm.region === region);
    return new Answers('cloudwatch', { account: production, region }).give(
      'DescribeAlarms',
      {},
      {
        MetricAlarms: here.map((alarm) => metricAlarm(alarm, ago)),
        CompositeAlarms: [callersSuffer({ region, alarms: here, mute: muted.includes(region) }, ago)],
      },
    ).fixtures;
  }),
];

const arnOf = (name: string, region: Region): string =>
  `arn:aws:cloudwatch:${region}:${production}:alarm:${name}`;

const actsOn = (
  region: Region,
  acts: boolean,
  { topic = 'meridian-on-call', invokes }: Partial<Alarm> = {},
) => ({
  ActionsEnabled: acts,
  AlarmActions: acts ? [`arn:aws:sns:${region}:${production}:${topic}`, ...(invokes ? [invokes] : [])] : [],
  ...{ OKActions: [], InsufficientDataActions: [], StateValue: 'OK' },
});

const metricAlarm = (alarm: Alarm, ago: Ago) => ({
  ...{ AlarmName: alarm.name, AlarmArn: arnOf(alarm.name, alarm.region), Namespace: alarm.namespace },
  ...{ MetricName: alarm.metric, Statistic: alarm.statistic, Threshold: alarm.threshold },
  Dimensions: Object.entries(alarm.dimensions).map(([Name, Value]) => ({ Name, Value })),
  ...{
    Period: alarm.period ?? 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    ComparisonOperator: 'GreaterThanThreshold',
  },
  TreatMissingData: alarm.missing ?? 'notBreaching',
  ...actsOn(alarm.region, alarm.acts, alarm),
  ...(alarm.blindFor !== undefined && { StateValue: 'INSUFFICIENT_DATA' }),
  StateTransitionedTimestamp: ago(alarm.blindFor ?? 12),
});

interface Suffering {
  region: Region;
  alarms: readonly Alarm[];
  mute: boolean;
}

function callersSuffer({ region, alarms, mute }: Suffering, ago: Ago) {
  const worst = alarms.filter(({ name }) => /^(flow-fatal|calls-throttled)/.test(name));
  return {
    ...{ AlarmName: 'callers-suffer', AlarmArn: arnOf('callers-suffer', region) },
    ...actsOn(region, !mute, { topic: 'meridian-duty-manager' }),
    AlarmRule: worst.map(({ name }) => `ALARM("${name}")`).join(' OR '),
    StateTransitionedTimestamp: ago(12),
  };
}
