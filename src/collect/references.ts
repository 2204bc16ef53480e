import { awsRegions } from '../model/aws-regions.ts';
import { type Resource, type Scope, scopeRegions } from '../model/estate.ts';
import type { Plan } from '../plan/plan.ts';
import { arnsIn, wholeArn } from '../resources/arns-in.ts';
import { arnTargets, uses } from '../resources/contact-centre-uses.ts';
import type { Registry } from '../resources/registry.ts';
import type { OneRelation, ResourceType } from '../resources/resource-type.ts';
import { homeRegion } from './home-region.ts';

/** A resource that something names, and the listing that would show it if it lies outside the Regions of the scan. */
export interface Reference {
  type: ResourceType;
  account: string;
  region: string;
  name: string;
}

interface Surroundings {
  registry: Registry;
  plan: Plan;
  scope: Scope;
}

/**
 * What a resource names that the scan does not read by itself: through relations that somebody follows, and in texts
 * that say what the contact centre uses. Children are left out, because finding one costs a call for each parent.
 */
export function referencesOf(resource: Resource, around: Surroundings): Reference[] {
  return [...relationNames(resource, around), ...textNames(resource)].flatMap(({ targets, name, near }) =>
    targets.flatMap((target) => {
      const type = around.registry.types.get(target)!;
      const isRead =
        type.derivedFrom === undefined && type.parent === undefined && around.plan.calls.has(target);
      return isRead ? lookedForIn(type, { name, near, resource }, around.scope) : [];
    }),
  );
}

interface Name {
  targets: readonly string[];
  name: string;
  /** Whether a name without a Region means the Region of what names it. */
  near: boolean;
}

function relationNames(resource: Resource, { registry, plan }: Surroundings): Name[] {
  const { relations } = registry.types.get(resource.type)!;
  return [...(plan.relations.get(resource.type) ?? [])].flatMap((member) => {
    const relation = relations[member]!;
    if (relation.kind === 'many' || relation.region === 'other') return [];
    const name = nameBy(relation, resource);
    return name === null ? [] : [{ targets: [relation.target], name, near: true }];
  });
}

/** Where the name cannot be made out, the relation is unread or a defect, which evaluation tells. */
function nameBy(relation: OneRelation, resource: Resource): string | null {
  if (!relation.uses.every((use) => use in resource.fields)) return null;
  try {
    return relation.name(resource.fields, resource);
  } catch {
    return null;
  }
}

/** Patterns are left out: they name whatever there is. */
const textNames = ({ type, fields }: Resource): Name[] =>
  (uses[type] ?? []).flatMap((member) =>
    arnsIn(fields[member] ?? null)
      .map(wholeArn)
      .filter((arn) => !/[*?]/.test(arn))
      .map((name) => ({ targets: arnTargets[name.split(':')[2]!] ?? [], name, near: false })),
  );

function lookedForIn(
  type: ResourceType,
  { name, near, resource }: { name: string; near: boolean; resource: Resource },
  scope: Scope,
): Reference[] {
  const [, , , arnRegion, arnAccount] = name.startsWith('arn:') ? name.split(':') : [];
  const accounts = scope.accounts
    .map(({ id }) => id)
    .filter((id) => type.globalNames || id === (arnAccount || resource.account));
  const region = placeOf(type, { named: arnRegion || (near ? resource.region : ''), scope });
  return region === undefined ? [] : accounts.map((account) => ({ type, account, region, name }));
}

/** Where a listing is made that the scan does not make, or does not read to the end. */
function placeOf(type: ResourceType, { named, scope }: { named: string; scope: Scope }): string | undefined {
  const home = homeRegion(scope.primary);
  if (type.scope === 'account') return type.region && home;
  const isElsewhere = awsRegions.includes(named) && !scopeRegions(scope).includes(named);
  return isElsewhere && homeRegion(named) === home ? named : undefined;
}
