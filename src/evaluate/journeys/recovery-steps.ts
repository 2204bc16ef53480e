import type { Resource, Value } from '../../model/estate.ts';
import type { RecoveryStep } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { fieldUnreads } from '../unread.ts';
import { unseen } from '../unseen.ts';

/**
 * Seconds after which an agent desktop may at the latest have noticed a shift of traffic.
 * https://github.com/amazon-connect/amazon-connect-streams/blob/HEAD/Documentation.md
 */
const agentSeconds = 300;

interface Of {
  account: string;
  instance: string;
  lost: string;
}

/** How long recovery takes, as far as configuration shows. */
export function recoverySteps(index: EstateIndex, of: Of): RecoveryStep[] {
  const { unread: _causes, ...detected } = detection(index, of);
  return [
    detected,
    {
      step: 'decision',
      seconds: null,
      why: 'somebody has to decide, and nothing in AWS says how long that takes',
    },
    {
      step: 'calls',
      seconds: null,
      why: 'UpdateTrafficDistribution moves new contacts only; AWS states no time for it',
    },
    {
      step: 'agents',
      seconds: agentSeconds,
      why: 'an agent desktop may take five minutes to notice the shift, after the contact in hand is finished',
    },
  ];
}

/** Seconds until the fastest alarm of the lost Region acts; null when none does, or when that could not be read. */
export function detection(
  index: EstateIndex,
  { account, instance, lost }: Of,
): RecoveryStep & { unread: Unread[] } {
  const type = index.registry.types.get('AWS::CloudWatch::Alarm')!;
  const alarms = index
    .ofType(type.type)
    .filter((alarm) => alarm.account === account && alarm.region === lost)
    .map((alarm) => actsAfter(index, alarm, instance));
  const unread = [...unseen(index, type, { account, region: lost }), ...alarms.flatMap((a) => a.unread)];
  const acting = alarms.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  const said = (seconds: number | null, why: string) => ({
    ...{ step: 'detection' as const, seconds, why, unread },
  });
  if (unread.length > 0) return said(null, `the alarms in ${lost} could not be read`);
  if (acting.length === 0) return said(null, `no alarm on the instance in ${lost} acts`);
  return said(
    Math.min(...acting),
    `the fastest of ${acting.length} alarms that act is in ${lost} itself and may be lost with it`,
  );
}

/** Seconds after which an alarm on an instance acts; null when it is on another, or does not act. */
function actsAfter(
  index: EstateIndex,
  alarm: Resource,
  instance: string,
): { seconds: number | null; unread: Unread[] } {
  const { ConnectInstanceId, ActionsEnabled, AlarmActions } = alarm.fields;
  const isNone =
    (ConnectInstanceId !== undefined && ConnectInstanceId !== instance) ||
    ActionsEnabled === false ||
    (AlarmActions as Value[] | undefined)?.length === 0;
  if (isNone) return { seconds: null, unread: [] };
  const unread = restsOn
    .filter((field) => !(field in alarm.fields))
    .flatMap((field) => fieldUnreads(index, alarm, field));
  return { seconds: unread.length > 0 ? null : secondsOf(alarm), unread };
}

/** Fields of an alarm that detection rests on. */
const restsOn = [
  ...['ConnectInstanceId', 'ActionsEnabled', 'AlarmActions'],
  ...['Period', 'Metrics', 'DatapointsToAlarm', 'EvaluationPeriods'],
];

/** Periods that must breach, times their length; an alarm on several metrics waits for the longest period. */
function secondsOf({ fields }: Resource): number | null {
  const periods = [fields['Period'], ...metricPeriods(fields['Metrics'])].filter(
    (p) => typeof p === 'number',
  );
  const breaching = fields['DatapointsToAlarm'] ?? fields['EvaluationPeriods'];
  return periods.length > 0 && typeof breaching === 'number' ? Math.max(...periods) * breaching : null;
}

const metricPeriods = (metrics: Value | undefined): Value[] =>
  ((metrics ?? []) as { MetricStat: { Period: number } | null; Period: number | null }[]).flatMap((m) => [
    m.MetricStat?.Period ?? null,
    m.Period,
  ]);
