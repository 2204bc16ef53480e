import { type ListingGap, type Resource, scopeRegions } from '../model/estate.ts';
import type { Unread } from '../model/provenance.ts';
import type { ManyRelation, OneRelation, Relation, ResourceType } from '../resources/resource-type.ts';
import type { EstateIndex } from './estate-index.ts';
import { fieldUnread, listingUnread, notExamined } from './unread.ts';

/** Where a relation leads. `unread` says why that cannot be told, or why `resources` may lack some. */
export interface Related {
  resources: readonly Resource[];
  unread: Unread[];
}

/** A relation to follow, from one resource. */
interface Step {
  index: EstateIndex;
  resource: Resource;
  relation: string;
}

/** Follows one relation of one resource. A relation to one that leads nowhere is known to be absent. */
export function related(step: Step): Related {
  const { index, resource } = step;
  const relation = index.registry.types.get(resource.type)!.relations[step.relation] as Relation;
  const missing = relation.uses.filter((use) => !(use in resource.fields));
  if (missing.length > 0) return nothing(missing.map((use) => fieldUnread(index, resource, use)));
  return relation.kind === 'one' ? relatedOne(step, relation) : relatedMany(step, relation);
}

function relatedOne(step: Step, relation: OneRelation): Related {
  const { index, resource } = step;
  const name = relation.name(resource.fields, resource);
  if (name === null) return nothing();
  const region = regionWanted(step, relation.region);
  if (typeof region === 'object') return nothing([region]);
  const target = index.registry.types.get(relation.target)!;
  const anyAccount = name.startsWith('arn:') || target.globalNames === true;
  const found = index
    .named(target, name)
    .find((r) => (region === 'any' || r.region === region) && (anyAccount || r.account === resource.account));
  return found ? { resources: [found], unread: [] } : nothing(whyNotFound(step, { target, name, region }));
}

const nothing = (unread: Unread[] = []): Related => ({ resources: [], unread });

/** The Region to look in, or why there is none. */
function regionWanted({ index, resource, relation }: Step, wanted: OneRelation['region']): string | Unread {
  if (wanted === 'any') return 'any';
  if (wanted === 'same') return resource.region;
  const { primary, recovery } = index.estate.scope;
  if (recovery === undefined) return notExamined(resource, relation, 'the scan names no recovery Region');
  if (resource.region === primary) return recovery;
  if (resource.region === recovery) return primary;
  return notExamined(resource, relation, `${resource.region} is not a Region of this scan`);
}

interface Sought {
  target: ResourceType;
  name: string;
  region: string;
}

/** Empty when every place that could hold the resource was listed to the end: then it does not exist. */
function whyNotFound({ index, resource, relation }: Step, { target, name, region }: Sought): Unread[] {
  const { scope } = index.estate;
  const [, , , arnRegion, arnAccount] = name.startsWith('arn:') ? name.split(':') : [];
  const accounts = target.globalNames ? scope.accounts.map(({ id }) => id) : [arnAccount || resource.account];
  const unknownAccount = accounts.find((account) => !scope.accounts.some(({ id }) => id === account));
  if (unknownAccount !== undefined)
    return [
      notExamined(resource, relation, `${name} is in account ${unknownAccount}, which is not in this scan`),
    ];
  const wanted = arnRegion || (region === 'any' ? undefined : region);
  if (wanted !== undefined && target.scope === 'region' && !scopeRegions(scope).includes(wanted))
    return [notExamined(resource, relation, `${name} is in ${wanted}, which is not a Region of this scan`)];
  const unread = accounts.flatMap((account) => unlisted(index, target, { account, region: wanted }));
  if (unread.length > 0) return unread;
  return target.globalNames
    ? [
        notExamined(
          resource,
          relation,
          `${name} is in none of the accounts of this scan; it may belong to another or not exist`,
        ),
      ]
    : [];
}

function relatedMany({ index, resource }: Step, relation: ManyRelation): Related {
  const target = index.registry.types.get(relation.target)!;
  const { account, region } = resource;
  if (
    target.parent === resource.type &&
    !scopeRegions(index.estate.scope).includes(region) &&
    target.scope === 'account'
  )
    return nothing([notExamined(resource, '*', `${region} is not a Region of this scan`)]);
  const resources = index.having(relation.target, relation.on, {
    account,
    region,
    value: relation.value(resource.fields, resource),
  });
  const withoutKey = index
    .ofType(relation.target)
    .filter((r) => r.account === account && r.region === region && !(relation.on in r.fields));
  const parent = target.parent === resource.type ? resource.id : undefined;
  const unread = withoutKey.map((r) => fieldUnread(index, r, relation.on));
  return { resources, unread: [...unlisted(index, target, { account, region, parent }), ...unread] };
}

interface Place {
  account: string;
  /** Any Region when absent. */
  region?: string | undefined;
  /** Only children of this parent are sought. */
  parent?: string | undefined;
}

/** Why resources of a type may be unknown in a place; empty when all are listed. */
function unlisted(index: EstateIndex, target: ResourceType, { account, region, parent }: Place): Unread[] {
  const places = index
    .collectionsOf(target)
    .filter(
      (c) =>
        c.account === account && (target.scope === 'account' || region === undefined || c.region === region),
    );
  if (places.length === 0)
    return [
      {
        field: '*',
        resource: target.type,
        actions: [],
        outcome: 'not-examined',
        reason: `${target.type} was not listed`,
      },
    ];
  const concerns = (gap: ListingGap) => parent === undefined || gap.parent === null || gap.parent === parent;
  const nameless = index
    .ofType(target.type)
    .find((r) => r.account === account && target.names?.uses.some((use) => !(use in r.fields)));
  return [
    ...places.flatMap((c) => c.gaps.filter(concerns).flatMap((gap) => listingUnread(index, c, gap))),
    ...(nameless
      ? [fieldUnread(index, nameless, target.names!.uses.find((use) => !(use in nameless.fields))!)]
      : []),
  ];
}
