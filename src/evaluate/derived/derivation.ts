import type { Resource, Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { AnyType } from '../../resources/resource-type.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Unlisted } from '../unlisted.ts';

/** What ringdown works out under one type. */
export interface Derivation {
  resources: Resource[];
  /** Why fields could not be worked out. */
  unread: Map<Resource, { [field: string]: Unread[] }>;
  unlisted: Unlisted[];
}

/** A value that was worked out, or why it could not be. */
export type Derived<T extends Value = Value> = { value: T } | { unread: Unread[] };

export interface DerivedItem {
  account: string;
  region: string;
  fields: { [field: string]: Derived };
}

/** Works out all resources of a type. A pure function of the estate. */
export type Derive = (index: EstateIndex) => { items: DerivedItem[]; unlisted: Unlisted[] };

export function deriveResources(index: EstateIndex, type: AnyType, derive: Derive): Derivation {
  const { items, unlisted } = derive(index);
  const unread: Derivation['unread'] = new Map();
  const resources = items.map(({ account, region, fields: derived }) => {
    const fields: Resource['fields'] = {};
    const missing: { [field: string]: Unread[] } = {};
    for (const [name, field] of Object.entries(derived))
      if ('value' in field) fields[name] = field.value;
      else missing[name] = field.unread;
    const id = type.id(fields, { account, region });
    const resource: Resource = { type: type.type, id, arn: null, account, region, fields, reads: {} };
    if (Object.keys(missing).length > 0) unread.set(resource, missing);
    return resource;
  });
  return { resources, unread, unlisted };
}
