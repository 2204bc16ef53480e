import type { JourneyBreak, JourneyDependency } from '../../model/journey.ts';
import type { Case } from './case.ts';
import type { Dependency } from './dependency.ts';
import type { Need } from './standing.ts';

/** A dependency with the place that uses it, and its number in the table that journeys share. */
export interface Used extends Dependency {
  where: string;
  number: number;
  /** What it needs in turn, by number. */
  needs: readonly number[];
}

/** Every dependency once, with how it stands while each Region is lost. */
export class DependencyTable {
  readonly list: JourneyDependency[] = [];
  readonly #numbers = new Map<string, number>();

  use(here: Case, dependency: Dependency, where: string): Used {
    const number = this.#add(here, dependency, where);
    const needs = (dependency.standing.needs ?? []).flatMap((need) => this.#needs(here, need, dependency));
    return { ...dependency, where, number, needs };
  }

  #needs(here: Case, need: Need, { kind, name }: Dependency): number[] {
    const number = this.#add(here, need, `${kind} ${name}`);
    return [number, ...(need.standing.needs ?? []).flatMap((next) => this.#needs(here, next, need))];
  }

  #add({ account, instance, lost }: Case, { kind, name, standing }: Dependency, where: string): number {
    const key = `${account}|${instance}|${kind}|${name}|${where}`;
    const known = this.#numbers.get(key) ?? this.list.push({ kind, name, where, whenLost: {} }) - 1;
    this.#numbers.set(key, known);
    const { state, why } = standing;
    if (lost !== null) this.list[known]!.whenLost[lost] = { state, why };
    return known;
  }
}

export const isBroken = ({ standing: { state } }: Used): boolean => state === 'lost' || state === 'degraded';

export const isOpenQuestion = ({ standing: { state } }: Used): boolean => state === 'unknown';

export const toBreak = ({ kind, name, where, standing }: Used): JourneyBreak => ({
  dependency: name,
  kind,
  where,
  why: standing.why,
});
