import { type Collection, scopeRegions } from '../model/estate.ts';
import type { Unread } from '../model/provenance.ts';
import type { AnyType } from '../resources/resource-type.ts';
import type { EstateIndex } from './estate-index.ts';
import { listingUnread, notListed } from './unread.ts';

/** Where resources that nobody saw may be. */
export interface Unlisted {
  account: string;
  region: string;
  /** Id of the resource whose children could not be listed; `null` where any may be missing. */
  parent: string | null;
  unknown: Unread[];
  /** Resources that were seen and may or may not be the contact centre's; absent where none was. */
  undecided?: number;
}

/** Where resources of a type may be that nobody saw. */
export const unlistedOf = (index: EstateIndex, type: AnyType): Unlisted[] =>
  index.once(`unlisted|${type.type}`, () =>
    type.derivedFrom
      ? index.derivation(type.type).unlisted
      : [...failedListings(index, type), ...listingsNotMade(index, type)],
  );

/** One for each parent, however many of its calls failed. */
function failedListings(index: EstateIndex, type: AnyType): Unlisted[] {
  const inScope = ({ region }: Collection) =>
    type.scope === 'account' || scopeRegions(index.estate.scope).includes(region);
  return index
    .collectionsOf(type)
    .filter(inScope)
    .flatMap((collection) => {
      const { account, region, gaps } = collection;
      const places = new Map<string | null, Unlisted>();
      for (const gap of gaps) {
        const place = places.get(gap.parent) ?? { account, region, parent: gap.parent, unknown: [] };
        place.unknown.push(...listingUnread(index, collection, gap));
        places.set(gap.parent, place);
      }
      return [...places.values()];
    });
}

/** An estate that is older than a rule may never have been asked for the rule's type. */
function listingsNotMade(index: EstateIndex, type: AnyType): Unlisted[] {
  const { scope } = index.estate;
  const regions = type.scope === 'account' ? [scope.primary] : scopeRegions(scope);
  const made = new Set(
    index.collectionsOf(type).map((c) => (type.scope === 'account' ? c.account : `${c.account}|${c.region}`)),
  );
  return scope.accounts.flatMap(({ id: account }) =>
    regions
      .filter((region) => !made.has(type.scope === 'account' ? account : `${account}|${region}`))
      .map((region) => ({ account, region, parent: null, unknown: [notListed(type.type)] })),
  );
}
