import {
  type ControlExercise,
  type DrillCadence,
  type DrillConcernCode,
  type DrillSummary,
  type DrillType,
  drillTypes,
} from '../../model/drill.ts';
import { type Cadence, cadenceDays, type Exercise } from '../../rules/frameworks/framework.ts';
import { isOver } from '../../rules/records/dates.ts';
import { leavesTraces } from './corroborate.ts';

/**
 * Whether a record counts as proof that an exercise took place: AWS's records confirm it, wholly or in part, or it is
 * of a type that leaves none. An aborted drill counts for nothing.
 */
const counts = ({ type, result, corroboration: { state } }: DrillSummary): boolean =>
  result !== 'aborted' &&
  (state === 'confirmed' || state === 'partly' || (state === 'none-possible' && !leavesTraces(type)));

/** The newest record that counts; records come newest first. */
export const newestOf = (
  records: readonly DrillSummary[],
  types: readonly DrillType[],
): DrillSummary | undefined => records.find((record) => types.includes(record.type) && counts(record));

/** Each type once a year is the house policy, and what most frameworks ask of some type. */
export const cadenceOf = (records: readonly DrillSummary[], at: string): DrillCadence[] =>
  drillTypes
    .filter((type) => type !== 'actual-event')
    .map((type) => {
      const newest = newestOf(records, withActual([type]));
      return newest ? { type, ...dated(newest, 'P12M', at), newest: newest.id } : { type, state: 'never' };
    });

/** An outage that was overcome proves what a failover does. */
const withActual = (types: readonly DrillType[]): DrillType[] =>
  types.includes('failover') ? [...types, 'actual-event'] : [...types];

function dated({ to }: DrillSummary, every: Cadence, at: string) {
  const on = to.slice(0, 10);
  const due = new Date(Date.parse(on) + cadenceDays[every] * 86_400_000).toISOString().slice(0, 10);
  return { state: isOver(due, at) ? ('overdue' as const) : ('in-date' as const), on, due };
}

/** How the exercise stands that a control asks for, by the newest record that counts. */
export function exerciseStanding(
  { every, types = [...drillTypes], without = [] }: Exercise,
  records: readonly DrillSummary[],
  at: string,
): ControlExercise {
  const newest = newestOf(records, withActual(types));
  if (!newest) return { state: 'never', every };
  const faulted = records.find((record) => isFaulted(record, { records, types: withActual(types), without }));
  return faulted
    ? { state: 'faulted', every, drill: faulted.id, on: faulted.to.slice(0, 10) }
    : { ...dated(newest, every, at), every, drill: newest.id };
}

/** What stays open until somebody closes it, however many drills there were since. */
const standing: ReadonlySet<DrillConcernCode> = new Set(['finding-without-followup', 'followup-overdue']);

/** A later drill of the same type makes up for what went wrong in an earlier one, and not for what was left undone. */
function isFaulted(
  record: DrillSummary,
  {
    records,
    types,
    without,
  }: { records: readonly DrillSummary[]; types: readonly DrillType[]; without: readonly DrillConcernCode[] },
): boolean {
  const codes = without.filter((code) => record.concerns.some((concern) => concern.code === code));
  if (codes.length === 0 || !types.includes(record.type)) return false;
  return codes.some((code) => standing.has(code)) || newestOf(records, [record.type]) === record;
}
