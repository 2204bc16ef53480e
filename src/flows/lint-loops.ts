import { actionType, dependsOnService, waitingFlows } from './catalogue.ts';
import type { FlowAction } from './flow.ts';
import { followers, type Graph, reachable, targetsOf, trapped } from './graph.ts';
import { type Check, type Hit, maxTraced } from './lint-check.ts';

/** Loops that a contact cannot leave, and error branches that lead into the failure or hang up. */
export const loopChecks: readonly Check[] = [
  loopsWithoutExit,
  errorsThatReturn,
  errorsThatHangUp,
  closedInSilence,
];

/** Unknown types may end the contact, and a branch into nothing is reported as that. */
function leaves({ byId }: Graph, action: FlowAction): boolean {
  const targets = targetsOf(action);
  return (
    actionType(action.type)?.leaves ??
    (actionType(action.type) === undefined || targets.length === 0 || targets.some((id) => !byId.has(id)))
  );
}

const waits = ({ type }: FlowAction): boolean => actionType(type)?.waits ?? actionType(type) === undefined;

/**
 * Whether going round in these actions is what their author wants: prompts of a queue flow go on until an agent
 * answers, a guide until the agent closes it. Where the file does not say what flow it is, only loops in which
 * nothing happens are certain.
 */
function maybeIntended({ flow: { type } }: Graph, actions: ReadonlySet<FlowAction>): boolean {
  if (waitingFlows.includes(type) || [...actions].some((action) => action.type === 'ShowView')) return true;
  return type === null && [...actions].some(waits);
}

function loopsWithoutExit(graph: Graph): Hit[] {
  const stuck = trapped(graph, graph.reached, (action) => leaves(graph, action));
  if (stuck.size === 0 || graph.flow.actions.length > maxTraced || maybeIntended(graph, stuck)) return [];
  const action = [...stuck].find((one) => reachable(graph.byId, followers(graph.byId, one)).has(one));
  if (action === undefined) return [];
  const silent = ![...stuck].some(waits);
  const message = `${stuck.size === 1 ? 'this action leads' : `${stuck.size} actions from here lead`} back to themselves and to no end`;
  return [{ code: silent ? 'endless-loop' : 'no-way-out', action, message }];
}

/** Supposes that the action fails each time: does its error branch lead anywhere but back to it? */
function errorsThatReturn(graph: Graph): Hit[] {
  if (graph.flow.actions.length > maxTraced) return [];
  const stuck = trapped(graph, graph.reached, (action) => leaves(graph, action));
  return [...graph.reached].flatMap((action): Hit[] => {
    const target = errorTarget(graph, action);
    if (target === undefined || stuck.has(action)) return [];
    const region = reachable(graph.byId, [target], (one) => one === action);
    if (!region.has(action)) return [];
    region.delete(action);
    if ([...region].some((one) => leaves(graph, one)) || maybeIntended(graph, new Set([...region, action])))
      return [];
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

function errorTarget({ byId }: Graph, { transitions }: FlowAction): FlowAction | undefined {
  const edge = transitions.errors.find(({ errorType }) => errorType === 'NoMatchingError');
  return edge === undefined ? undefined : byId.get(edge.next);
}

/** Judged in flows that queue contacts and show no guide: elsewhere ending quietly may be right. */
function errorsThatHangUp(graph: Graph): Hit[] {
  const types = new Set([...graph.reached].map(({ type }) => type));
  if (graph.flow.actions.length > maxTraced || !types.has('TransferContactToQueue') || types.has('ShowView'))
    return [];
  return [...graph.reached].flatMap((action): Hit[] => {
    const target = dependsOnService(action.type) ? errorTarget(graph, action) : undefined;
    if (target === undefined) return [];
    if (!hangsUp(graph, target)) return [];
    return [
      {
        code: 'error-branch-hangs-up',
        action,
        message: `when ${action.type} fails, the contact is disconnected without a message`,
      },
    ];
  });
}

/** Whether all that follows is the end of the contact, without a word and without anything left behind for people. */
function hangsUp(graph: Graph, from: FlowAction): boolean {
  const rest = [...reachable(graph.byId, [from])];
  const serves = rest.some(
    (one) =>
      waits(one) ||
      (one.type !== 'DisconnectParticipant' && leaves(graph, one)) ||
      one.type === 'CreateCallbackContact' ||
      one.type === 'CreateTask',
  );
  return !serves && rest.some(({ type }) => type === 'DisconnectParticipant');
}

const speaks = /^(MessageParticipant(Iteratively)?|GetParticipantInput|ConnectParticipantWithLexBot)$/;

/** Judged where somebody listens: a task or an e-mail hears nothing. */
function closedInSilence(graph: Graph): Hit[] {
  const { flow, reached, byId } = graph;
  const talks = [...reached].some(({ type }) => speaks.test(type));
  if (flow.actions.length > maxTraced || !talks || (flow.type ?? 'CONTACT_FLOW') !== 'CONTACT_FLOW')
    return [];
  return [...reached].flatMap((action): Hit[] => {
    if (action.type !== 'CheckHoursOfOperation') return [];
    const closed = action.transitions.conditions.find(({ operands }) => operands[0] === 'False');
    const target = closed === undefined ? undefined : byId.get(closed.next);
    if (target === undefined || !hangsUp(graph, target)) return [];
    return [
      {
        code: 'closed-silently',
        action,
        message: 'out of hours, the contact is disconnected without a message',
      },
    ];
  });
}
