import type { Resource, Value } from '../model/estate.ts';
import { didYouMean } from '../model/suggest.ts';
import { conform } from '../resources/field-type.ts';
import type { Registry } from '../resources/registry.ts';
import { callOf, callsOf } from '../resources/resource-type.ts';
import type { GivenResource } from '../rules/rule.ts';
import { givenPlace, positionOf } from './given-listings.ts';

interface Given {
  type: string;
  given: GivenResource;
  number: number;
  refused: ReadonlySet<string>;
}

/** One resource of a test, its fields as if they had been read. @throws Error for what its type does not declare. */
export function givenResource(registry: Registry, { type: name, given, number, refused }: Given): Resource {
  const type = registry.types.get(name);
  if (!type)
    throw new Error(`given names the unknown type ${name}${didYouMean(name, registry.types.keys())}`);
  const { $region, $account, ...values } = given;
  const place = { account: String($account ?? givenPlace.account), region: regionOf($region) };
  const fields: { [field: string]: Value } = {};
  for (const [field, value] of Object.entries(values)) {
    const declared = type.fields[field];
    if (!declared)
      throw new Error(`${name} has no field ${field}${didYouMean(field, Object.keys(type.fields))}`);
    refuseUndeclared(declared.type, value, `${name}.${field}`);
    if (!refused.has(callOf(type, field)?.operation ?? ''))
      fields[field] = conform(declared.type, value, `${name}.${field}`);
  }
  const idOrNumber = (key: () => string): string => {
    try {
      const id = key();
      // An id that is made of fields which a test leaves out tells no two resources apart.
      return /\bundefined\b/.test(id) ? `given-${number}` : id;
    } catch {
      return `given-${number}`;
    }
  };
  return {
    type: name,
    id: idOrNumber(() => type.id(fields, place)),
    arn: type.arn ? idOrNumber(() => type.arn!(fields, place)) : null,
    ...place,
    fields,
    reads: Object.fromEntries([...callsOf(type).keys()].map((op) => [op, [positionOf(registry, type, op)]])),
  };
}

/** A misspelt member in a test would be dropped silently and the test would prove nothing. */
function refuseUndeclared(type: Parameters<typeof conform>[0], value: Value, path: string): void {
  if (type.kind === 'list' && Array.isArray(value))
    for (const [i, item] of value.entries()) refuseUndeclared(type.of, item, `${path}[${i}]`);
  if (type.kind !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const declared = type.members[name];
    if (!declared)
      throw new Error(`${path} has no member ${name}${didYouMean(name, Object.keys(type.members))}`);
    refuseUndeclared(declared, member, `${path}.${name}`);
  }
}

function regionOf(region: Value | undefined): string {
  if (region === undefined || region === 'primary') return givenPlace.primary;
  return region === 'recovery' ? givenPlace.recovery : String(region);
}
