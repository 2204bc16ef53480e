import type { Resource } from '../model/estate.ts';
import type { AnyType } from './resource-type.ts';

/** What a resource answers to: its id, its ARN, and what further names of its type could be read. */
export function namesOf(type: AnyType, resource: Resource): string[] {
  const { id, arn, fields } = resource;
  const own = arn === null || arn === id ? [id] : [id, arn];
  if (!type.names?.uses.every((use) => use in fields)) return own;
  return [...own, ...type.names.of(fields, resource).filter((name) => !own.includes(name))];
}
