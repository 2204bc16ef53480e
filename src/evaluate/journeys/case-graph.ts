import type { Case } from './case.ts';
import { Graph, type Wanted } from './graph.ts';
import type { Answer, Node } from './node.ts';
import { type DependencyTable, isBroken, isOpenQuestion, type Used } from './used.ts';
import { Walk } from './walk.ts';

/** What contacts that start in a flow meet, each dependency once, nearest first. */
export interface Meets {
  used: readonly Used[];
  broken: readonly Used[];
  open: readonly Used[];
  /** Ids of queues that they can be put into. */
  queues: readonly string[];
}

export type Sought = 'person' | 'speech' | 'breakage';

/** All that contacts of one instance meet in one case. */
export class CaseGraph {
  readonly here: Case;
  readonly #table: DependencyTable;
  readonly #walk: Walk;
  readonly #entered = new Set<string>();
  readonly #starts = new Map<string, number>();
  readonly #meets = new Map<string, Meets>();
  /** By the list itself: a module's is the same however often it is called. */
  readonly #uses = new Map<Node['dependencies'], readonly Used[]>();
  readonly #reached = new Map<Sought, ReturnType<Graph['reach']>>();
  #graph: Graph | undefined;

  constructor(here: Case, table: DependencyTable) {
    this.here = here;
    this.#table = table;
    this.#walk = new Walk(here);
  }

  /** Makes a flow known; all of them must be before anything is asked. Nothing is walked until then. */
  enter(flowId: string): void {
    this.#entered.add(flowId);
  }

  meets(flowId: string): Meets {
    const known = this.#meets.get(flowId) ?? this.#collect(flowId);
    this.#meets.set(flowId, known);
    return known;
  }

  /** Whether some contact that starts in a flow gets to what is sought. */
  gets(flowId: string, sought: Sought): Answer {
    const { may, must } = this.#reach(sought);
    const start = this.#starts.get(flowId)!;
    if (must[start] === 1) return 'yes';
    return may[start] === 1 ? 'unknown' : 'no';
  }

  #reach(sought: Sought): ReturnType<Graph['reach']> {
    const known = this.#reached.get(sought) ?? this.#whole().reach(wanted[sought]);
    this.#reached.set(sought, known);
    return known;
  }

  #whole(): Graph {
    if (this.#graph) return this.#graph;
    for (const flowId of this.#entered) this.#starts.set(flowId, this.#walk.enter(flowId));
    this.#graph = new Graph(this.#walk.nodes);
    return this.#graph;
  }

  #collect(flowId: string): Meets {
    const graph = this.#whole();
    const seen = new Set<number>();
    const used: Used[] = [];
    const queues = new Set<string>();
    for (const node of graph.ahead(this.#starts.get(flowId)!)) {
      for (const queue of node.queues) queues.add(queue);
      if (node.dependencies.length === 0) continue;
      for (const one of this.#usesOf(node)) {
        if (seen.has(one.number)) continue;
        seen.add(one.number);
        used.push(one);
      }
    }
    return { used, broken: used.filter(isBroken), open: used.filter(isOpenQuestion), queues: [...queues] };
  }

  #usesOf({ dependencies, where }: Node): readonly Used[] {
    const known = this.#uses.get(dependencies);
    if (known) return known;
    const uses = dependencies.map((dependency) => this.#table.use(this.here, dependency, where));
    this.#uses.set(dependencies, uses);
    return uses;
  }
}

const wanted: { [sought in Sought]: Wanted } = {
  person: { is: ({ person }) => person, isBreak: false },
  speech: { is: ({ speaks }) => speaks, isBreak: false },
  breakage: { is: ({ broken }) => broken, isBreak: true },
};
