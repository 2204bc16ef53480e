import { suggest } from '../model/suggest.ts';
import type { Plain } from './load-service.ts';

interface Valued {
  shape: string;
  member: string;
  value: unknown;
}

/**
 * Schemas do not say which enum a member takes, and the enum that bears its name is another one in 89 of 698
 * cases. So only a near miss is reported: a value that no enum of the service knows and that lies close to one
 * of the enum that bears the member's name.
 */
export function enumTypo(module: Plain, { shape, member, value }: Valued): string | undefined {
  if (typeof value !== 'string' || value.length < 4) return undefined;
  const values = valuesOf(module[`${shape}${member}`]) ?? valuesOf(module[member]);
  if (!values || values.includes(value) || allValues(module).has(value)) return undefined;
  const near = suggest(value, values);
  return near === undefined ? undefined : `"${value}" is no value of ${member}; did you mean "${near}"?`;
}

/** Enums are exported as plain objects of strings. */
function valuesOf(exported: unknown): string[] | undefined {
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return undefined;
  const values: unknown[] = Object.values(exported);
  return values.length > 0 && values.every((value) => typeof value === 'string')
    ? (values as string[])
    : undefined;
}

const known = new WeakMap<Plain, Set<string>>();

function allValues(module: Plain): Set<string> {
  let values = known.get(module);
  if (!values) {
    values = new Set(Object.values(module).flatMap((exported) => valuesOf(exported) ?? []));
    known.set(module, values);
  }
  return values;
}
