import type { Resource, Value } from '../../model/estate.ts';
import type { RecoveryStep } from '../../model/journey.ts';
import type { EstateIndex } from '../estate-index.ts';
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
  return [
    detection(index, of),
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

function detection(index: EstateIndex, { account, instance, lost }: Of): RecoveryStep {
  const type = index.registry.types.get('AWS::CloudWatch::Alarm')!;
  const alarms = index
    .ofType(type.type)
    .filter(
      (alarm) => alarm.account === account && alarm.fields['ConnectInstanceId'] === instance && acts(alarm),
    );
  const inside = alarms.filter(({ region }) => region === lost);
  const fastest = Math.min(...inside.map(secondsOf).filter((seconds) => seconds !== null));
  if (Number.isFinite(fastest))
    return {
      step: 'detection',
      seconds: fastest,
      why: `the fastest of ${inside.length} alarms that act is in ${lost} itself and may be lost with it`,
    };
  const unread = unseen(index, type, { account, region: lost });
  return {
    step: 'detection',
    seconds: null,
    why:
      unread.length > 0
        ? `the alarms in ${lost} could not be read`
        : `no alarm on the instance in ${lost} acts`,
  };
}

const acts = ({ fields }: Resource): boolean =>
  fields['ActionsEnabled'] === true && ((fields['AlarmActions'] as Value[] | undefined) ?? []).length > 0;

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
