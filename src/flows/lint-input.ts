import type { FlowAction } from './flow.ts';
import type { Graph } from './graph.ts';
import { isObject, member, quoted, textMember } from './json.ts';
import type { Check, Hit } from './lint-check.ts';
import { type State, traceStates } from './trace.ts';

/** Secrets that callers enter. */
export const inputChecks: readonly Check[] = [sensitiveInput, sensitiveLogging];

function sensitiveInput({ reached }: Graph): Hit[] {
  return [...reached].filter(storesPlainSecret).map((action) => ({
    code: 'sensitive-input-plain',
    action,
    message: `${quoted(promptOf(action))} is answered into a contact attribute without InputEncryption`,
  }));
}

function sensitiveLogging(graph: Graph): Hit[] {
  const actions = [...graph.reached].filter(storesPlainSecret);
  if (actions.length === 0) return [];
  const states = new Map<FlowAction, State>();
  traceStates(graph, states, loggingAfter);
  return actions
    .filter((action) => isOn(states.get(action)))
    .map((action) => ({
      code: 'sensitive-input-logged',
      action,
      message: `flow logging is on when the answer to ${quoted(promptOf(action))} is taken`,
    }));
}

const isOn = (state: State | undefined): boolean =>
  typeof state === 'object' && 'value' in state && state.value === 'Enabled';

function loggingAfter({ type, parameters }: FlowAction, before: State): State {
  if (type === 'InvokeFlowModule' && before !== 'unset')
    return { why: 'a module that runs before may change it' };
  if (type !== 'UpdateFlowLoggingBehavior') return before;
  const behavior = textMember(parameters, 'FlowLoggingBehavior');
  return behavior === null ? { why: 'it is not text' } : { value: behavior };
}

/** Stored as a contact attribute, asked for by words that leave no doubt, and not encrypted. */
function storesPlainSecret(action: FlowAction): boolean {
  const { type, parameters } = action;
  if (type !== 'GetParticipantInput' || textMember(parameters, 'StoreInput') !== 'True') return false;
  return !isObject(member(parameters, 'InputEncryption')) && asksForSecret(promptOf(action));
}

const promptOf = ({ parameters }: FlowAction): string =>
  (textMember(parameters, 'Text') ?? textMember(parameters, 'SSML') ?? '')
    .slice(0, 2000)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const asks =
  /\b(enter|key in|type in|provide|dial)\b([^.?!]{0,80}?)\b(card number|credit card|debit card|cvv|cvc|social security number|ssn|pin)\b/i;

/** The last four digits, amounts, postal codes and a choice in a menu are no secrets. */
const harmless =
  /\b(last|final) (two|three|four|five|six|\d)\b|\bamount\b|\bpin ?codes?\b|\b(zip|postal|billing)\b|\b(enter|dial|press|say) (one|two|three|four|\d) (for|to|if)\b/i;

function asksForSecret(prompt: string): boolean {
  const found = asks.exec(prompt);
  if (found === null || /\b(do not|don't|never) (enter|key in|type in|provide|dial)\b/i.test(prompt))
    return false;
  return !harmless.test(prompt.slice(found.index));
}
