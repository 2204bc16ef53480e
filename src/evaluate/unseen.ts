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
  const listed = index
    .collectionsOf(target)
    .filter(
      (c) =>
        c.account === account && (target.scope === 'account' || region === undefined || c.region === region),
    );
  const wanted = region === undefined ? scopeRegions(index.estate.scope) : [region];
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
      const use = isIn(resource, account, region) && uses.find((u) => !(u in resource.fields));
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
