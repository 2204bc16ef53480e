import { type Resource, scopeRegions } from '../model/estate.ts';
import type { Unread } from '../model/provenance.ts';
import type { AnyType } from '../resources/resource-type.ts';
import type { EstateIndex } from './estate-index.ts';
import { fieldUnread, listingUnread, notListed } from './unread.ts';

/** Where resources are sought. */
export interface Sought {
  account: string;
  /** Any Region when absent. */
  region?: string | undefined;
  /** Only children of this parent are sought. */
  parent?: string | undefined;
}

/** Why resources of a type may exist in a place that nobody saw; empty when all are listed. */
export function unseen(index: EstateIndex, target: AnyType, { account, region, parent }: Sought): Unread[] {
  const { all, anywhere, below } = index.once(`unseen|${target.type}|${account}|${region ?? ''}`, () =>
    gapsIn(index, target, { account, region }),
  );
  if (parent === undefined) return all;
  const own = below.get(parent);
  return own ? [...anywhere, ...own] : anywhere;
}

interface Gaps {
  all: Unread[];
  anywhere: Unread[];
  /** By the id of the parent whose children could not be listed. */
  below: Map<string, Unread[]>;
}

function gapsIn(index: EstateIndex, target: AnyType, { account, region }: Sought): Gaps {
  const wanted = region === undefined ? scopeRegions(index.estate.scope) : [region];
  const listed = index
    .collectionsOf(target)
    .filter((c) => c.account === account && (target.scope === 'account' || wanted.includes(c.region)));
  const complete =
    target.scope === 'account' ? listed.length > 0 : wanted.every((r) => listed.some((c) => c.region === r));
  const anywhere = complete ? [] : [notListed(target.type)];
  const below = new Map<string, Unread[]>();
  for (const collection of listed)
    for (const gap of collection.gaps) {
      const unread = listingUnread(index, collection, gap);
      if (gap.parent === null) anywhere.push(...unread);
      else below.set(gap.parent, [...(below.get(gap.parent) ?? []), ...unread]);
    }
  return { all: [...anywhere, ...[...below.values()].flat()], anywhere, below };
}

/** Why a resource that was listed may answer to a name that nobody read; empty when all names are known. */
export function nameless(index: EstateIndex, target: AnyType, { account, region }: Sought): Unread[] {
  const uses = target.names?.uses ?? [];
  if (uses.length === 0) return [];
  return index.once(`nameless|${target.type}|${account}|${region ?? ''}`, () => {
    for (const resource of index.ofType(target.type)) {
      const isSought =
        isIn(resource, account, region) && (region !== undefined || isInScan(index, target, resource));
      const use = isSought && uses.find((u) => !(u in resource.fields));
      if (use) return [fieldUnread(index, resource, use)];
    }
    return [];
  });
}

/** Why a resource of a place may have a value of `field` that nobody read; of many causes a few say it all. */
export const withoutValue = (
  index: EstateIndex,
  target: string,
  { field, account, region }: { field: string; account: string; region: string | undefined },
): Unread[] =>
  index.once(`without|${target}|${field}|${account}|${region ?? ''}`, () =>
    index
      .ofType(target)
      .filter((r) => isIn(r, account, region) && !(field in r.fields))
      .slice(0, 20)
      .map((r) => fieldUnread(index, r, field)),
  );

const isIn = (resource: Resource, account: string, region: string | undefined): boolean =>
  resource.account === account && (region === undefined || resource.region === region);

/** Other Regions are looked into only for what something names there. */
const isInScan = (index: EstateIndex, target: AnyType, { region }: Resource): boolean =>
  target.scope === 'account' || scopeRegions(index.estate.scope).includes(region);

/** Account-wide listings name resources of every Region, but only those of the scan are asked for their children. */
export const isListedEverywhere = (index: EstateIndex, { scope, parent }: AnyType): boolean =>
  scope === 'account' && (parent === undefined || !index.isLocated(index.registry.types.get(parent)!));

/** Whether a place was looked into: in the Regions of the scan always, elsewhere where something names what lies there. */
export const isLookedInto = (
  index: EstateIndex,
  target: AnyType,
  { account, region }: { account: string | undefined; region: string },
): boolean =>
  isListedEverywhere(index, target) ||
  scopeRegions(index.estate.scope).includes(region) ||
  index
    .collectionsOf(target)
    .some((c) => c.region === region && (account === undefined || c.account === account));
