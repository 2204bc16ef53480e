import type { Resource } from '../model/estate.ts';
import type { CollectOptions } from './collect.ts';
import { type Reference, referencesOf } from './references.ts';
import type { Collected, TypeCollector } from './type-collector.ts';

/** Resources of one type and place that are asked for by name. */
interface Sought extends Omit<Reference, 'name'> {
  names: Set<string>;
}

/**
 * Reads what the resources of a scan name outside its Regions, what that names in turn, and so on: a replica, its
 * key. Of each type and place everything is listed, and only what is named is read further.
 */
export async function collectThirdRegions(
  collectors: ReadonlyMap<string, TypeCollector>,
  resources: readonly Resource[],
  options: Pick<CollectOptions, 'registry' | 'plan' | 'scope'>,
): Promise<Collected[]> {
  const asked = new Set<string>();
  const listed = new Map<string, Collected>();
  const collect = async ({ type, account, region, names }: Sought): Promise<Resource[]> => {
    const collector = collectors.get(account);
    if (!collector) return [];
    const { named, ...found } = await collector.collectNamed(type, { account, region }, names);
    if (type.scope === 'region') listed.set(placeKey({ type, account, region }), found);
    return named;
  };
  for (let from = resources; from.length > 0; ) {
    const references = from
      .flatMap((resource) => referencesOf(resource, options))
      .filter((reference) => isNew(asked, `${placeKey(reference)}|${reference.name}`));
    from = (await Promise.all(byPlace(references).map(collect))).flat();
  }
  return [...listed.values()];
}

function byPlace(references: readonly Reference[]): Sought[] {
  const places = new Map<string, Sought>();
  for (const { name, ...place } of references) {
    const sought = places.get(placeKey(place)) ?? { ...place, names: new Set() };
    sought.names.add(name);
    places.set(placeKey(place), sought);
  }
  return [...places.values()];
}

function isNew(known: Set<string>, key: string): boolean {
  const size = known.size;
  return known.add(key).size > size;
}

const placeKey = ({ type, account, region }: Omit<Reference, 'name'>): string =>
  `${type.type}|${account}|${region}`;
