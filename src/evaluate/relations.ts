import { type Resource, scopeRegions } from '../model/estate.ts';
import type { Unread } from '../model/provenance.ts';
import type { AnyType, ManyRelation, OneRelation, Relation } from '../resources/resource-type.ts';
import type { EstateIndex } from './estate-index.ts';
import { fieldUnreads, notExamined } from './unread.ts';
import { isListedEverywhere, isLookedInto, nameless, unseen, withoutValue } from './unseen.ts';

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
  for (const use of relation.uses) if (!(use in resource.fields)) return nothing(unreadUses(step, relation));
  return relation.kind === 'one' ? relatedOne(step, relation) : relatedMany(step, relation);
}

const unreadUses = ({ index, resource }: Step, { uses }: Relation): Unread[] =>
  uses.filter((use) => !(use in resource.fields)).flatMap((use) => fieldUnreads(index, resource, use));

function relatedOne(step: Step, relation: OneRelation): Related {
  const { index, resource } = step;
  const name = relation.name(resource.fields, resource);
  if (name === null) return nothing();
  const region = regionWanted(step, relation.region);
  if (typeof region === 'object') return nothing([region]);
  const target = index.registry.types.get(relation.target)!;
  const named = index.named(target, name, resource.account);
  const found = region === 'any' ? named : named.filter((r) => r.region === region);
  if (found.length === 0) return nothing(whyNotFound(step, { target, name, region }));
  // Only a name without a Region can stand for something in each Region of a pair.
  if (region !== 'any' || name.startsWith('arn:') || target.scope === 'account')
    return { resources: [found[0]!], unread: none };
  return nearest(step, target, found);
}

const none: never[] = [];
const absent: Related = { resources: none, unread: none };
const nothing = (unread: Unread[] = none): Related =>
  unread.length === 0 ? absent : { resources: none, unread };

/** What was found in the first of the Regions that come into question, if those before it were seen. */
function nearest({ index, resource, relation }: Step, target: AnyType, found: readonly Resource[]): Related {
  const { scope } = index.estate;
  const type = index.registry.types.get(resource.type)!;
  const isPlaceless = index.isPlaceless(type);
  const unread: Unread[] = [];
  for (const region of [...(isPlaceless ? [] : [resource.region]), ...scopeRegions(scope)]) {
    const best = found.find((r) => r.region === region);
    if (best) return unread.length > 0 ? nothing(unread) : { resources: [best], unread };
    const place = { account: found[0]!.account, region };
    if (isLookedInto(index, target, place)) unread.push(...unseenIn(index, target, place));
    else unread.push(notExamined(resource, relation, `${region} is not a Region of this scan`));
  }
  return nothing(unread);
}

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

interface Named {
  target: AnyType;
  name: string;
  region: string;
}

/** Empty when every place that could hold the resource was listed to the end: then it does not exist. */
function whyNotFound({ index, resource, relation }: Step, { target, name, region }: Named): Unread[] {
  const because = (reason: string): Unread[] => [notExamined(resource, relation, `${name} ${reason}`)];
  const [, , , arnRegion, arnAccount] = name.startsWith('arn:') ? name.split(':') : [];
  const account = target.globalNames ? undefined : arnAccount || resource.account;
  if (account !== undefined && !isInScan(index, account))
    return because(`is in account ${account}, which is not in this scan`);
  if (arnRegion && region !== 'any' && arnRegion !== region) return none;
  const wanted = arnRegion || (region === 'any' ? undefined : region);
  const isFar = wanted !== undefined && !isLookedInto(index, target, { account, region: wanted });
  if (isFar && target.scope === 'region')
    return because(`is in ${wanted}, which is not a Region of this scan`);
  const unread = unseenIn(index, target, { account, region: wanted });
  if (unread.length > 0) return unread;
  if (target.globalNames)
    return because('is in none of the accounts of this scan; it may belong to another or not exist');
  return wanted === undefined && !isListedEverywhere(index, target)
    ? because('is in no Region of this scan; it may be in another or not exist')
    : none;
}

const isInScan = (index: EstateIndex, account: string): boolean =>
  index.once('accounts', () => new Set(index.estate.scope.accounts.map(({ id }) => id))).has(account);

/** Why something with a name may exist unseen, in one account or in any. */
const unseenIn = (
  index: EstateIndex,
  target: AnyType,
  { account, region }: { account: string | undefined; region: string | undefined },
): Unread[] =>
  index.once(`unseen in|${target.type}|${account ?? ''}|${region ?? ''}`, () =>
    (account === undefined ? index.estate.scope.accounts.map(({ id }) => id) : [account]).flatMap((id) => [
      ...unseen(index, target, { account: id, region }),
      ...nameless(index, target, { account: id, region }),
    ]),
  );

function relatedMany({ index, resource }: Step, relation: ManyRelation): Related {
  // Where a value is known to be absent there is nothing that could be equal to it.
  if (relation.uses.some((use) => resource.fields[use] === null)) return nothing();
  const place = index.onceIn(relation, resource, () => placeOf(index, relation, resource));
  if (!place.isLookedInto)
    return nothing([notExamined(resource, '*', `${resource.region} is not a Region of this scan`)]);
  const value = relation.value(resource.fields, resource);
  const resources = place.byValue.get(value);
  if (place.isWhole) return { resources, unread: none };
  const isChild = place.target.parent === resource.type && (value === resource.id || value === resource.arn);
  const parent = isChild ? resource.id : undefined;
  const { account, region } = resource;
  return {
    resources,
    unread: [...unseen(index, place.target, { account, region, parent }), ...place.keyless],
  };
}

/** What is the same for all resources of a place that have the relation. */
function placeOf(index: EstateIndex, relation: ManyRelation, { account, region }: Resource) {
  const target = index.registry.types.get(relation.target)!;
  const where = index.isPlaceless(target) ? undefined : region;
  const keyless = withoutValue(index, relation.target, { field: relation.on, account, region: where });
  return {
    target,
    byValue: index.byField(relation.target, relation.on, { account, region }),
    keyless,
    isWhole: keyless.length === 0 && unseen(index, target, { account, region }).length === 0,
    isLookedInto: isLookedInto(index, target, { account, region }),
  };
}
