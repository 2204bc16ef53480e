import type { FlowAction, FlowReference } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { type Dependency, dependencyOf } from './dependency.ts';
import { Exits, type QueueState } from './exits.ts';
import { type FlowTarget, targetOf } from './flow-target.ts';
import type { Node } from './node.ts';
import { type Step, stepOf } from './step.ts';

/** Modules within modules beyond this are not followed. Connect allows five levels. */
const maxDepth = 8;

/** A call of a module, to come back to. */
interface Caller {
  target: FlowTarget;
  exits: Exits;
  caller: Caller | null;
  depth: number;
  /** Tells calls apart. */
  id: number;
}

interface State {
  target: FlowTarget;
  action: string | null;
  queue: QueueState;
  caller: Caller | null;
}

/** What an action does, whoever called the module that it is in. */
interface Prepared {
  action: FlowAction;
  where: string;
  step: Step;
  exits: Exits;
}

/**
 * Everything that contacts can get to in one case: a graph of actions, those of modules once for each call, and
 * those after the choice of a queue once for each way that choice can turn out.
 */
export class Walk {
  /** Complete once `enter` has returned. */
  readonly nodes: Node[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #waiting: State[] = [];
  readonly #case: Case;
  readonly #targets = new Map<string, FlowTarget>();
  readonly #dependencies = new Map<string, Dependency>();
  readonly #prepared = new Map<string, Prepared>();
  readonly #callers = new Map<string, Caller>();

  constructor(here: Case) {
    this.#case = here;
  }

  /** Explores from the start of a flow and returns the number of its first node. */
  enter(flowId: string): number {
    const first = this.#numberOf(this.#start(this.#target('flow', flowId), 'none', null));
    while (this.#waiting.length > 0) {
      const state = this.#waiting.pop()!;
      this.nodes[this.#numbers.get(keyOf(state))!] = this.#node(state);
    }
    return first;
  }

  /** What was not met before waits to be explored. */
  #numberOf(state: State): number {
    const key = keyOf(state);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    this.#waiting.push(state);
    return number;
  }

  #target(kind: 'flow' | 'module', value: string): FlowTarget {
    const key = `${kind}|${value}`;
    const known = this.#targets.get(key) ?? targetOf(this.#case, kind, value);
    this.#targets.set(key, known);
    return known;
  }

  #dependency(reference: FlowReference): Dependency {
    const key = `${reference.kind}|${reference.form}|${reference.resolved ?? ''}|${reference.value}`;
    const known = this.#dependencies.get(key) ?? dependencyOf(this.#case, reference);
    this.#dependencies.set(key, known);
    return known;
  }

  #start(target: FlowTarget, queue: QueueState, caller: Caller | null): State {
    return { target, action: target.parsed?.flow.start ?? null, queue, caller };
  }

  #node(state: State): Node {
    const { target, queue, caller } = state;
    const prepared = this.#prepare(state);
    if (!prepared) return opaque(target);
    const { step, exits, where } = prepared;
    const { dependencies, queues, outcome, person, speaks, broken } = step;
    return {
      ...{ where, dependencies, queues, outcome, person, speaks, broken },
      ok: this.#whenItWorks(prepared, state).map((next) => this.#numberOf(next)),
      error: exits.error.map((action) => this.#numberOf({ target, action, queue, caller })),
      side: step.side.map((hook) => this.#numberOf(this.#start(hook, 'none', null))),
    };
  }

  #prepare({ target, action: id, queue }: State): Prepared | undefined {
    const action = id === null ? undefined : target.parsed?.actions.get(id);
    if (!target.parsed || !action) return undefined;
    const key = `${target.id}|${id}|${queue}`;
    const known = this.#prepared.get(key);
    if (known) return known;
    const step = stepOf(this.#case, {
      ...{ action, queue, references: target.parsed.references.get(action.id) ?? [] },
      find: (kind, value) => this.#target(kind, value),
      dependency: (reference) => this.#dependency(reference),
    });
    const where = `${target.name} › ${action.name ?? action.id}`;
    const prepared = { action, where, step, exits: new Exits(this.#case, action) };
    this.#prepared.set(key, prepared);
    return prepared;
  }

  #whenItWorks({ action, step, exits }: Prepared, { target, caller }: State): State[] {
    const { queue } = step;
    if (action.type === 'TransferToFlow') return step.into ? [this.#start(step.into, queue, null)] : [];
    if (action.type === 'InvokeFlowModule') {
      const called = step.into && this.#call(target, action, exits, caller);
      return called ? [this.#start(step.into!, queue, called)] : [];
    }
    if (action.type !== 'EndFlowModuleExecution')
      return exits.ok.map((next) => ({ target, action: next, queue, caller }));
    if (!caller) return [];
    return caller.exits.ok.map((next) => ({
      target: caller.target,
      action: next,
      queue,
      caller: caller.caller,
    }));
  }

  #call(target: FlowTarget, { id }: FlowAction, exits: Exits, caller: Caller | null): Caller | undefined {
    const depth = (caller?.depth ?? 0) + 1;
    if (depth > maxDepth) return undefined;
    const key = `${target.id}|${id}|${caller?.id ?? ''}`;
    const known = this.#callers.get(key) ?? { target, exits, caller, depth, id: this.#callers.size + 1 };
    this.#callers.set(key, known);
    return known;
  }
}

const keyOf = ({ target, action, queue, caller }: State): string =>
  `${target.id}|${action ?? ''}|${queue}|${caller?.id ?? ''}`;

/** A flow that is not there, or that nobody could read. */
function opaque(target: FlowTarget): Node {
  const { state, why, unread } = target.standing;
  const gone = state === 'lost';
  const standing =
    state === 'survives'
      ? { state: 'unknown' as const, why: 'it has no such action', unread }
      : target.standing;
  return {
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
