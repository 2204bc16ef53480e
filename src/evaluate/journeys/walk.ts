import type { FlowAction, FlowReference } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { type Dependency, dependencyOf } from './dependency.ts';
import { type Exits, exitsOf, type QueueState } from './exits.ts';
import { type FlowTarget, targetOf } from './flow-target.ts';
import type { Node } from './node.ts';
import { type Step, stepOf } from './step.ts';

/** Modules within modules beyond this are not followed. Connect allows five levels. */
const maxDepth = 8;

/** A flow, or a module as one action of a frame calls it: what is found in it is found once. */
interface Frame {
  target: FlowTarget;
  caller: { frame: Frame; exits: Exits } | null;
  depth: number;
  /** Modules that its actions call, by action. */
  called: Map<string, Frame>;
  /** Numbers of nodes, by state of the queue and action. */
  numbers: ByQueue<number>;
}

/** By state of the queue, of which most actions meet one, and action. */
type ByQueue<T> = Partial<Record<QueueState, Map<string, T>>>;

interface State {
  frame: Frame;
  action: string;
  queue: QueueState;
  number: number;
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
  #count = 0;
  readonly #waiting: State[] = [];
  readonly #case: Case;
  readonly #targets = new Map<string, FlowTarget>();
  readonly #dependencies = new Map<string, Dependency>();
  readonly #prepared = new Map<FlowTarget, ByQueue<Prepared>>();
  readonly #flows = new Map<FlowTarget, Frame>();

  constructor(here: Case) {
    this.#case = here;
  }

  /** Explores from the start of a flow and returns the number of its first node. */
  enter(flowId: string): number {
    const first = this.#start(this.#flow(this.#target('flow', flowId)), 'none');
    for (let state = this.#waiting.pop(); state !== undefined; state = this.#waiting.pop())
      this.nodes[state.number] = this.#node(state);
    return first;
  }

  /** What was not met before waits to be explored. */
  #numberOf(frame: Frame, action: string, queue: QueueState): number {
    frame.numbers[queue] ??= new Map();
    const numbers = frame.numbers[queue];
    const known = numbers.get(action);
    if (known !== undefined) return known;
    const number = this.#count;
    this.#count += 1;
    numbers.set(action, number);
    this.#waiting.push({ frame, action, queue, number });
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

  #flow(target: FlowTarget): Frame {
    const known = this.#flows.get(target) ?? frameOf(target, null, 0);
    this.#flows.set(target, known);
    return known;
  }

  #start(frame: Frame, queue: QueueState): number {
    return this.#numberOf(frame, frame.target.parsed?.flow.start ?? '', queue);
  }

  #node({ frame, action, queue }: State): Node {
    const prepared = this.#prepare(frame.target, action, queue);
    if (!prepared) return opaque(frame.target);
    const { step, exits, where } = prepared;
    const { dependencies, queues, outcome, person, speaks, broken } = step;
    return {
      where,
      dependencies,
      queues,
      outcome,
      person,
      speaks,
      broken,
      ok: this.#whenItWorks(prepared, frame),
      error: exits.error.map((next) => this.#numberOf(frame, next, queue)),
      side: step.side.map((hook) => this.#start(this.#flow(hook), 'none')),
    };
  }

  #prepare(target: FlowTarget, id: string, queue: QueueState): Prepared | undefined {
    const action = target.parsed?.actions.get(id);
    if (!target.parsed || !action) return undefined;
    const actions = this.#preparedIn(target, queue);
    const known = actions.get(id);
    if (known) return known;
    const step = stepOf(this.#case, {
      ...{ action, queue, references: target.parsed.references.get(id) ?? [] },
      find: (kind, value) => this.#target(kind, value),
      dependency: (reference) => this.#dependency(reference),
    });
    const where = `${target.name} › ${action.name ?? id}`;
    const prepared = { action, where, step, exits: exitsOf(this.#case, action) };
    actions.set(id, prepared);
    return prepared;
  }

  #preparedIn(target: FlowTarget, queue: QueueState): Map<string, Prepared> {
    const byQueue = this.#prepared.get(target) ?? {};
    this.#prepared.set(target, byQueue);
    byQueue[queue] ??= new Map();
    return byQueue[queue];
  }

  #whenItWorks({ action, step, exits }: Prepared, frame: Frame): number[] {
    const { queue, into } = step;
    if (action.type === 'TransferToFlow') return into ? [this.#start(this.#flow(into), queue)] : [];
    if (action.type === 'InvokeFlowModule') {
      const called = into && call(frame, { id: action.id, into, exits });
      return called ? [this.#start(called, queue)] : [];
    }
    if (action.type !== 'EndFlowModuleExecution')
      return exits.ok.map((next) => this.#numberOf(frame, next, queue));
    const { caller } = frame;
    return caller ? caller.exits.ok.map((next) => this.#numberOf(caller.frame, next, queue)) : [];
  }
}

const frameOf = (target: FlowTarget, caller: Frame['caller'], depth: number): Frame => ({
  ...{ target, caller, depth },
  called: new Map(),
  numbers: {},
});

function call(
  frame: Frame,
  { id, into, exits }: { id: string; into: FlowTarget; exits: Exits },
): Frame | undefined {
  if (frame.depth >= maxDepth) return undefined;
  const known = frame.called.get(id) ?? frameOf(into, { frame, exits }, frame.depth + 1);
  frame.called.set(id, known);
  return known;
}

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
