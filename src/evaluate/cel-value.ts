import type { Value } from '../model/estate.ts';
import type { FieldType } from '../resources/field-type.ts';

export type Convert = (value: Exclude<Value, null>) => unknown;

/**
 * How to turn a value of the estate into what CEL takes it for: timestamps into dates, and maps, whose keys anybody
 * may choose (a tag can be called `constructor`), into real maps. Undefined where a type has neither.
 */
export function celValue(type: FieldType): Convert | undefined {
  if (type.kind === 'timestamp') return (value) => new Date(value as string);
  if (type.kind === 'object') return membersOf(type.members);
  if (type.kind !== 'list' && type.kind !== 'map') return undefined;
  const of = celValue(type.of);
  const item = (value: Value) => (of && value !== null ? of(value) : value);
  if (type.kind === 'map')
    return (value) =>
      new Map(Object.entries(value as { [key: string]: Value }).map(([key, v]) => [key, item(v)]));
  return of && ((value) => (value as Value[]).map(item));
}

function membersOf(members: { [member: string]: FieldType }): Convert | undefined {
  const converted = Object.entries(members).flatMap(([name, type]) => {
    const convert = celValue(type);
    return convert ? [{ name, convert }] : [];
  });
  if (converted.length === 0) return undefined;
  return (value) => {
    const copy: { [member: string]: unknown } = { ...(value as { [member: string]: Value }) };
    for (const { name, convert } of converted) {
      const member = copy[name] as Value | undefined;
      if (member !== undefined && member !== null) copy[name] = convert(member);
    }
    return copy;
  };
}
