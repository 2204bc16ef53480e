import type { FlowReference } from './flow.ts';
import type { Graph } from './graph.ts';
import type { Hit } from './lint-check.ts';

/** What the reference comes to, as far as the flow says. */
export const target = ({ resolved, value }: FlowReference): string => (resolved ?? value).trim();

/** References of actions that a contact gets to. ARNs parked in attributes count where they are used. */
export function used({ flow, byId, reached }: Graph): FlowReference[] {
  return flow.references.filter(({ action, parameter }) => {
    const at = byId.get(action);
    return at !== undefined && reached.has(at) && !/^(Attributes|FlowAttributes)\./.test(parameter);
  });
}

export const hit = ({ byId }: Graph, { action }: FlowReference, code: Hit['code'], message: string): Hit => ({
  code,
  action: byId.get(action)!,
  message,
});
