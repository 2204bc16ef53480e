import type { DependencyState, JourneyDependency, ReportJourney } from '../../model/journey.ts';

/** Something of a journey, and how it stands while a Region is lost. */
export interface Thing {
  kind: string;
  name: string;
  role: 'entry' | 'flow' | 'dependency';
  state: DependencyState;
}

/** A journey while one Region is lost: what leads to what. */
export interface JourneyGraph {
  /** The first one is the entry. */
  things: Thing[];
  uses: { from: number; to: number }[];
  /** How many of its dependencies contacts do not get to in this case. */
  unmet: number;
}

/**
 * The entry, the flows and modules that it leads to, what their actions use, and what that needs in turn. The same
 * thing at two places is one thing. What contacts do not get to while the Region is lost is counted, not drawn.
 */
export function journeyGraph(
  journey: ReportJourney,
  dependencies: readonly JourneyDependency[],
  lost: string,
): JourneyGraph {
  const own = dependenciesOf(journey, dependencies);
  const met = metOf(own, lost);
  const graph = new GraphBuilder(journey, { own, met });
  for (const dependency of met) graph.add(dependency);
  graph.connect();
  const missed = own.map(keyOf).filter((key) => !graph.has(key));
  return { things: graph.things, uses: graph.uses, unmet: new Set(missed).size };
}

export const dependenciesOf = (
  journey: ReportJourney,
  dependencies: readonly JourneyDependency[],
): JourneyDependency[] =>
  journey.dependencies.flatMap((at) => {
    const dependency = dependencies[at];
    return dependency ? [dependency] : [];
  });

/** What contacts get to; what something needs that they do not get to is as far away. */
function metOf(own: readonly JourneyDependency[], lost: string): Met[] {
  const nameOf = ({ kind, name }: Pick<Met, 'kind' | 'name'>): string => `${kind} ${name}`;
  const needing = new Set(own.filter(({ kind }) => !isFlow(kind)).map(nameOf));
  let met = own.flatMap((dependency): Met[] => {
    const standing = Object.hasOwn(dependency.whenLost, lost) ? dependency.whenLost[lost] : undefined;
    return standing ? [{ ...dependency, state: standing.state }] : [];
  });
  for (let before = -1; before !== met.length; ) {
    before = met.length;
    const names = new Set(met.map(nameOf));
    met = met.filter(({ where }) => !needing.has(where) || names.has(where));
  }
  return met;
}

type Met = Pick<JourneyDependency, 'kind' | 'name' | 'where'> & { state: DependencyState };

/** The worst first: a thing that is used twice stands as badly as at its worst place. */
const worstStates: readonly DependencyState[] = ['lost', 'degraded', 'unknown', 'survives'];

const isFlow = (kind: string): boolean => kind === 'flow' || kind === 'module';
const flowKey = (name: string): string => `flow\n${name}`;
const keyOf = ({ kind, name }: Pick<Met, 'kind' | 'name'>): string =>
  isFlow(kind) ? flowKey(name) : `${kind}\n${name}`;

class GraphBuilder {
  readonly things: Thing[] = [];
  readonly uses: JourneyGraph['uses'] = [];
  readonly #places = new Map<string, number>();
  /** Places by what `where` calls them when a dependency needs something: `lambda caller-lookup`. */
  readonly #needing: ReadonlyMap<string, string>;
  /** Names of flows, the longest first, because a name may hold the sign that ends it. */
  readonly #flows: readonly string[];
  readonly #first: string | null;
  /** How flows are reached in whichever case. */
  readonly #usual: ReadonlyMap<string, JourneyDependency>;

  constructor(
    { entry }: ReportJourney,
    { own, met }: { own: readonly JourneyDependency[]; met: readonly Met[] },
  ) {
    this.#usual = new Map(own.filter(({ kind }) => isFlow(kind)).map((one) => [one.name, one]));
    this.#needing = new Map(
      met.filter(({ kind }) => !isFlow(kind)).map((one) => [`${one.kind} ${one.name}`, keyOf(one)]),
    );
    const named = met.filter(({ kind }) => isFlow(kind)).map(({ name }) => name);
    this.#flows = [...new Set(entry.flow === null ? named : [entry.flow, ...named])].sort(
      (a, b) => b.length - a.length,
    );
    this.#first = entry.flow;
    this.#place(keyOf(entry), {
      kind: entry.kind,
      name: entry.name,
      role: 'entry',
      state: 'survives',
    });
    if (entry.flow !== null && this.#leadsToFirst(met)) this.#use(0, this.#flow(entry.flow, 'flow'));
  }

  has = (key: string): boolean => this.#places.has(key);

  add(dependency: Met): void {
    const { kind, name, state, where } = dependency;
    const at = isFlow(kind)
      ? this.#flow(name, kind)
      : this.#place(keyOf(dependency), { kind, name, role: 'dependency', state });
    const thing = this.things[at]!;
    if (worstStates.indexOf(state) < worstStates.indexOf(thing.state)) thing.state = state;
    this.#use(this.#owner(where), at);
  }

  /** A flow that no action leads to in this case hangs where it usually does, or on the entry. */
  connect(): void {
    const seen = new Set([0]);
    for (const from of seen) for (const use of this.uses) if (use.from === from) seen.add(use.to);
    for (const at of this.things.keys()) {
      if (seen.has(at) || this.uses.some(({ to }) => to === at)) continue;
      const usual = this.#usual.get(this.things[at]!.name);
      const owner = usual ? this.#owner(usual.where) : 0;
      this.#use(seen.has(owner) ? owner : 0, at);
    }
  }

  /** Not when it is certain that no contact gets that far, or that another flow starts. */
  #leadsToFirst(met: readonly Met[]): boolean {
    const uses = met.filter(({ where }) => where !== '' && !this.#needing.has(where));
    if (uses.some(({ where }) => where.startsWith(`${this.#first} › `) || where === this.#first)) return true;
    return uses.length === 0 && met.every(({ where, state }) => where !== '' || state !== 'lost');
  }

  #owner(where: string): number {
    if (where === '') return 0;
    const needing = this.#needing.get(where);
    if (needing !== undefined) return this.#places.get(needing) ?? 0;
    const name = this.#flows.find((flow) => where === flow || where.startsWith(`${flow} › `));
    const called = name ?? where.split(' › ')[0]!;
    return this.#flow(called, this.#usual.get(called)?.kind ?? 'flow');
  }

  #flow(name: string, kind: string): number {
    return this.#place(flowKey(name), { kind, name, role: 'flow', state: 'survives' });
  }

  #place(key: string, thing: Thing): number {
    const at = this.#places.get(key) ?? this.things.push(thing) - 1;
    this.#places.set(key, at);
    return at;
  }

  #use(from: number, to: number): void {
    if (from !== to && !this.uses.some((use) => use.from === from && use.to === to))
      this.uses.push({ from, to });
  }
}
