import type { DependencyState } from '../../model/journey.ts';
import { type Excerpt, excerptOf, mostBoxes } from './journey-excerpt.ts';
import type { JourneyGraph, Thing } from './journey-graph.ts';

/** One thing of a picture, or several that survive and share a box. */
export interface Box {
  look: 'entry' | 'flow' | 'dependency' | 'list' | 'more';
  state: DependencyState;
  things: { kind: string; name: string; depth: number }[];
}

/** `way`: to something that survives, on the way to what does not. */
export type ArrowState = DependencyState | 'way';

export interface Boxes {
  boxes: Box[];
  arrows: { from: number; to: number; state: ArrowState }[];
  surviving: number;
  others: number;
  unmet: number;
}

/**
 * What is drawn of a journey. What breaks, flows and modules have a box each; what survives and nothing else uses is
 * listed in one box for each of its users, so that the eye finds what breaks.
 */
export function boxesOf(graph: JourneyGraph): Boxes {
  const whole = boxesFor(graph, { kept: [...graph.things.keys()], surviving: 0, others: 0 });
  const isReadable = whole.boxes.length <= mostBoxes && graph.things.length <= mostThings;
  return isReadable ? whole : boxesFor(graph, excerptOf(graph));
}

/** Boxes and the lines in them. */
const mostThings = 64;

function boxesFor(graph: JourneyGraph, { kept, surviving, others }: Excerpt): Boxes {
  const family = new Family(graph, kept);
  const boxes: Box[] = [];
  const places = new Map<number, number>();
  for (const at of kept.filter((one) => !family.folds(one)))
    places.set(at, boxes.push(boxOf(graph.things[at]!)) - 1);
  const leadsOn = placesBefore(graph);
  const arrows = graph.uses.flatMap(({ from, to }): Boxes['arrows'] => {
    const [tail, head] = [places.get(from), places.get(to)];
    return tail === undefined || head === undefined
      ? []
      : [{ from: tail, to: head, state: leadsOn.has(to) ? 'way' : graph.things[to]!.state }];
  });
  for (const [at, place] of places) {
    const listed = family.childrenOf(at).filter((child) => family.folds(child));
    if (listed.length === 0) continue;
    const things = listed.flatMap((child) => family.withAll(child, 0));
    const box = boxes.push({ look: 'list', state: 'survives', things }) - 1;
    arrows.push({ from: place, to: box, state: 'survives' });
  }
  for (const [size, state] of [
    [others, 'unknown'],
    [surviving, 'survives'],
  ] as const)
    if (size > 0) arrows.push({ from: 0, to: boxes.push(more(size, state)) - 1, state });
  return { boxes, arrows, surviving, others, unmet: graph.unmet };
}

/** Things that survive and lead, at whatever distance, to something that does not. */
function placesBefore({ things, uses }: JourneyGraph): Set<number> {
  const survives = (at: number): boolean => things[at]!.state === 'survives';
  const reached = new Set([...things.keys()].filter((at) => !survives(at)));
  for (const to of reached) for (const use of uses) if (use.to === to) reached.add(use.from);
  return new Set([...reached].filter(survives));
}

const boxOf = ({ kind, name, role, state }: Thing): Box => ({
  look: role,
  state,
  things: [{ kind, name, depth: 0 }],
});

const more = (size: number, state: DependencyState): Box => ({
  look: 'more',
  state,
  things: [
    { kind: '', name: state === 'survives' ? `+ ${size} that survive` : `+ ${size} that do not`, depth: 0 },
  ],
});

/** Who uses what, among what is drawn. */
class Family {
  readonly #graph: JourneyGraph;
  readonly #children = new Map<number, number[]>();
  readonly #users = new Map<number, number>();
  readonly #folds = new Map<number, boolean>();

  constructor(graph: JourneyGraph, kept: readonly number[]) {
    this.#graph = graph;
    const drawn = new Set(kept);
    for (const { from, to } of graph.uses) {
      if (!drawn.has(from) || !drawn.has(to)) continue;
      this.#children.set(from, [...this.childrenOf(from), to]);
      this.#users.set(to, (this.#users.get(to) ?? 0) + 1);
    }
  }

  childrenOf = (at: number): number[] => this.#children.get(at) ?? [];

  /** Whether it and all that it needs survives and is used here only. */
  folds(at: number): boolean {
    const known = this.#folds.get(at);
    if (known !== undefined) return known;
    this.#folds.set(at, false); // for things that need each other
    const { role, state } = this.#graph.things[at]!;
    const folds =
      role === 'dependency' &&
      state === 'survives' &&
      this.#users.get(at) === 1 &&
      this.childrenOf(at).every((child) => this.folds(child));
    this.#folds.set(at, folds);
    return folds;
  }

  withAll(at: number, depth: number): Box['things'] {
    const { kind, name } = this.#graph.things[at]!;
    return [{ kind, name, depth }, ...this.childrenOf(at).flatMap((child) => this.withAll(child, depth + 1))];
  }
}
