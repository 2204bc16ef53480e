import { type Resource, scopeRegions } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { AnyType, OneRelation } from '../../resources/resource-type.ts';
import type { EstateIndex } from '../estate-index.ts';
import { type Related, related } from '../relations.ts';
import { fieldUnreads } from '../unread.ts';
import { nameless, unseen } from '../unseen.ts';
import { resourcesNamedIn } from './named-resources.ts';

/**
 * Where a member of a resource leads among what the scan listed, and what could not be read on the way. Other than a
 * rule, who asks what is used does not mind that it lies in an account or a Region that is not in the scan.
 */
export function follow(index: EstateIndex, resource: Resource, member: string): Related {
  const relation = index.registry.types.get(resource.type)!.relations[member];
  const read = relation?.uses ?? [member];
  const unread = read
    .filter((field) => !(field in resource.fields))
    .flatMap((field) => fieldUnreads(index, resource, field));
  if (unread.length > 0) return { resources: [], unread };
  if (!relation)
    return {
      resources: resourcesNamedIn(index, resource.fields[member]!, resource.account),
      unread: [],
    };
  if (relation.kind === 'one') return followOne(index, resource, relation);
  return isExamined(index, resource)
    ? related({ index, resource, relation: member })
    : { resources: [], unread: [] };
}

function followOne(index: EstateIndex, resource: Resource, relation: OneRelation): Related {
  const name = relation.name(resource.fields, resource);
  if (name === null) return { resources: [], unread: [] };
  const target = index.registry.types.get(relation.target)!;
  const isIn = ({ region }: Resource) =>
    relation.region === 'any' || (relation.region === 'same') === (region === resource.region);
  const resources = index.named(target, name, resource.account).filter(isIn);
  return { resources, unread: resources.length > 0 ? [] : whyNotFound(index, target, { name, resource }) };
}

/** Empty when every listing of the scan that could name it came to its end. */
function whyNotFound(
  index: EstateIndex,
  target: AnyType,
  { name, resource }: { name: string; resource: Resource },
): Unread[] {
  const accounts = index.estate.scope.accounts.map(({ id }) => id);
  const own = name.startsWith('arn:') ? name.split(':')[4] || resource.account : resource.account;
  return (target.globalNames ? accounts : accounts.filter((id) => id === own)).flatMap((account) => [
    ...unseen(index, target, { account }),
    ...nameless(index, target, { account, region: undefined }),
  ]);
}

const isExamined = (index: EstateIndex, { type, region }: Resource): boolean =>
  index.isPlaceless(index.registry.types.get(type)!) || scopeRegions(index.estate.scope).includes(region);
