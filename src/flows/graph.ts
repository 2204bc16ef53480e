import type { Flow, FlowAction } from './flow.ts';

/** The flow as a graph; of several actions with one id the first counts. */
export interface Graph {
  flow: Flow;
  byId: ReadonlyMap<string, FlowAction>;
  /** Actions that a contact can get to; empty when the start is missing. */
  reached: ReadonlySet<FlowAction>;
}

export function graphOf(flow: Flow): Graph {
  const byId = new Map<string, FlowAction>();
  for (const action of flow.actions) if (!byId.has(action.id)) byId.set(action.id, action);
  const start = flow.start === null ? undefined : byId.get(flow.start);
  return { flow, byId, reached: reachable(byId, start === undefined ? [] : [start]) };
}

/** Ids that an action's transitions name, whether they exist or not. */
export const targetsOf = ({ transitions: { next, conditions, errors } }: FlowAction): string[] => [
  ...(next === null ? [] : [next]),
  ...conditions.map((edge) => edge.next),
  ...errors.map((edge) => edge.next),
];

/** Actions that come after an action. */
export function followers(byId: Graph['byId'], action: FlowAction): FlowAction[] {
  const found: FlowAction[] = [];
  for (const id of targetsOf(action)) {
    const target = byId.get(id);
    if (target !== undefined) found.push(target);
  }
  return found;
}

/** Everything that can be reached, the starts included; nothing is followed out of an action that `stop` names. */
export function reachable(
  byId: Graph['byId'],
  starts: readonly FlowAction[],
  stop: (action: FlowAction) => boolean = () => false,
): Set<FlowAction> {
  const seen = new Set(starts);
  const waiting = [...seen];
  for (let action = waiting.pop(); action !== undefined; action = waiting.pop()) {
    if (stop(action)) continue;
    for (const next of followers(byId, action)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** Actions of a set from which no way leads to one that `isExit` names. */
export function trapped(
  { byId }: Graph,
  set: ReadonlySet<FlowAction>,
  isExit: (action: FlowAction) => boolean,
): Set<FlowAction> {
  const before = new Map<FlowAction, FlowAction[]>();
  for (const action of set)
    for (const next of followers(byId, action)) {
      const earlier = before.get(next) ?? [];
      earlier.push(action);
      before.set(next, earlier);
    }
  const free = new Set([...set].filter(isExit));
  const waiting = [...free];
  for (let action = waiting.pop(); action !== undefined; action = waiting.pop()) {
    for (const earlier of before.get(action) ?? []) {
      if (free.has(earlier)) continue;
      free.add(earlier);
      waiting.push(earlier);
    }
  }
  return new Set([...set].filter((action) => !free.has(action)));
}
