import type { Flow, FlowAction } from './flow.ts';
import { graphOf, followers, type Graph } from './graph.ts';
import { isObject, member, objectMember, quoted, textMember } from './json.ts';
import { attributePath, isDynamic } from './reference-form.ts';

/** What an attribute holds when an action starts: a constant of the flow, or why nobody can tell. */
export type Known = { value: string } | { why: string };
type State = Known | 'unset';

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
  const edges = flow.actions.reduce((sum, action) => sum + followers(graph.byId, action).length + 1, 0);
  const known = (action: FlowAction, text: string): Known | null => {
    const attribute = attributePath(text);
    if (attribute === null) return null;
    if (!graph.reached.has(action)) return { why: 'the action cannot be reached' };
    if ((traced.size + 1) * edges > maxWork) return { why: 'the flow is too large to trace its attributes' };
    const state = statesOf(attribute).get(action) ?? 'unset';
    return state === 'unset' ? { why: unsetWhy(flow, attribute) } : state;
  };
  const statesOf = (attribute: Attribute): Map<FlowAction, State> => {
    const key = `${attribute.root}.${attribute.name}`;
    const states = traced.get(key) ?? new Map<FlowAction, State>();
    if (!traced.has(key)) {
      // Registered before it is filled: attributes set from one another in a circle come out as not set.
      traced.set(key, states);
      fill(graph, states, (action, before) => after({ action, before, attribute, known }));
    }
    return states;
  };
  return known;
}

type Attribute = NonNullable<ReturnType<typeof attributePath>>;

/** Forward data flow to the fixed point: each state can only go from unset or a constant to unknown. */
function fill(graph: Graph, states: Map<FlowAction, State>, transfer: (action: FlowAction, before: State) => State): void {
  const start = graph.flow.start === null ? undefined : graph.byId.get(graph.flow.start);
  if (start === undefined) return;
  states.set(start, 'unset');
  const waiting = new Set([start]);
  for (const action of waiting) {
    waiting.delete(action);
    const state = transfer(action, states.get(action)!);
    for (const next of followers(graph.byId, action)) {
      const before = states.get(next);
      const joined = before === undefined ? state : join(before, state);
      if (before !== undefined && same(before, joined)) continue;
      states.set(next, joined);
      waiting.add(next);
    }
  }
}

function join(a: State, b: State): State {
  if (same(a, b)) return a;
  if (a !== 'unset' && 'why' in a) return a;
  if (b !== 'unset' && 'why' in b) return b;
  if (a === 'unset' || b === 'unset') return { why: 'not every path to the action sets it' };
  return { why: `paths to the action set it to different values, ${[a.value, b.value].sort().map(quoted).join(' and ')}` };
}

const same = (a: State, b: State): boolean =>
  a === b || (a !== 'unset' && b !== 'unset' && ('why' in a ? 'why' in b : 'value' in b && a.value === b.value));

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
    const touched = action.type === 'InvokeFlowModule' && attribute.root === 'Attributes' && before !== 'unset';
    return touched ? { why: 'a module that runs before may change it' } : before;
  }
  if (set === null) return { why: 'it is set to something other than text' };
  return known(action, set) ?? (isDynamic(set) ? { why: `it is set from ${quoted(set)}, only known while a contact is in the flow` } : { value: set });
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
  return flow.actions.some((action) => valueSetBy(action, attribute) !== undefined) ? 'no path to the action sets it' : neverSet;
}

/** Flow attributes live in their flow only: https://docs.aws.amazon.com/connect/latest/APIReference/flow-control-actions-updateflowattributes.html */
export const neverSet = 'no action of the flow sets it';
