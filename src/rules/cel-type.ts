import { didYouMean } from '../model/suggest.ts';
import type { FieldType } from '../resources/field-type.ts';
import { fieldType, type Registry } from '../resources/registry.ts';

/** What an expression can be. `resource` is a resource of the estate, with relations to others. */
export type CelType =
  | { kind: 'string' | 'number' | 'bool' | 'timestamp' | 'duration' | 'null' | 'any'; nullable?: boolean }
  | { kind: 'list' | 'map'; of: CelType; nullable?: boolean; open?: boolean }
  | { kind: 'object'; members: { [member: string]: FieldType }; nullable?: boolean }
  | { kind: 'resource'; type: string; nullable?: boolean };

export interface Member {
  type: CelType;
  of: 'field' | 'relation' | 'member';
}

/** The member of an object or resource; a string says why there is none. */
export function memberOf(registry: Registry, type: CelType, name: string): Member | string {
  if (type.kind === 'object') {
    const member = type.members[name];
    return member
      ? { type: member as CelType, of: 'member' }
      : noSuch(name, 'this object', Object.keys(type.members));
  }
  if (type.kind !== 'resource') return `${showType(type)} has no members`;
  const resource = registry.types.get(type.type)!;
  const field = fieldType(resource, name);
  if (field) return { type: field as CelType, of: 'field' };
  const relation = resource.relations[name];
  if (!relation)
    return noSuch(name, type.type, [
      ...Object.keys(resource.fields),
      ...Object.keys(resource.relations),
      'AccountId',
      'Region',
    ]);
  const target: CelType = { kind: 'resource', type: relation.target };
  return {
    of: 'relation',
    type: relation.kind === 'one' ? { ...target, nullable: true } : { kind: 'list', of: target, open: true },
  };
}

const noSuch = (name: string, where: string, candidates: string[]) =>
  `${where} has no field ${name}${didYouMean(name, candidates)}`;

/** Whether two types can be compared; `null` and `any` are compared by the caller's rules. */
export function comparable(a: CelType, b: CelType): boolean {
  if (a.kind === 'any' || b.kind === 'any' || a.kind === 'null' || b.kind === 'null') return true;
  if (a.kind !== b.kind) return false;
  return (a.kind === 'list' || a.kind === 'map') && 'of' in b ? comparable(a.of, b.of) : true;
}

/** The type of a value that is one or the other; undefined when they have nothing in common. */
export function unified(a: CelType, b: CelType): CelType | undefined {
  const nullable = a.nullable === true || b.nullable === true;
  if (a.kind === 'null' || b.kind === 'null') return { ...(a.kind === 'null' ? b : a), nullable: true };
  if (a.kind === 'any' || b.kind === 'any') return { ...(a.kind === 'any' ? b : a), nullable };
  if (a.kind === 'object' && b.kind === 'object')
    return { ...a, members: commonMembers(a.members, b.members), nullable };
  if (a.kind === 'resource')
    return b.kind === 'resource' && a.type === b.type ? { ...a, nullable } : undefined;
  if (a.kind !== 'list' && a.kind !== 'map') return a.kind === b.kind ? { ...a, nullable } : undefined;
  const of = b.kind === a.kind ? unified(a.of, b.of) : undefined;
  return of && { ...a, of, open: a.open === true || (b as { open?: boolean }).open === true, nullable };
}

type Members = { [member: string]: FieldType };

function commonMembers(a: Members, b: Members): Members {
  const common = Object.keys(a).flatMap((name) => {
    const type = b[name] && unified(a[name] as CelType, b[name] as CelType);
    return type ? [[name, type as FieldType] as const] : [];
  });
  return Object.fromEntries(common);
}

/** Whether a value is or holds resources: these have relations in circles and may be seen in part. */
export const holdsResources = (type: CelType): boolean =>
  type.kind === 'resource' || ((type.kind === 'list' || type.kind === 'map') && holdsResources(type.of));

export const known = (type: CelType): CelType => ({ ...type, nullable: false });

export function showType(type: CelType): string {
  if (type.kind === 'list' || type.kind === 'map') return `${type.kind}<${showType(type.of)}>`;
  if (type.kind === 'resource') return type.type;
  return type.kind;
}
