import type { ControlAttestation } from '../model/attestation.ts';
import type { ControlExercise } from '../model/drill.ts';
import { type ControlState, type Counts, sumCounts } from '../model/report.ts';
import type { Assessability, Control, Demand } from '../rules/frameworks/framework.ts';
import type { Params } from './evaluate.ts';
import type { Mapped } from './mappings.ts';

/**
 * A failure disproves; nothing proves: without a gap the most that can be said is that none was found, by every
 * rule that speaks to the control, in the slice that they see.
 */
export function controlState({
  control,
  mapped,
  ran,
  countsOf,
  params,
  roles,
  answer,
  exercise,
}: {
  control: Control;
  mapped: readonly Mapped[];
  ran: ReadonlySet<string>;
  /** Of each rule that ran and judged something. */
  countsOf: ReadonlyMap<string, Counts>;
  params: { readonly [rule: string]: Params };
  roles: readonly string[];
  /** What people said of it, or of the part that no rule sees; absent where nobody is asked. */
  answer?: ControlAttestation | undefined;
  /** How the exercise stands that it asks for; absent where it asks for none, or no records were given. */
  exercise?: ControlExercise | undefined;
}): ControlState {
  if (control.appliesTo !== undefined && !roles.includes(control.appliesTo)) return 'not-applicable';
  const counts = (relation?: Mapped['relation']): Counts =>
    sumCounts(
      mapped
        .filter((m) => relation === undefined || m.relation === relation)
        .flatMap(({ rule }) => countsOf.get(rule.id) ?? []),
    );
  const all = counts();
  // Some gaps nobody may approve, PCI DSS 3.3.1 for one: there an exception changes nothing.
  const failed = ({ fail, excepted }: Counts) => fail + (control.exceptions === 'none' ? excepted : 0);
  if (failed(all) > 0) return failed(counts('direct')) > 0 ? 'gap' : 'weakness';
  const said = answer?.state === 'holds' ? answer.answer : undefined;
  // Whoever says that it is not so knows more than a rule that passed; whoever says that it is, does not.
  if (said === 'no' || said === 'partly') return said === 'no' ? 'gap' : 'weakness';
  if (exercise?.state === 'faulted') return 'weakness';
  if (all.excepted > 0) return 'excepted';
  const unanswered = withoutRules[control.assessability];
  if (unanswered !== undefined) return attested(answer) ?? exercised(control, exercise) ?? unanswered;
  const leftOut = mapped.some(({ rule }) => !ran.has(rule.id));
  if (all.unknown + all.error > 0) return all.pass > 0 ? 'partly-examined' : 'unknown';
  if (all.pass === 0) return 'not-examined';
  if (leftOut) return 'partly-examined';
  if (exercise && exercise.state !== 'in-date') return 'not-demonstrated';
  return (control.demand ?? []).every((demand) => isMet(demand, mapped, params))
    ? 'no-gap-found'
    : 'not-demonstrated';
}

/** What no rule can answer stays so, however many of them passed. */
const withoutRules: Partial<Record<Assessability, ControlState>> = {
  people: 'attestation-due',
  provider: 'inherited',
  outside: 'not-assessable',
};

/** The state that an answer gives to a control that no rule judges; none where there is no answer to speak of. */
function attested(answer: ControlAttestation | undefined): ControlState | undefined {
  if (answer?.state === 'expired') return 'attestation-expired';
  if (answer?.state !== 'holds') return undefined;
  return answer.answer === 'not-applicable' ? 'not-applicable' : 'attested';
}

/** A drill answers a control for people as an attestation would: its record is signed by two as well. */
function exercised(
  { assessability }: Control,
  exercise: ControlExercise | undefined,
): ControlState | undefined {
  if (assessability !== 'people' || !exercise) return undefined;
  if (exercise.state === 'in-date') return 'attested';
  return exercise.state === 'overdue' ? 'attestation-expired' : undefined;
}

/** Whether every mapped rule that has the parameter ran with one that is strict enough. */
function isMet(
  { param, is, value }: Demand,
  mapped: readonly Mapped[],
  params: { readonly [rule: string]: Params },
): boolean {
  return mapped
    .map(({ rule }) => params[rule.id]?.[param] ?? rule.params?.[param]?.default)
    .filter((actual) => typeof actual === 'number')
    .every((actual) => (is === 'at-most' ? actual <= value : actual >= value));
}
