import type { FlowAction } from '../../flows/flow.ts';
import { formOf } from '../../flows/reference-form.ts';
import type { Case } from './case.ts';

/** How the choice of a queue turned out: nobody chose one, agents answer it, none do, or nobody can tell. */
export type QueueState = 'none' | 'staffed' | 'unstaffed' | 'unknown';

/** Where an action leads: when it works, and when what it uses is not there. */
export interface Exits {
  readonly ok: readonly string[];
  readonly error: readonly string[];
}

/** By the action as it was parsed, which all cases share. */
const known = new WeakMap<FlowAction, Exits>();

/** Only a choice by Region leads elsewhere in another case. */
export function exitsOf(here: Case, action: FlowAction): Exits {
  const before = known.get(action);
  if (before) return before;
  if (isRegionChoice(action)) return { ok: regionBranch(here, action), error: whenItFails(action) };
  const exits = { ok: whenItWorks(action), error: whenItFails(action) };
  known.set(action, exits);
  return exits;
}

function whenItWorks({ transitions: { next, conditions, errors } }: FlowAction): readonly string[] {
  return distinct([
    ...(next === null ? [] : [next]),
    ...conditions.map((edge) => edge.next),
    // Silence, a full queue, an unexpected answer: some contacts take these while everything works.
    ...errors.filter((edge) => !failure(edge)).map((edge) => edge.next),
  ]);
}

const whenItFails = ({ transitions: { errors } }: FlowAction): readonly string[] =>
  distinct(errors.filter(failure).map((edge) => edge.next));

const failure = ({ errorType }: { errorType: string }): boolean => errorType === 'NoMatchingError';

const distinct = (ids: readonly string[]): readonly string[] => (ids.length < 2 ? ids : [...new Set(ids)]);

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-global-resiliency-requirements.html */
function isRegionChoice({ type, parameters }: FlowAction): boolean {
  const value = parameters['ComparisonValue'];
  return (
    type === 'Compare' &&
    typeof value === 'string' &&
    formOf(value) === 'region-token' &&
    !value.includes(':')
  );
}

function regionBranch({ region }: Case, { transitions }: FlowAction): readonly string[] {
  const chosen = transitions.conditions.filter(({ operands }) => operands.includes(region));
  const otherwise = transitions.errors.filter(({ errorType }) => errorType === 'NoMatchingCondition');
  return distinct((chosen.length > 0 ? chosen : otherwise).map((edge) => edge.next));
}
