import type { FlowAction } from './flow.ts';
import { followers, type Graph } from './graph.ts';
import { quoted } from './json.ts';

/** What a setting holds when an action starts: a constant of the flow, or why nobody can tell. */
export type Known = { value: string } | { why: string };
export type State = Known | 'unset';

/**
 * Fills in the state before every action that can be reached, from what `transfer` says each action makes of it.
 * Forward data flow to the fixed point: a state can only go from unset or a constant to unknown.
 */
export function traceStates(
  graph: Graph,
  states: Map<FlowAction, State>,
  transfer: (action: FlowAction, before: State) => State,
): void {
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
  return {
    why: `paths to the action set it to different values, ${[a.value, b.value].sort().map(quoted).join(' and ')}`,
  };
}

const same = (a: State, b: State): boolean =>
  a === b ||
  (a !== 'unset' && b !== 'unset' && ('why' in a ? 'why' in b : 'value' in b && a.value === b.value));
