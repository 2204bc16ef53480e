import type { Resource, Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';
import { notKnown } from './estimate.ts';
import { longestGapSeconds } from './schedule.ts';

/** The most seconds until an alarm acts, with the arithmetic; why it never does; or why nobody can tell. */
export type AlarmTime = { seconds: number; why: string } | { never: Unread } | { unread: Unread[] };

interface Metric {
  Namespace: string | null;
  Dimensions: { Name: string; Value: string }[];
}

/**
 * An alarm acts when enough periods in a row breach. The loss falls into a period, which may not breach as a whole:
 * one more comes on top. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
 */
export function alarmTime(index: EstateIndex, alarm: Resource): AlarmTime {
  const names = [
    'ActionsEnabled',
    'AlarmActions',
    'Period',
    'Metrics',
    'EvaluationPeriods',
    'WatchedMetrics',
  ];
  const fields = [...names, 'DatapointsToAlarm'].map((name) => [name, read(index, alarm, name)] as const);
  const unread = fields.flatMap(([, field]) => ('unread' in field ? field.unread : []));
  if (unread.length > 0) return { unread };
  const of = (name: string): Value => (alarm.fields[name] ?? null) as Value;
  if (of('ActionsEnabled') !== true || (of('AlarmActions') as Value[]).length === 0)
    return told(alarm, 'does nothing when it goes off');
  const period = longestPeriod(of('Period'), of('Metrics') as { [member: string]: Value }[]);
  const breaching = (of('DatapointsToAlarm') ?? of('EvaluationPeriods')) as number | null;
  if (period === null || breaching === null) return told(alarm, 'has no periods to count');
  const source = sourceTime(index, alarm, of('WatchedMetrics') as unknown as Metric[]);
  if (!('seconds' in source)) return source;
  return {
    seconds: source.seconds + (breaching + 1) * period,
    why: `${source.why}${breaching} × ${period} s must breach, and the loss falls into one period more`,
  };
}

/** An alarm on several metrics waits for the longest period. */
function longestPeriod(own: Value, metrics: readonly { [member: string]: Value }[]): number | null {
  const stat = (metric: { [member: string]: Value }) => metric['MetricStat'] as { Period: number } | null;
  const all = [own, ...metrics.flatMap((metric) => [metric['Period'] ?? null, stat(metric)?.Period ?? null])];
  const periods = all.filter((period) => typeof period === 'number');
  return periods.length > 0 ? Math.max(...periods) : null;
}

/** How often whatever feeds the metric looks: a canary by its schedule, a health check by its interval. */
function sourceTime(index: EstateIndex, alarm: Resource, metrics: readonly Metric[]): AlarmTime {
  const dimension = (namespace: string, name: string) =>
    metrics
      .filter(({ Namespace }) => Namespace === namespace)
      .flatMap(({ Dimensions }) => Dimensions.filter((d) => d.Name === name).map((d) => d.Value))[0];
  const canary = dimension('CloudWatchSynthetics', 'CanaryName');
  if (canary !== undefined) return canaryTime(index, alarm, canary);
  const check = dimension('AWS/Route53', 'HealthCheckId');
  return check === undefined ? { seconds: 0, why: '' } : healthCheckTime(index, alarm.account, check);
}

function canaryTime(index: EstateIndex, { account, region }: Resource, name: string): AlarmTime {
  const type = 'AWS::Synthetics::Canary';
  const found = find(index, { type, name, account, region });
  if ('unread' in found) return found;
  if ('absent' in found) return told({ type, id: name }, `is no canary of ${region}`);
  const [state, expression] = [
    read(index, found.resource, 'State'),
    read(index, found.resource, 'Expression'),
  ];
  if ('unread' in state) return state;
  if ('unread' in expression) return expression;
  if (state.value !== 'RUNNING') return told(found.resource, `is ${String(state.value)}`);
  const seconds = typeof expression.value === 'string' ? longestGapSeconds(expression.value) : null;
  return seconds === null
    ? told(found.resource, `has a schedule that is not understood: ${String(expression.value)}`)
    : { seconds, why: `canary ${name} runs every ${seconds} s; ` };
}

/**
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html
 */
export function healthCheckTime(index: EstateIndex, account: string, id: string): AlarmTime {
  const type = 'AWS::Route53::HealthCheck';
  const found = find(index, { type, name: id, account, region: index.estate.scope.primary });
  if ('unread' in found) return found;
  if ('absent' in found) return told({ type, id }, 'is no health check of the account');
  const [config, disabled] = ['HealthCheckConfig', 'Disabled'].map((name) =>
    read(index, found.resource, name),
  );
  if ('unread' in config!) return config;
  if ('unread' in disabled!) return disabled;
  if (disabled!.value === true) return told(found.resource, 'is switched off');
  const { RequestInterval, FailureThreshold } = config!.value as {
    RequestInterval: number | null;
    FailureThreshold: number | null;
  };
  if (typeof RequestInterval !== 'number' || typeof FailureThreshold !== 'number')
    return told(found.resource, 'probes nothing by itself');
  return {
    seconds: RequestInterval * FailureThreshold,
    why: `health check ${id} fails after ${FailureThreshold} × ${RequestInterval} s; `,
  };
}

const told = ({ type, id }: { type: string; id: string }, reason: string): AlarmTime => ({
  never: notKnown('*', `${type} ${id}`, `${id} ${reason}`),
});
