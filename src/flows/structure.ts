import type { Value } from '../model/estate.ts';
import type { Flow, FlowAction, FlowProblem, Place } from './flow.ts';
import { quoted } from './json.ts';

/** What is wrong with the graph as written. Cycles are not: menus have them. */
export function structureProblems(
  { actions, start }: Flow,
  place: Place,
  written: Value | undefined,
): FlowProblem[] {
  const ids = new Set(actions.map(({ id }) => id));
  const seen = new Set<string>();
  const problems: FlowProblem[] = [];
  if (start === null)
    problems.push({
      code: 'no-start',
      message: written === undefined ? 'the flow says nowhere where it starts' : 'the start is not text',
      place,
      action: null,
    });
  else if (!ids.has(start) && actions.length > 0)
    problems.push({
      code: 'dangling-transition',
      message: `the flow starts at ${quoted(start)}, which does not exist`,
      place,
      action: null,
    });
  for (const action of actions) {
    if (action.id !== '' && seen.has(action.id))
      problems.push({
        code: 'duplicate-id',
        message: `another action has the id ${quoted(action.id)} too`,
        place: action.place,
        action: action.id,
      });
    seen.add(action.id);
  }
  return problems.concat(actions.flatMap((action) => dangling(action, ids)));
}

function dangling(
  { id, place, transitions: { next, conditions, errors } }: FlowAction,
  ids: ReadonlySet<string>,
): FlowProblem[] {
  const edges = [
    ...(next === null ? [] : [{ what: 'NextAction', to: next }]),
    ...conditions.map((c) => ({
      what: `the condition ${[c.operator, ...c.operands].join(' ')}`,
      to: c.next,
    })),
    ...errors.map((e) => ({ what: `the error branch ${e.errorType}`, to: e.next })),
  ];
  return edges
    .filter(({ to }) => !ids.has(to))
    .map(({ what, to }) => ({
      code: 'dangling-transition',
      message: `${quoted(what)} leads to ${quoted(to)}, which does not exist`,
      place,
      action: id,
    }));
}
