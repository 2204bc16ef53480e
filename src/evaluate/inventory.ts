import { scopeRegions } from '../model/estate.ts';
import type { Unread } from '../model/provenance.ts';
import type { InventoryRow } from '../model/report.ts';
import type { AnyType } from '../resources/resource-type.ts';
import type { EstateIndex } from './estate-index.ts';
import { unlistedOf } from './unlisted.ts';

/** What each account has in each Region, of every type that the scan listed, and which listings failed. */
export function inventoryOf(index: EstateIndex): InventoryRow[] {
  const types = [...new Set(index.estate.collections.map(({ type }) => type))].sort();
  return types.flatMap((name) => {
    const type = index.registry.types.get(name);
    return type ? rowsOf(index, type) : [];
  });
}

function rowsOf(index: EstateIndex, type: AnyType): InventoryRow[] {
  const isPlaceless = index.isPlaceless(type);
  const rows = new Map<string, InventoryRow>();
  const rowAt = (account: string, region: string): InventoryRow => {
    const place = isPlaceless ? null : region;
    const key = `${account}|${place}`;
    const row = rows.get(key) ?? { type: type.type, account, region: place, resources: 0, unlisted: [] };
    rows.set(key, row);
    return row;
  };
  for (const { account, region } of index.collectionsOf(type)) rowAt(account, region);
  for (const { account, region } of index.ofType(type.type)) rowAt(account, region).resources += 1;
  for (const { account, region, unknown } of unlistedOf(index, type))
    for (const place of placesOf(index, type, region)) addCauses(rowAt(account, place), unknown);
  return [...rows.values()].sort(byPlace);
}

/** A listing that answers for several Regions leaves something open in each of them. */
const placesOf = (index: EstateIndex, type: AnyType, region: string): string[] =>
  type.scope === 'account' && index.isLocated(type) ? scopeRegions(index.estate.scope) : [region];

/** Many parents fail for one cause: it is told once, with their number. */
function addCauses({ unlisted }: InventoryRow, unknown: readonly Unread[]): void {
  for (const { operation = '', actions, outcome, reason } of unknown) {
    const known = unlisted.find((one) => one.operation === operation && one.outcome === outcome);
    if (known) known.listings += 1;
    else unlisted.push({ operation, actions, outcome, reason, listings: 1 });
  }
}

const placeOf = ({ account, region }: InventoryRow): string => `${account}|${region ?? ''}`;

const byPlace = (a: InventoryRow, b: InventoryRow): number =>
  placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0;
