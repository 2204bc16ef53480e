import type { Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import { noRecovery } from '../derived/no-recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Look } from './look.ts';
import { daysOf, everywhere, tooOld } from './window.ts';

const type = 'Ringdown::Connect::InstanceMetrics';

/** Days of points that are asked for, as connect-metrics.ts has it; the first may be cut. */
const keptDays = 90;

/** A standing share of calls proves no drill: those of its day must exceed a usual day's by half. */
const unusual = 1.5;

/**
 * Calls that CloudWatch counted in the recovery Region on the days of the drill. Where real callers took part they are
 * more than usual; a trial with calls of one's own only has to leave any.
 */
export const callsServed: Look = (index, { drill, window }) => {
  const text = 'calls were counted in the recovery Region';
  const { recovery } = index.estate.scope;
  if (recovery === undefined) return { outcome: 'unread', text, traces: [], unread: [noRecovery] };
  const { found, unread } = everywhere(index, { type, needs: ['CallsPerInterval'], regions: [recovery] });
  const missing = [...unread, ...tooOld(index, window, { kept: keptDays, type })];
  const days = daysOf(drill);
  const served = found.flatMap((metrics) =>
    daysServed(metrics.fields['CallsPerInterval']!, days).map((day) => ({ metrics, ...day })),
  );
  const traces = served.map(({ metrics, day, calls, usual }) => ({
    at: `${day}T00:00:00Z`,
    account: metrics.account,
    region: metrics.region,
    text: `${calls} calls on ${day}; ${usual} on a usual day`,
  }));
  const enough = served.some((day) => isEnough(drill, day));
  if (enough) return { outcome: 'seen', text, traces, unread: [] };
  if (traces.length > 0)
    return { outcome: 'partly', text: `${text}, and no more than usual`, traces, unread: missing };
  const unsure = [...missing, ...cannotTell(index, drill)];
  return unsure.length > 0
    ? { outcome: 'unread', text, traces, unread: unsure }
    : {
        outcome: 'absent',
        text: `CloudWatch counts no call in ${recovery} on ${days.join(', ')}`,
        traces,
        unread: [],
      };
};

const isEnough = ({ production }: Drill, { calls, usual }: { calls: number; usual: number }): boolean =>
  production === false || calls >= usual * unusual;

/** Those of the days on which calls were counted, and the middle one of all other days. */
function daysServed(series: Value, days: readonly string[]): { day: string; calls: number; usual: number }[] {
  const points = (Array.isArray(series) ? series : []).map((point) => {
    const { Day, Count } = point as { Day: string; Count: number };
    return { day: Day.slice(0, 10), calls: Count };
  });
  const others = points.filter(({ day }) => !days.includes(day)).map(({ calls }) => calls);
  const usual = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
  return points
    .filter(({ day, calls }) => days.includes(day) && calls > 0)
    .map(({ day, calls }) => ({ day, calls, usual }));
}

/** CloudWatch does not tell no calls from no metrics: only where the primary Region has points that far back it can tell. */
function cannotTell(index: EstateIndex, drill: Drill): Unread[] {
  const { primary } = index.estate.scope;
  const [first] = daysOf(drill);
  const reaches = (series: Value | undefined) =>
    Array.isArray(series) && series.some((point) => (point as { Day: string }).Day.slice(0, 10) <= first!);
  const told = index
    .ofType(type)
    .some(({ region, fields }) => region === primary && reaches(fields['CallsPerInterval']));
  const reason = `CloudWatch has no calls of the primary Region on ${first} or before, so that none in the other Region says nothing`;
  return told
    ? []
    : [{ field: 'CallsPerInterval', resource: type, actions: [], outcome: 'not-examined', reason }];
}
