import type { Collection } from '../model/estate.ts';
import type { CallRecord } from '../model/provenance.ts';
import type { Registry } from '../resources/registry.ts';
import { type AnyType, callsOf } from '../resources/resource-type.ts';

/** Where a test's resources are, unless it says otherwise. */
export const givenPlace = { account: '111122223333', primary: 'us-east-1', recovery: 'us-west-2' };
const { account, ...regions } = givenPlace;

interface Everything {
  calls: CallRecord[];
  collections: Collection[];
  operations: ReadonlySet<string>;
  /** Of the first record of each operation, as `service:Operation`. */
  positions: ReadonlyMap<string, number>;
}

const listed = new WeakMap<Registry, Everything>();

/** What all tests share, made once: each call, and a listing without a gap of each type. Nobody can change it. */
export function everythingListed(registry: Registry): Everything {
  const known = listed.get(registry);
  if (known) return known;
  const types = [...registry.types.values()];
  const calls = types.flatMap(recordsOf);
  const positions = new Map<string, number>();
  for (const [i, { service, operation }] of calls.entries())
    if (!positions.has(`${service}:${operation}`)) positions.set(`${service}:${operation}`, i);
  const everything: Everything = {
    calls: frozen(calls),
    collections: frozen(types.flatMap(collectionsOf)),
    operations: new Set(calls.map(({ operation }) => operation)),
    positions,
  };
  listed.set(registry, everything);
  return everything;
}

export const positionOf = (registry: Registry, type: AnyType, operation: string): number =>
  everythingListed(registry).positions.get(`${callsOf(type).get(operation)!.service.id}:${operation}`)!;

/** A rule that changed what others are judged by would fail. */
function frozen<T extends object>(items: T[]): T[] {
  for (const item of items) Object.freeze(item);
  return Object.freeze(items) as T[];
}

const recordsOf = (type: AnyType): CallRecord[] =>
  [...callsOf(type).values()].map(({ service, operation, actions }) => ({
    service: service.id,
    operation,
    account,
    region: regions.primary,
    actions: [...actions],
    requests: 1,
    throttled: 0,
    outcome: 'ok',
  }));

function collectionsOf(type: AnyType): Collection[] {
  if (type.derivedFrom) return [];
  const places = type.scope === 'account' ? [regions.primary] : Object.values(regions);
  return places.map((region) => ({ type: type.type, account, region, gaps: [] }));
}
