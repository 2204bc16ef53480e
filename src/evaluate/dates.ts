import type { Value } from '../model/estate.ts';
import type { FieldType } from '../resources/field-type.ts';

type Present = Exclude<Value, null>;

/** How to turn the timestamps of a value into dates, which CEL compares; undefined where it has none. */
export function withDates(type: FieldType): ((value: Present) => unknown) | undefined {
  if (type.kind === 'timestamp') return (value) => new Date(value as string);
  if (type.kind === 'object') return membersWithDates(type.members);
  const of = type.kind === 'list' || type.kind === 'map' ? withDates(type.of) : undefined;
  if (!of) return undefined;
  const item = (value: Value) => (value === null ? null : of(value));
  if (type.kind === 'list') return (value) => (value as Value[]).map(item);
  return (value) =>
    Object.fromEntries(Object.entries(value as { [key: string]: Value }).map(([key, v]) => [key, item(v)]));
}

function membersWithDates(members: { [member: string]: FieldType }) {
  const dated = Object.entries(members).flatMap(([name, type]) => {
    const convert = withDates(type);
    return convert ? [{ name, convert }] : [];
  });
  if (dated.length === 0) return undefined;
  return (value: Present): unknown => {
    const copy: { [member: string]: unknown } = { ...(value as { [member: string]: Value }) };
    for (const { name, convert } of dated) {
      const member = copy[name] as Value | undefined;
      if (member !== undefined && member !== null) copy[name] = convert(member);
    }
    return copy;
  };
}
