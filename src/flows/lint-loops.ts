import { actionType, waitingFlows } from './catalogue.ts';
import type { FlowAction } from './flow.ts';
import { followers, type Graph, reachable, targetsOf, trapped } from './graph.ts';
import { type Check, type Hit, maxTraced } from './lint-check.ts';

/** Loops that a contact cannot leave, and error branches that lead into the failure. */
export const loopChecks: readonly Check[] = [
  (graph) => {
    if (graph.flow.actions.length > maxTraced) return [];
    const stuck = trapped(graph, graph.reached, (action) => leaves(graph, action));
    return [...loopsWithoutExit(graph, stuck), ...errorsThatReturn(graph, stuck)];
  },
];

/** Unknown types may end the contact, and a branch into nothing is reported as that. */
export function leaves({ byId }: Graph, action: FlowAction): boolean {
  const targets = targetsOf(action);
  return (
    actionType(action.type)?.leaves ??
    (actionType(action.type) === undefined || targets.length === 0 || targets.some((id) => !byId.has(id)))
  );
}

export const waits = ({ type }: FlowAction): boolean =>
  actionType(type)?.waits ?? actionType(type) === undefined;

/**
 * Whether going round in these actions is what their author wants: prompts of a queue flow go on until an agent
 * answers, a guide until the agent closes it. Where the file does not say what flow it is, only loops in which
 * nothing happens are certain.
 */
function maybeIntended({ flow: { type } }: Graph, actions: ReadonlySet<FlowAction>): boolean {
  if (waitingFlows.includes(type) || [...actions].some((action) => action.type === 'ShowView')) return true;
  return type === null && [...actions].some(waits);
}

function loopsWithoutExit(graph: Graph, stuck: ReadonlySet<FlowAction>): Hit[] {
  if (stuck.size === 0 || maybeIntended(graph, stuck)) return [];
  const action = [...stuck].find((one) => reachable(graph.byId, followers(graph.byId, one)).has(one));
  if (action === undefined) return [];
  const silent = ![...stuck].some(waits);
  const message = `${stuck.size === 1 ? 'this action leads' : `${stuck.size} actions from here lead`} back to themselves and to no end`;
  return [{ code: silent ? 'endless-loop' : 'no-way-out', action, message }];
}

/** Supposes that the action fails each time: does its error branch lead anywhere but back to it? */
function errorsThatReturn(graph: Graph, stuck: ReadonlySet<FlowAction>): Hit[] {
  return [...graph.reached].flatMap((action): Hit[] => {
    const target = errorTarget(graph, action);
    if (target === undefined || stuck.has(action)) return [];
    let hasEnd = false;
    const region = reachable(graph.byId, [target], (one) => {
      if (one !== action && !hasEnd) hasEnd = leaves(graph, one);
      return one === action || hasEnd;
    });
    if (hasEnd || !region.has(action) || maybeIntended(graph, region)) return [];
    const way = target === action ? 'itself' : `${target.type} and from there only back to it`;
    return [
      {
        code: 'error-loops-back',
        action,
        message: `the error branch of this ${action.type} leads to ${way}`,
      },
    ];
  });
}

export function errorTarget({ byId }: Graph, { transitions }: FlowAction): FlowAction | undefined {
  const edge = transitions.errors.find(({ errorType }) => errorType === 'NoMatchingError');
  return edge === undefined ? undefined : byId.get(edge.next);
}
