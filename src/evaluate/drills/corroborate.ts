import type { Corroboration, CorroborationState, DrillType } from '../../model/drill.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import type { EstateIndex } from '../estate-index.ts';
import { callsServed } from './calls.ts';
import { databasesMoved, databasesReturned } from './databases.ts';
import type { Look, Seen } from './look.ts';
import { lineTested, planRan, restoreRan, scanMade, testsRan } from './other-signs.ts';
import { trafficMoved, trafficReturned } from './traffic.ts';
import { windowOf } from './window.ts';

interface Wanted {
  sign: string;
  look: Look;
  /** decisive: its absence contradicts the record. expected: absent, less is proven. welcome: its absence says nothing. */
  weight: 'decisive' | 'expected' | 'welcome';
}

const moved: Wanted = { sign: 'traffic-moved', look: trafficMoved, weight: 'decisive' };
const served: Wanted = { sign: 'calls-served', look: callsServed, weight: 'expected' };
const plan: Wanted = { sign: 'plan-executed', look: planRan, weight: 'welcome' };

const databases: Wanted = { sign: 'databases-moved', look: databasesMoved, weight: 'welcome' };
const databasesBack: Wanted = { sign: 'databases-returned', look: databasesReturned, weight: 'welcome' };

/** What AWS can have recorded of each type. A type with nothing rests on the word of people. */
const wanted: Record<DrillType, readonly Wanted[]> = {
  failover: [moved, served, databases, plan],
  'actual-event': [moved, served, databases, plan],
  failback: [{ sign: 'traffic-returned', look: trafficReturned, weight: 'decisive' }, databasesBack, plan],
  'backup-restore': [{ sign: 'restore-ran', look: restoreRan, weight: 'expected' }],
  load: [{ sign: 'calls-served', look: callsServed, weight: 'expected' }],
  'flow-functional': [{ sign: 'test-cases-ran', look: testsRan, weight: 'expected' }],
  'fault-injection': [{ sign: 'line-tested', look: lineTested, weight: 'expected' }],
  'security-validation': [{ sign: 'scan-made', look: scanMade, weight: 'expected' }],
  'telephony-carrier': [],
  communications: [],
  tabletop: [],
  'emergency-mode': [],
};

/** Whether AWS records anything of a type that ringdown reads. */
export const leavesTraces = (type: DrillType): boolean => wanted[type].length > 0;

/** Compares a record with what AWS recorded in its window. A pure function of the estate and the record. */
export function corroborate(index: EstateIndex, drill: Drill): Corroboration {
  if (Date.parse(drill.from) > Date.parse(index.estate.startedAt))
    return { state: 'planned', signs: [], unread: [] };
  const at = { drill, window: windowOf(drill) };
  const looked = wanted[drill.type]
    .map((one) => asNamed(one, drill))
    .map(({ sign, look, weight }) => ({
      sign,
      weight,
      seen: look(index, at),
    }));
  const told = looked.filter(({ weight, seen }) => weight !== 'welcome' || seen.outcome === 'seen');
  const state = stateOf(told);
  return {
    state,
    signs: told.map(({ sign, seen: { unread: _, ...seen } }) => ({ sign, ...seen })),
    unread: state === 'contradicted' || state === 'confirmed' ? [] : told.flatMap(({ seen }) => seen.unread),
  };
}

/** What a record names by itself is expected of it. */
const asNamed = (one: Wanted, { databases: named = [] }: Drill): Wanted =>
  (one === databases || one === databasesBack) && named.length > 0 ? { ...one, weight: 'expected' } : one;

function stateOf(looked: readonly { weight: Wanted['weight']; seen: Seen }[]): CorroborationState {
  const outcomes = looked.map(({ seen }) => seen.outcome);
  const isContradicted = looked.some(
    ({ weight, seen: { outcome } }) =>
      outcome === 'refuted' || (weight === 'decisive' && outcome === 'absent'),
  );
  if (isContradicted) return 'contradicted';
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'seen')) return 'confirmed';
  // Without its decisive sign a record is not even partly confirmed by what anything could have left.
  const isUnsure = looked.some(({ weight, seen }) => weight === 'decisive' && seen.outcome === 'unread');
  if (isUnsure) return 'unchecked';
  if (outcomes.some((outcome) => outcome === 'seen' || outcome === 'partly')) return 'partly';
  return outcomes.includes('unread') ? 'unchecked' : 'none-possible';
}
