import type { Collection, Estate, Resource } from '../model/estate.ts';
import type { Unread } from '../model/provenance.ts';
import { noObjectives, type Objectives } from '../model/recovery.ts';
import { namesOf } from '../resources/names.ts';
import type { Registry } from '../resources/registry.ts';
import type { AnyType } from '../resources/resource-type.ts';
import type { Place } from '../resources/service.ts';
import type { Drill } from '../rules/drills/drill.ts';
import { type Derivation, deriveResources } from './derived/derivation.ts';
import { derivations } from './derived/index.ts';
import { ListMap } from './list-map.ts';
import { madeOnce } from './made-once.ts';

/** Records of the user's repository that derived resources rest on. */
export interface Records {
  /** Absent where nobody named any: that there are none is then not known. */
  drills?: readonly Drill[];
}

/** What people say beside the estate. */
interface Beside {
  objectives?: Objectives;
  records?: Records;
}

/** Finds resources by type, by name and by a field's value, each through a map that is built on first use. */
export class EstateIndex {
  readonly estate: Estate;
  readonly registry: Registry;
  readonly objectives: Objectives;
  readonly records: Records;
  readonly #byType = new Map<string, Resource[]>();
  readonly #collections = new Map<string, Collection[]>();
  readonly #byName = new Map<string, Map<string, ListMap<Resource>>>();
  readonly #byField = new Map<string, Map<string, ListMap<Resource>>>();
  readonly #derived = new Map<string, unknown>();
  readonly #placed = new Map<object, Map<string, Map<string, unknown>>>();

  constructor(registry: Registry, estate: Estate, { objectives = noObjectives, records = {} }: Beside = {}) {
    this.registry = registry;
    this.records = records;
    this.estate = estate;
    this.objectives = objectives;
    for (const resource of estate.resources) push(this.#byType, resource.type, resource);
    // Collected estates are in this order already; evidence must not depend on whether this one is.
    for (const resources of this.#byType.values()) resources.sort(byPlaceAndId);
    for (const collection of estate.collections) push(this.#collections, collection.type, collection);
    for (const collections of this.#collections.values()) collections.sort(byPlace);
  }

  ofType(type: string): readonly Resource[] {
    const given = this.#byType.get(type);
    if (given) return given;
    return this.registry.types.get(type)?.derivedFrom ? this.derivation(type).resources : [];
  }

  /** What ringdown works out under a type, once. The tests of a rule give such resources instead. */
  derivation(type: string): Derivation {
    return this.once(`derived|${type}`, () =>
      this.#byType.has(type)
        ? { resources: [], unread: new Map(), unlisted: [] }
        : deriveResources(this, this.registry.types.get(type)!, derivations.get(type)!),
    );
  }

  /** Why a field was not worked out; empty for resources that AWS lists. */
  whyNotDerived(resource: Resource, field: string): Unread[] {
    if (!this.registry.types.get(resource.type)?.derivedFrom) return [];
    return this.derivation(resource.type).unread.get(resource)?.[field] ?? [];
  }

  /** The listings of a type, one a place. */
  collectionsOf(type: AnyType): readonly Collection[] {
    return this.#collections.get(type.type) ?? [];
  }

  /** Whether resources of an account-wide type lie in Regions of their own, as buckets and their children do. */
  isLocated({ region, parent }: AnyType): boolean {
    return region !== undefined || (parent !== undefined && this.isLocated(this.registry.types.get(parent)!));
  }

  /** Resources that answer to a name: id, ARN, or a further name that the type declares. */
  named(type: AnyType, name: string, account: string): readonly Resource[] {
    let accounts = this.#byName.get(type.type);
    if (!accounts) {
      accounts = new Map();
      for (const resource of this.ofType(type.type))
        for (const n of namesOf(type, resource))
          listIn(accounts, holderOf(type, n, resource.account)).add(n, resource);
      this.#byName.set(type.type, accounts);
    }
    return accounts.get(holderOf(type, name, account))?.get(name) ?? [];
  }

  /** Whether resources of a type belong to an account and to no Region: which one lists them tells nothing. */
  isPlaceless(type: AnyType): boolean {
    return type.scope === 'account' && !this.isLocated(type);
  }

  /** Resources of one account and Region whose field has a value; of an account-wide type, those of the account. */
  having(type: string, field: string, at: Place & { value: string }): readonly Resource[] {
    return this.byField(type, field, at).get(at.value);
  }

  /** The same for every value of the field. */
  byField(type: string, field: string, place: Place): ListMap<Resource> {
    const key = `${type}|${field}`;
    const isPlaceless = this.isPlaceless(this.registry.types.get(type)!);
    const nameOf = ({ account, region }: Place) => (isPlaceless ? account : `${account}|${region}`);
    let places = this.#byField.get(key);
    if (!places) {
      places = new Map();
      for (const r of this.ofType(type))
        if ((r.fields[field] ?? null) !== null) listIn(places, nameOf(r)).add(String(r.fields[field]), r);
      this.#byField.set(key, places);
    }
    return places.get(nameOf(place)) ?? nowhere;
  }

  /** Derives something of one place once, for all resources there that ask for it in the name of `owner`. */
  onceIn<T>(owner: object, { account, region }: Place, derive: () => T): T {
    const accounts = madeOnce(this.#placed, owner, newMap<string, Map<string, unknown>>);
    const regions = madeOnce(accounts, account, newMap<string, unknown>);
    return madeOnce(regions, region, derive) as T;
  }

  /** Derives something of the whole estate once, because every resource asks for it. */
  once<T>(key: string, derive: () => T): T {
    return madeOnce(this.#derived, key, derive) as T;
  }
}

const byPlaceAndId = (a: Resource, b: Resource): number =>
  byPlace(a, b) || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);

function byPlace(a: Place, b: Place): number {
  if (a.account !== b.account) return a.account < b.account ? -1 : 1;
  return a.region === b.region ? 0 : a.region < b.region ? -1 : 1;
}

/** The account in which a name is unique; ARNs, and the names of buckets, are so everywhere. */
const holderOf = (type: AnyType, name: string, account: string): string =>
  type.globalNames === true || name.startsWith('arn:') ? '' : account;

const listIn = (lists: Map<string, ListMap<Resource>>, key: string): ListMap<Resource> =>
  madeOnce(lists, key, () => new ListMap<Resource>());

const nowhere = new ListMap<Resource>();

const newMap = <K, V>() => new Map<K, V>();

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
