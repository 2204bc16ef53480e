import type { Resource, Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { fieldUnreads } from '../unread.ts';
import { isLookedInto, nameless, unseen, withoutValue } from '../unseen.ts';

/** A resource, or nothing when every place that could hold it was listed to the end, or why nobody can tell. */
export type Found = { resource: Resource } | { absent: true } | { unread: Unread[] };

export interface Wanted {
  type: string;
  /** Id, ARN or another name of the type. */
  name: string;
  account: string;
  region: string;
}

/** Looks one resource up in one Region. */
export function find(index: EstateIndex, { type: name, name: wanted, account, region }: Wanted): Found {
  const type = index.registry.types.get(name)!;
  const resource = index.named(type, wanted, account).find((r) => r.region === region);
  if (resource) return { resource };
  const { scope } = index.estate;
  const unexamined = (reason: string): Found => ({ unread: [unreadOf(`${name} ${wanted}`, reason)] });
  if (!scope.accounts.some(({ id }) => id === account))
    return unexamined(`is in account ${account}, which is not in this scan`);
  if (!isLookedInto(index, type, { account, region }))
    return unexamined(`is in ${region}, which is not a Region of this scan`);
  const unread = [...unseen(index, type, { account, region }), ...nameless(index, type, { account, region })];
  return unread.length > 0 ? { unread } : { absent: true };
}

/** The value of a field, or why it was not read. */
export const read = (
  index: EstateIndex,
  resource: Resource,
  field: string,
): { value: Value } | { unread: Unread[] } =>
  field in resource.fields
    ? { value: resource.fields[field]! }
    : { unread: fieldUnreads(index, resource, field) };

interface OfInstance {
  type: string;
  account: string;
  instance: string;
  region: string;
}

/** All resources of a type that belong to one instance in one Region, and why some may be missing. */
export function ofInstance(
  index: EstateIndex,
  { type, account, instance, region }: OfInstance,
): { resources: readonly Resource[]; unread: Unread[] } {
  const declared = index.registry.types.get(type)!;
  const parent = declared.parent === 'AWS::Connect::Instance' ? instance : undefined;
  return {
    resources: index.having(type, 'InstanceId', { account, region, value: instance }),
    unread: [
      ...unseen(index, declared, { account, region, parent }),
      ...withoutValue(index, type, { field: 'InstanceId', account, region }),
    ],
  };
}

/** Whether an instance has one whose field holds a value, or why nobody can tell. */
export function hasOneWith(
  index: EstateIndex,
  of: OfInstance,
  { field, value }: { field: string; value: string },
): boolean | Unread[] {
  const { resources, unread } = ofInstance(index, of);
  if (resources.some(({ fields }) => fields[field] === value)) return true;
  const { type, account, region } = of;
  const causes = [...unread, ...withoutValue(index, type, { field, account, region })];
  return causes.length > 0 && causes;
}

/** Something that no call could have told. */
const unreadOf = (resource: string, reason: string): Unread => ({
  field: '*',
  resource,
  actions: [],
  outcome: 'not-examined',
  reason: `${resource} ${reason}`,
});
