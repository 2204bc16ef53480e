import type { Flow, FlowAction, FlowReference } from '../../flows/flow.ts';
import { parseFlow } from '../../flows/parse.ts';
import type { EstateIndex } from '../estate-index.ts';

/** A flow as a contact walks it. */
export interface ParsedFlow {
  flow: Flow;
  actions: ReadonlyMap<string, FlowAction>;
  /** What each action uses. ARNs parked in attributes count where they are used. */
  references: ReadonlyMap<string, readonly FlowReference[]>;
}

/** Parses the content of a flow once: the two Regions of a pair often hold the same text. */
export function parsedFlow(index: EstateIndex, content: string): ParsedFlow {
  const known = index.once('parsed flows', () => new Map<string, ParsedFlow>());
  const parsed = known.get(content) ?? walkable(parseFlow(content, { places: false }));
  known.set(content, parsed);
  return parsed;
}

function walkable(flow: Flow): ParsedFlow {
  const actions = new Map<string, FlowAction>();
  for (const action of flow.actions) if (!actions.has(action.id)) actions.set(action.id, action);
  const references = new Map<string, FlowReference[]>();
  for (const reference of flow.references) {
    if (/^(Attributes|FlowAttributes)\./.test(reference.parameter)) continue;
    const own = references.get(reference.action);
    if (own) own.push(reference);
    else references.set(reference.action, [reference]);
  }
  return { flow, actions, references };
}
