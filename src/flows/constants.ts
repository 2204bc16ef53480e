import type { Flow, FlowAction } from './flow.ts';
import { followers, graphOf } from './graph.ts';
import { isObject, member, objectMember, quoted, textMember } from './json.ts';
import { attributePath, isDynamic } from './reference-form.ts';
import { type Known, type State, traceStates } from './trace.ts';

/** Attributes set from attributes set from attributes … beyond this are not followed. */
const maxChain = 20;

/** Edges times attributes beyond this are not traced; the largest public flow has 500. Connect takes 250 actions. */
const maxWork = 200_000;

/**
 * Follows constants from the blocks that set attributes to those that use them. A value is known when every path
 * from the start passes a block that sets the attribute to the same constant. Both branches of that block count
 * as set: when it fails there is no other value either. https://docs.aws.amazon.com/connect/latest/adminguide/set-contact-attributes.html
 *
 * The function that it returns answers null for text that is no attribute.
 */
export function constantsOf(flow: Flow): (action: FlowAction, text: string) => Known | null {
  const graph = graphOf(flow);
  const traced = new Map<string, Map<FlowAction, State>>();
  const underWay = new Set<string>();
  const edges = flow.actions.reduce((sum, action) => sum + followers(graph.byId, action).length + 1, 0);
  const known = (action: FlowAction, text: string): Known | null => {
    const attribute = attributePath(text);
    if (attribute === null) return null;
    if (!graph.reached.has(action)) return { why: 'the action cannot be reached' };
    if ((traced.size + 1) * edges > maxWork) return { why: 'the flow is too large to trace its attributes' };
    // A state under way may still change: what is read from it could be wrong.
    if (underWay.has(keyOf(attribute)) || underWay.size >= maxChain)
      return { why: 'it is set from attributes that are set from one another' };
    const state = statesOf(attribute).get(action) ?? 'unset';
    return state === 'unset' ? { why: unsetWhy(flow, attribute) } : state;
  };
  const statesOf = (attribute: Attribute): Map<FlowAction, State> => {
    const key = keyOf(attribute);
    const states = traced.get(key) ?? new Map<FlowAction, State>();
    if (traced.has(key)) return states;
    traced.set(key, states);
    underWay.add(key);
    traceStates(graph, states, (action, before) => after({ action, before, attribute, known }));
    underWay.delete(key);
    return states;
  };
  return known;
}

const keyOf = ({ root, name }: Attribute): string => `${root}.${name}`;

type Attribute = NonNullable<ReturnType<typeof attributePath>>;

interface Step {
  action: FlowAction;
  before: State;
  attribute: Attribute;
  known: (action: FlowAction, text: string) => Known | null;
}

function after({ action, before, attribute, known }: Step): State {
  const set = valueSetBy(action, attribute);
  if (set === undefined) {
    // A module may set attributes of the contact, never those of the flow that calls it.
    const touched =
      action.type === 'InvokeFlowModule' && attribute.root === 'Attributes' && before !== 'unset';
    return touched ? { why: 'a module that runs before may change it' } : before;
  }
  if (set === null) return { why: 'it is set to something other than text' };
  return (
    known(action, set) ??
    (isDynamic(set)
      ? { why: `it is set from ${quoted(set)}, only known while a contact is in the flow` }
      : { value: set })
  );
}

/** The text that an action sets an attribute to; undefined when it does not set it, null when it is no text. */
function valueSetBy({ type, parameters }: FlowAction, { root, name }: Attribute): string | null | undefined {
  if (type === 'UpdateFlowAttributes' && root === 'FlowAttributes') {
    const attribute = member(objectMember(parameters, 'FlowAttributes'), name);
    return attribute === undefined ? undefined : isObject(attribute) ? textMember(attribute, 'Value') : null;
  }
  const current = (textMember(parameters, 'TargetContact') ?? 'Current') === 'Current';
  if (type !== 'UpdateContactAttributes' || root !== 'Attributes' || !current) return undefined;
  const value = member(objectMember(parameters, 'Attributes'), name);
  return value === undefined ? undefined : typeof value === 'string' ? value : null;
}

function unsetWhy(flow: Flow, attribute: Attribute): string {
  if (attribute.root === 'Attributes') return 'it is set before the contact gets to this flow, or nowhere';
  return flow.actions.some((action) => valueSetBy(action, attribute) !== undefined)
    ? 'no path to the action sets it'
    : neverSet;
}

/** Flow attributes live in their flow only: https://docs.aws.amazon.com/connect/latest/APIReference/flow-control-actions-updateflowattributes.html */
export const neverSet = 'no action of the flow sets it';
