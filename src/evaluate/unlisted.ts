import { type Collection, scopeRegions } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { Unread } from '../model/provenance.ts';
import type { AnyType } from '../resources/resource-type.ts';
import type { Rule } from '../rules/rule.ts';
import type { EstateIndex } from './estate-index.ts';
import type { Evaluation } from './evaluate.ts';
import { couldNotRead, listingUnread, notListed } from './unread.ts';

/** Where resources that nobody saw may be. */
export interface Unlisted {
  account: string;
  region: string;
  /** Id of the resource whose children could not be listed; `null` where any may be missing. */
  parent: string | null;
  unknown: Unread[];
}

/**
 * Where a listing failed or was never made, resources that nobody saw have no verdict: one unknown finding on
 * `*` stands for them, unless the rule cannot apply in that place anyway.
 */
export function unlistedFindings(evaluation: Evaluation, rule: Rule): Finding[] {
  const { index } = evaluation;
  const type = index.registry.types.get(rule.definition.resource)!;
  return unlistedOf(index, type)
    .filter((place) => mayApply(evaluation, rule, place))
    .map(({ account, region, parent, unknown }) => ({
      rule: rule.definition.id,
      verdict: 'unknown',
      severity: rule.definition.severity,
      resource: { type: type.type, id: parent === null ? '*' : `${parent}/*`, arn: null, account, region },
      message: couldNotRead(unknown),
      evidence: [],
      unknown,
    }));
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

/** Whether a resource of which at most the place is known could be one that the rule applies to. */
function mayApply({ index, contextOf }: Evaluation, rule: Rule, { account, region }: Unlisted): boolean {
  if (!rule.when) return true;
  // A listing that answers for several Regions does not tell the Region of what it should have listed.
  const isLocated = index.isLocated(index.registry.types.get(rule.definition.resource)!);
  const resource = { $type: '', AccountId: account, ...(!isLocated && { Region: region }) };
  try {
    return rule.when({ ...contextOf(rule), resource }) !== false;
  } catch {
    return true;
  }
}
