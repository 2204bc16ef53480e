import { actionType } from './catalogue.ts';
import type { FlowAction, FlowReference } from './flow.ts';
import { followers, type Graph, reachable } from './graph.ts';
import { isObject, member, objectMember, quoted, textMember } from './json.ts';
import type { Check, Hit } from './lint-check.ts';
import { attributePath, isDynamic } from './reference-form.ts';
import { hit, used } from './used-references.ts';

/** What becomes of data that callers give: where it is dialled, and under which names it is kept. */
export const callerDataChecks: readonly Check[] = [dialledInput, sensitiveAttributes];

/** All of a number, or all but the country's code; an extension behind a number of the centre's own is none. */
const wholeNumber = /^\+?\d{0,3}\$\.(StoredCustomerInput|Lex\.Slots\.\w+)$/;

function dialledInput(graph: Graph): Hit[] {
  return used(graph)
    .filter(({ parameter }) => parameter === 'ThirdPartyPhoneNumber')
    .filter((r) => takenFrom(graph, r).some((from) => leadsUnchecked(graph, from, graph.byId.get(r.action)!)))
    .map((r) =>
      hit(
        graph,
        r,
        'dials-caller-input',
        `${quoted(r.value)} is dialled as the caller entered it, unchecked`,
      ),
    );
}

/** Actions after which the number is what the caller entered. */
function takenFrom({ reached }: Graph, { value }: FlowReference): FlowAction[] {
  if (wholeNumber.test(value.trim()))
    return [...reached].filter(({ type }) => type === 'GetParticipantInput' || type === lexBot);
  const attribute = attributePath(value);
  if (attribute === null) return [];
  return [...reached].filter((action) => wholeNumber.test(setBy(action, attribute)?.trim() ?? ''));
}

function setBy(
  { type, parameters }: FlowAction,
  { root, name }: NonNullable<ReturnType<typeof attributePath>>,
): string | null {
  if (type === 'UpdateContactAttributes' && root === 'Attributes')
    return textMember(objectMember(parameters, 'Attributes'), name);
  return type === 'UpdateFlowAttributes' && root === 'FlowAttributes'
    ? textMember(objectMember(objectMember(parameters, 'FlowAttributes'), name), 'Value')
    : null;
}

const lexBot = 'ConnectParticipantWithLexBot';

/** Anything on the way that could refuse the number counts as a check of it. */
function leadsUnchecked({ byId }: Graph, from: FlowAction, to: FlowAction): boolean {
  const mayRefuse = ({ type }: FlowAction) =>
    ['InvokeLambdaFunction', 'InvokeFlowModule', 'Compare', lexBot].includes(type) ||
    actionType(type) === undefined;
  return reachable(byId, followers(byId, from), mayRefuse).has(to);
}

const secretName =
  /^(customer|caller|member|payment|cc)?((credit|debit|bank|payment)?card(number|num|no|cvv|cvc|pin)|cvv2?|cvc2?|ssn|socialsecurity(number)?)$/;
const given = /^\$\.(External|Lex\.Slots)\.|^\$\.StoredCustomerInput$/;
const harmless = /mask|last|token|hash|crypt|valid|status|result|type|brand|exists/i;

function sensitiveAttributes({ reached }: Graph): Hit[] {
  const encrypts = [...reached].some(({ parameters }) => isObject(member(parameters, 'InputEncryption')));
  return [...reached].flatMap((action): Hit[] => {
    if (action.type !== 'UpdateContactAttributes') return [];
    const names = Object.entries(objectMember(action.parameters, 'Attributes'))
      .filter(([name]) => secretName.test(name.toLowerCase().replaceAll(/[^a-z\d]/g, '')))
      .filter(([, value]) => typeof value === 'string' && isDynamic(value) && given.test(value.trim()))
      .filter(([, value]) => !harmless.test(String(value)) && !(encrypts && /Stored/.test(String(value))))
      .map(([name, value]) => `${name} from ${String(value)}`);
    if (names.length === 0) return [];
    return [
      {
        code: 'sensitive-attribute',
        action,
        message: `${quoted(names.join(', '))} is kept as a contact attribute`,
      },
    ];
  });
}
