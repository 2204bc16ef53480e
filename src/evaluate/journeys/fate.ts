import type { Fate } from '../../model/journey.ts';
import type { Case } from './case.ts';
import type { Answer, Node } from './node.ts';
import { ahead, reach } from './reach.ts';
import { Walk } from './walk.ts';

/** All that contacts of one instance meet in one case. */
export class CaseGraph {
  readonly here: Case;
  readonly #walk: Walk;
  readonly #starts = new Map<string, string>();
  #reached: { [sought in Sought]: ReturnType<typeof reach> } | undefined;

  constructor(here: Case) {
    this.here = here;
    this.#walk = new Walk(here);
  }

  /** Makes a flow known; all of them must be before anything is asked. */
  enter(flowId: string): void {
    if (!this.#starts.has(flowId)) this.#starts.set(flowId, this.#walk.enter(flowId));
  }

  meets(flowId: string): Node[] {
    return ahead(this.#walk.nodes, this.#starts.get(flowId)!);
  }

  /** Whether some contact that starts in a flow gets to what is sought. */
  gets(flowId: string, sought: Sought): Answer {
    this.#reached ??= {
      person: reach(this.#walk.nodes, { is: ({ person }) => person, isBreak: false }),
      speech: reach(this.#walk.nodes, { is: ({ speaks }) => speaks, isBreak: false }),
      breakage: reach(this.#walk.nodes, { is: ({ broken }) => broken, isBreak: true }),
    };
    const start = this.#starts.get(flowId)!;
    if (this.#reached[sought].must.has(start)) return 'yes';
    return this.#reached[sought].may.has(start) ? 'unknown' : 'no';
  }
}

export type Sought = 'person' | 'speech' | 'breakage';

/** What becomes of contacts that start in a flow, given what the same flow does for them while nothing is lost. */
export function fateOf(
  flowId: string,
  graph: CaseGraph,
  normally: CaseGraph | undefined,
  normalFlow: string | null,
): Fate {
  const breakage = graph.gets(flowId, 'breakage');
  if (breakage === 'no') return 'answered';
  const helps = (sought: Sought): Answer => graph.gets(flowId, sought);
  const usual = normally && normalFlow !== null ? normally.gets(normalFlow, 'person') : helps('person');
  const people = verdict(breakage, helps('person'));
  const speech = verdict(breakage, helps('speech'));
  if (usual === 'yes') return people;
  if (usual === 'no') return helps('person') === 'no' ? speech : people;
  return people === speech ? people : 'unknown';
}

function verdict(breakage: Answer, helped: Answer): Fate {
  if (helped === 'no') return breakage === 'yes' ? 'dead' : 'unknown';
  return breakage === 'yes' && helped === 'yes' ? 'degraded' : 'unknown';
}
