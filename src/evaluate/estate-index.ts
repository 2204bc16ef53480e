import type { Collection, Estate, Resource } from '../model/estate.ts';
import type { Registry } from '../resources/registry.ts';
import type { ResourceType } from '../resources/resource-type.ts';

/** Finds resources by type, by name and by a field's value, each through a map that is built on first use. */
export class EstateIndex {
  readonly estate: Estate;
  readonly registry: Registry;
  readonly #byType = new Map<string, Resource[]>();
  readonly #collections = new Map<string, Collection[]>();
  readonly #byName = new Map<string, Map<string, Resource[]>>();
  readonly #byField = new Map<string, Map<string, Resource[]>>();
  readonly #derived = new Map<string, unknown>();

  constructor(registry: Registry, estate: Estate) {
    this.registry = registry;
    this.estate = estate;
    for (const resource of estate.resources) push(this.#byType, resource.type, resource);
    // Collected estates are in this order already; evidence must not depend on whether this one is.
    for (const resources of this.#byType.values()) resources.sort(byPlaceAndId);
    for (const collection of estate.collections) push(this.#collections, collection.type, collection);
  }

  ofType(type: string): readonly Resource[] {
    return this.#byType.get(type) ?? [];
  }

  /** The listings of a type, one a place. */
  collectionsOf(type: ResourceType): readonly Collection[] {
    return this.#collections.get(type.type) ?? [];
  }

  /** Whether resources of an account-wide type lie in Regions of their own, as buckets and their children do. */
  isLocated({ region, parent }: ResourceType): boolean {
    return region !== undefined || (parent !== undefined && this.isLocated(this.registry.types.get(parent)!));
  }

  /** Resources that answer to a name: id, ARN, or a further name that the type declares. */
  named(type: ResourceType, name: string): readonly Resource[] {
    let names = this.#byName.get(type.type);
    if (!names) {
      names = new Map();
      for (const resource of this.ofType(type.type))
        for (const n of namesOf(type, resource)) push(names, n, resource);
      this.#byName.set(type.type, names);
    }
    return names.get(name) ?? [];
  }

  /** Resources of one account and Region whose field has a value. */
  having(
    type: string,
    field: string,
    at: { account: string; region: string; value: string },
  ): readonly Resource[] {
    const key = `${type}|${field}`;
    let values = this.#byField.get(key);
    if (!values) {
      values = new Map();
      for (const r of this.ofType(type))
        if ((r.fields[field] ?? null) !== null) push(values, `${r.account}|${r.region}|${String(r.fields[field])}`, r);
      this.#byField.set(key, values);
    }
    return values.get(`${at.account}|${at.region}|${at.value}`) ?? [];
  }

  /** Derives something of the whole estate once, because every resource asks for it. */
  once<T>(key: string, derive: () => T): T {
    const known = this.#derived.get(key) as T | undefined;
    if (known !== undefined) return known;
    const derived = derive();
    this.#derived.set(key, derived);
    return derived;
  }
}

function byPlaceAndId(a: Resource, b: Resource): number {
  if (a.account !== b.account) return a.account < b.account ? -1 : 1;
  if (a.region !== b.region) return a.region < b.region ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function namesOf(type: ResourceType, resource: Resource): Set<string> {
  const names = new Set([resource.id]);
  if (resource.arn !== null) names.add(resource.arn);
  if (type.names?.uses.every((use) => use in resource.fields))
    for (const name of type.names.of(resource.fields, resource)) names.add(name);
  return names;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
