import type { FlowAction } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { Exits, type QueueState } from './exits.ts';
import { type FlowTarget, targetOf } from './flow-target.ts';
import type { Node } from './node.ts';
import { stepOf } from './step.ts';

/** Modules within modules beyond this are not followed. Connect allows five levels. */
const maxDepth = 8;

/** A call of a module, to come back to. */
interface Caller {
  flow: FlowTarget & { parsed: NonNullable<FlowTarget['parsed']> };
  action: FlowAction;
  caller: Caller | null;
  depth: number;
  key: string;
}

interface State {
  target: FlowTarget;
  action: string | null;
  queue: QueueState;
  caller: Caller | null;
}

/**
 * Everything that contacts can get to in one case: a graph of actions, those of modules once for each call, and
 * those after the choice of a queue once for each way that choice can turn out.
 */
export class Walk {
  readonly nodes = new Map<string, Node>();
  readonly #case: Case;
  readonly #targets = new Map<string, FlowTarget>();

  constructor(here: Case) {
    this.#case = here;
  }

  /** Explores from the start of a flow and returns the key of its first node. */
  enter(flowId: string): string {
    return this.#explore(this.#start(this.#target('flow', flowId), 'none', null));
  }

  #explore(first: State): string {
    const waiting = [first];
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      const key = keyOf(state);
      if (this.nodes.has(key)) continue;
      const { node, next } = this.#node(key, state);
      this.nodes.set(key, node);
      waiting.push(...next);
    }
    return keyOf(first);
  }

  #target(kind: 'flow' | 'module', value: string): FlowTarget {
    const key = `${kind}|${value}`;
    const known = this.#targets.get(key) ?? targetOf(this.#case, kind, value);
    this.#targets.set(key, known);
    return known;
  }

  #start(target: FlowTarget, queue: QueueState, caller: Caller | null): State {
    return { target, action: target.parsed?.flow.start ?? null, queue, caller };
  }

  #node(key: string, state: State): { node: Node; next: State[] } {
    const { target, queue, caller } = state;
    const action = state.action === null ? undefined : target.parsed?.actions.get(state.action);
    if (!target.parsed || !action) return { node: opaque(key, target), next: [] };
    const flow = { ...target, parsed: target.parsed };
    const step = stepOf(this.#case, {
      flow,
      action,
      queue,
      find: (kind, value) => this.#target(kind, value),
    });
    const exits = new Exits(this.#case, action);
    const at = (id: string, q: QueueState): State => ({ target, action: id, queue: q, caller });
    const error = exits.error.map((id) => at(id, queue));
    const ok = this.#whenItWorks({ flow, action, step, state, exits });
    const side = step.side.map((hook) => this.#start(hook, 'none', null));
    return {
      node: {
        key,
        dependencies: step.dependencies,
        where: `${target.name} › ${action.name ?? action.id}`,
        queues: step.queues,
        outcome: step.outcome,
        person: step.person,
        speaks: step.speaks,
        broken: step.broken,
        ok: ok.map(keyOf),
        error: error.map(keyOf),
        side: side.map(keyOf),
      },
      next: [...ok, ...error, ...side],
    };
  }

  #whenItWorks(at: {
    flow: Caller['flow'];
    action: FlowAction;
    step: ReturnType<typeof stepOf>;
    state: State;
    exits: Exits;
  }): State[] {
    const { flow, action, step, state, exits } = at;
    const { target, caller } = state;
    if (action.type === 'TransferToFlow') return step.into ? [this.#start(step.into, step.queue, null)] : [];
    if (action.type === 'InvokeFlowModule') {
      if (!step.into || (caller?.depth ?? 0) >= maxDepth) return [];
      const key = `${flow.id}#${action.id}<${caller?.key ?? ''}`;
      return [
        this.#start(step.into, step.queue, { flow, action, caller, depth: (caller?.depth ?? 0) + 1, key }),
      ];
    }
    if (action.type === 'EndFlowModuleExecution') {
      if (!caller) return [];
      const back = new Exits(this.#case, caller.action);
      return back.ok.map((id) => ({
        target: caller.flow,
        action: id,
        queue: step.queue,
        caller: caller.caller,
      }));
    }
    return exits.ok.map((id) => ({ target, action: id, queue: step.queue, caller }));
  }
}

const keyOf = ({ target, action, queue, caller }: State): string =>
  `${target.id}|${action ?? ''}|${queue}|${caller?.key ?? ''}`;

/** A flow that is not there, or that nobody could read. */
function opaque(key: string, target: FlowTarget): Node {
  const { state, why, unread } = target.standing;
  const gone = state === 'lost';
  const standing =
    state === 'survives'
      ? { state: 'unknown' as const, why: 'it has no such action', unread }
      : target.standing;
  return {
    key,
    where: target.name,
    dependencies: [
      { kind: target.kind, name: target.name, standing: { ...standing, why: standing.why ?? why } },
    ],
    queues: [],
    outcome: gone ? 'error' : 'either',
    person: gone ? 'no' : 'unknown',
    speaks: gone ? 'no' : 'unknown',
    broken: gone ? 'yes' : 'unknown',
    ok: [],
    error: [],
    side: [],
  };
}
