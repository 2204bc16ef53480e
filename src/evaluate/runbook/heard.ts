import type { FlowAction } from '../../flows/flow.ts';
import type { Words } from '../../model/runbook.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Case } from '../journeys/case.ts';
import { idIn } from '../journeys/connect-standing.ts';
import { targetType } from '../journeys/entries.ts';
import { type FlowTarget, targetOf } from '../journeys/flow-target.ts';
import { named, say } from './words.ts';

/** More than a caller listens to before the first question. */
const mostActions = 40;
const mostHeard = 4;
const mostText = 160;

/**
 * What callers hear first, from the flow as it is in the Region that serves: prompts up to the first menu, bot or
 * queue, along the branch on which everything works and the lines are open. It stops where only a running contact
 * can tell how it goes on.
 */
export function heardFirst(here: Case, flowId: string): Words[] {
  const heard: Words[] = [];
  let at: Place | null = startOf(targetOf(here, 'flow', flowId), null);
  for (let i = 0; i < mostActions && at !== null && heard.length < mostHeard; i += 1) {
    const action: FlowAction | undefined = at.target.parsed?.actions.get(at.action);
    if (!action) break;
    const words = wordsOf(here.index, here.account, action);
    if (words) heard.push(words);
    at = ends.has(action.type) ? null : nextOf(here, at, action);
  }
  return heard;
}

interface Place {
  target: FlowTarget;
  action: string;
  /** Where a module returns to. */
  back: Place | null;
}

const startOf = (target: FlowTarget, back: Place | null): Place | null => {
  const action = target.parsed?.flow.start;
  return action === undefined || action === null ? null : { target, action, back };
};

/** From here on the caller decides, waits or has gone. */
const ends = new Set([
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'TransferContactToQueue',
  'DisconnectParticipant',
  'TransferParticipantToThirdParty',
  'TransferContactToAgent',
]);

function nextOf(here: Case, at: Place, { type, parameters, transitions }: FlowAction): Place | null {
  if (type === 'EndFlowModuleExecution') return at.back;
  const follow = (action: string | null): Place | null => (action === null ? null : { ...at, action });
  if (type === 'TransferToFlow' && typeof parameters['ContactFlowId'] === 'string')
    return startOf(targetOf(here, 'flow', parameters['ContactFlowId']), null);
  if (type === 'InvokeFlowModule' && typeof parameters['FlowModuleId'] === 'string')
    return startOf(targetOf(here, 'module', parameters['FlowModuleId']), follow(transitions.next));
  if (type === 'CheckHoursOfOperation')
    return follow(
      transitions.conditions.find(({ operands }) => operands.includes('True'))?.next ?? transitions.next,
    );
  // Other conditions are of the contact itself.
  return transitions.conditions.length > 0 ? null : follow(transitions.next);
}

function wordsOf(
  index: EstateIndex,
  account: string,
  { type, parameters, transitions }: FlowAction,
): Words | null {
  const spoken = spokenBy(index, account, parameters);
  if (type === 'MessageParticipant') return spoken && say`${spoken}`;
  if (type === 'GetParticipantInput') {
    const keys = transitions.conditions.flatMap(({ operands }) => operands);
    const menu: Words = keys.length === 0 ? ['a question'] : say`a menu with ${named(keys)}`;
    return say`${menu}: ${spoken ?? ['a text that was not read']}`;
  }
  if (type === 'ConnectParticipantWithLexBot')
    return say`a bot asks: ${spoken ?? ['a text that was not read']}`;
  if (type === 'TransferContactToQueue') return ['the music of the queue'];
  return null;
}

function spokenBy(index: EstateIndex, account: string, parameters: FlowAction['parameters']): Words | null {
  const text = parameters['Text'] ?? parameters['SSML'];
  if (typeof text === 'string')
    return /^\$\.[\w.]+$/.test(text) ? say`a text chosen in the flow (${text})` : [{ code: shortened(text) }];
  const prompt = parameters['PromptId'];
  if (typeof prompt !== 'string') return null;
  if (prompt.startsWith('$.')) return say`a prompt chosen in the flow (${prompt})`;
  const found = index.named(targetType(index, 'AWS::Connect::Prompt'), idIn(prompt), account)[0];
  return say`the prompt ${String(found?.fields['Name'] ?? prompt)}`;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= mostText ? line : `${line.slice(0, mostText)}…`;
};
