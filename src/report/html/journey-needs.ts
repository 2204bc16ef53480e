import type { DependencyState, JourneyDependency } from '../../model/journey.ts';
import { plural } from './format.ts';
import { kindLabel, stateIcons, stateLabels } from './journey-labels.ts';
import { visible } from './visible.ts';

/** Everything that a journey depends on, with its state while each Region is lost: what a picture shows, in words. */
export interface NeedsView {
  anchor: string;
  regions: string[];
  /** What does not survive everywhere. */
  rows: { kind: string; name: string; where: string; states: StateCell[] }[];
  /** What does, by who uses it. */
  groups: { title: string; users: { user: string; uses: Use[] }[] }[];
}

interface Use {
  kind: string;
  name: string;
  needs: Use[];
}

interface StateCell {
  region: string;
  state: DependencyState | 'unmet';
  label: string;
  icon: string;
  why: string;
}

export function needsView(
  dependencies: readonly JourneyDependency[],
  { anchor, regions }: { anchor: string; regions: readonly string[] },
): NeedsView {
  const needing = new Map(dependencies.map((one) => [nameOf(one), one]));
  const placeOf = (where: string): string => {
    const by = needing.get(where);
    return by ? `${kindLabel(visible(by.kind))} ${visible(by.name)}` : visible(where);
  };
  const told = dependencies.map((dependency) => ({
    dependency,
    states: regions.map((region) => stateCell(dependency, region)),
  }));
  const breaks = (states: readonly StateCell[]): boolean =>
    states.some(({ state }) => state !== 'survives' && state !== 'unmet');
  return {
    anchor,
    regions: regions.map(visible),
    rows: told
      .filter(({ states }) => breaks(states))
      .map(({ dependency: { kind, name, where }, states }) => ({
        kind: kindLabel(visible(kind)),
        name: visible(name),
        where: placeOf(where),
        states,
      })),
    groups: groupsOf(
      told.filter(({ states }) => !breaks(states)),
      placeOf,
    ),
  };
}

function stateCell({ whenLost }: JourneyDependency, region: string): StateCell {
  const standing = Object.hasOwn(whenLost, region) ? whenLost[region] : undefined;
  return standing
    ? {
        region: visible(region),
        state: standing.state,
        label: stateLabels[standing.state],
        icon: stateIcons[standing.state],
        why: visible(standing.why),
      }
    : {
        region: visible(region),
        state: 'unmet',
        label: 'not reached',
        icon: 'v-not-applicable',
        why: 'callers do not get this far',
      };
}

type Told = { dependency: JourneyDependency; states: StateCell[] };

function groupsOf(told: readonly Told[], placeOf: (where: string) => string): NeedsView['groups'] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = one.states.map(({ state }) => state).join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((own) => {
    const size = new Set(own.map(({ dependency }) => nameOf(dependency))).size;
    return {
      title: titleOf(own[0]!.states, size),
      users: usersOf(
        own.map(({ dependency }) => dependency),
        placeOf,
      ),
    };
  });
}

function titleOf(states: readonly StateCell[], size: number): string {
  const regions = (met: boolean): string =>
    states
      .filter(({ state }) => (state !== 'unmet') === met)
      .map(({ region }) => region)
      .join(' or ');
  const unmet = regions(false) && `out of reach while ${regions(false)} is lost`;
  if (regions(true) === '') return `${plural(size, 'thing')} ${unmet}`;
  const survive = plural(size, 'thing survives', 'things survive');
  return [`${survive} the loss of ${regions(true)}`, ...(unmet ? [unmet] : [])].join(', ');
}

/** By the flow that uses them; what a dependency needs stands with it. */
function usersOf(
  dependencies: readonly JourneyDependency[],
  placeOf: (where: string) => string,
): NeedsView['groups'][number]['users'] {
  const needing = new Map<string, JourneyDependency[]>();
  for (const dependency of dependencies)
    needing.set(dependency.where, [...(needing.get(dependency.where) ?? []), dependency]);
  const names = new Set(dependencies.map(nameOf));
  const users = new Map<string, Map<string, Use>>();
  for (const dependency of dependencies.filter(({ where }) => !names.has(where))) {
    const user = userOf(dependency.where, placeOf);
    const uses = users.get(user) ?? new Map<string, Use>();
    users.set(user, uses.set(nameOf(dependency), useOf(dependency, needing, [])));
  }
  return [...users].map(([user, uses]) => ({ user, uses: [...uses.values()] }));
}

const nameOf = ({ kind, name }: JourneyDependency): string => `${kind} ${name}`;

function userOf(where: string, placeOf: (where: string) => string): string {
  const parts = where.split(' › ');
  return where === '' ? 'The way in' : parts.length === 2 ? visible(parts[0]!) : placeOf(where);
}

function useOf(
  dependency: JourneyDependency,
  needing: ReadonlyMap<string, JourneyDependency[]>,
  above: readonly string[],
): Use {
  const own = nameOf(dependency);
  const needs = above.includes(own) ? [] : (needing.get(own) ?? []);
  return {
    kind: kindLabel(visible(dependency.kind)),
    name: visible(dependency.name),
    needs: needs.map((need) => useOf(need, needing, [...above, own])),
  };
}
