import type { JourneyGraph } from './journey-graph.ts';

/** What of a journey is drawn. */
export interface Excerpt {
  /** Positions of things, in the order of the graph. */
  kept: number[];
  /** Things that survive and are left out. */
  surviving: number;
  /** Things that do not, and are left out all the same. */
  others: number;
}

/** With more boxes than these a picture explains nothing. */
export const mostBoxes = 40;

/** What does not survive and the way to it; where everything does, the flows and modules. */
export function excerptOf({ things, uses }: JourneyGraph): Excerpt {
  const all = [...things.keys()];
  const broken = all.filter((at) => things[at]!.state !== 'survives');
  const wanted = broken.length > 0 ? broken : all.filter((at) => things[at]!.role === 'flow');
  const parents = waysFromEntry(uses);
  const kept = new Set([0]);
  for (const at of wanted) {
    const way = wayTo(at, parents).filter((step) => !kept.has(step));
    if (kept.size + way.length <= mostBoxes) for (const step of way) kept.add(step);
  }
  const left = all.filter((at) => !kept.has(at));
  const surviving = left.filter((at) => things[at]!.state === 'survives').length;
  return { kept: all.filter((at) => kept.has(at)), surviving, others: left.length - surviving };
}

/** For each thing the one before it on the shortest way from the entry. */
function waysFromEntry(uses: JourneyGraph['uses']): Map<number, number> {
  const parents = new Map([[0, 0]]);
  for (const from of parents.keys())
    for (const use of uses) if (use.from === from && !parents.has(use.to)) parents.set(use.to, from);
  return parents;
}

function wayTo(at: number, parents: ReadonlyMap<number, number>): number[] {
  const way = [at];
  for (let step = parents.get(at) ?? 0; step !== 0; step = parents.get(step) ?? 0) way.push(step);
  return way;
}
