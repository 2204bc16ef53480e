import type { DrillSummary, DrillType } from '../../model/drill.ts';
import type { ReadinessGate } from '../../model/readiness.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import { exerciseStanding } from '../drills/cadence.ts';

type Proof = Pick<ReadinessGate, 'state' | 'drill' | 'because'>;

/**
 * The last gate. What rules found in AWS's records decides first: a failure stands whatever a record says, and so does
 * what could not be read. Where drill records were given, one of a type that the gate takes has to be believed as well,
 * and be no older than a year; without records rules alone may prove a line, and without either nothing does.
 */
export function proofOf({
  state,
  types,
  line,
  drills,
  at,
}: {
  state: ReadinessGate['state'];
  types: readonly DrillType[] | undefined;
  line: string;
  drills: { records: readonly Drill[]; summaries: readonly DrillSummary[] } | undefined;
  at: string;
}): Proof {
  if (!drills || !types)
    return state === 'nothing-to-judge'
      ? { state, because: 'No rule and no drill record shows that it was tried.' }
      : { state };
  const own = drills.summaries.filter((summary) =>
    isAbout(summary, { records: drills.records, types, line }),
  );
  const standing = exerciseStanding({ every: 'P12M' }, own, at);
  const drill = standing.drill === undefined ? {} : { drill: standing.drill };
  if (standing.state === 'in-date') return { state: state === 'nothing-to-judge' ? 'met' : state, ...drill };
  const because =
    standing.state === 'overdue'
      ? `The last drill that can be believed was on ${standing.on}; the next was due by ${standing.due}.`
      : `No drill record that can be believed shows that it was tried.`;
  return { state: state === 'unknown' ? 'unknown' : 'not-met', ...drill, because };
}

/**
 * A record proves the lines that it names, as far as it met its criteria. Naming none, it proves those that take its
 * type, and only when it met all of them: which of them a drill that failed in part did prove, it does not say.
 */
function isAbout(
  { id, type, result }: DrillSummary,
  { records, types, line }: { records: readonly Drill[]; types: readonly DrillType[]; line: string },
): boolean {
  const named = records.find((record) => record.id === id)?.proves;
  if (named) return named.includes(line) && (result === 'met' || result === 'partly-met');
  return result === 'met' && types.includes(type === 'actual-event' ? 'failover' : type);
}
