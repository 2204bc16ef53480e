import { dependsOnService } from './catalogue.ts';
import type { FlowAction } from './flow.ts';
import { type Graph, reachable } from './graph.ts';
import { type Check, type Hit, maxTraced } from './lint-check.ts';
import { errorTarget, leaves, waits } from './lint-loops.ts';

/** Contacts that are ended without a word. */
export const endingChecks: readonly Check[] = [errorsThatHangUp, closedInSilence];

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
