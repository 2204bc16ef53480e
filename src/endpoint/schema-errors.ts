import type { NormalizedSchema } from '@smithy/core/schema';
import { didYouMean } from '../model/suggest.ts';
import { enumTypo } from './enum-typo.ts';
import type { Plain } from './load-service.ts';

export interface Checked {
  schema: NormalizedSchema;
  /** Exports of the client package, for its enums. */
  module: Plain;
  /** An input to match on may leave required members out. */
  partial: boolean;
}

/** Where a plain value departs from a schema, each with its path. */
export function schemaErrors(checked: Checked, value: unknown, path: string): string[] {
  const { schema } = checked;
  if (value === null || value === undefined || schema.isDocumentSchema()) return [];
  if (schema.isUnitSchema()) {
    return Object.keys(value).map((name) => `${path}: unknown member "${name}"; the operation has none`);
  }
  if (schema.isStructSchema()) return structErrors(checked, value, path);
  if (schema.isListSchema()) return listErrors(checked, value, path);
  if (schema.isMapSchema()) return mapErrors(checked, value, path);
  const expected = scalarError(schema, value);
  return expected === undefined ? [] : [`${path}: expected ${expected}, found ${found(value)}`];
}

function structErrors(checked: Checked, value: unknown, path: string): string[] {
  const { schema, module, partial } = checked;
  if (!isPlain(value)) return [`${path}: expected structure ${schema.getName()}, found ${found(value)}`];
  const members = new Map(schema.structIterator());
  const shape = schema.getName() ?? '';
  const errors: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    const known = members.get(name);
    if (known) errors.push(...schemaErrors({ ...checked, schema: known }, member, `${path}.${name}`));
    else errors.push(`${path}: unknown member "${name}" of ${shape}${didYouMean(name, members.keys())}`);
    const typo = known && enumTypo(module, { shape, member: name, value: member });
    if (typo) errors.push(`${path}.${name}: ${typo}`);
  }
  if (partial) return errors;
  if (schema.isUnionSchema() && Object.keys(value).length !== 1) {
    errors.push(`${path}: union ${shape} needs exactly one member, found ${Object.keys(value).length}`);
  }
  const missing = requiredOf(schema).filter((name) => value[name] === undefined || value[name] === null);
  return [...errors, ...missing.map((name) => `${path}: missing required member "${name}" of ${shape}`)];
}

/** A structure's schema lists its required members first and says how many they are. */
function requiredOf(schema: NormalizedSchema): string[] {
  const raw = schema.getSchema() as unknown as [number, string, string, unknown, string[], unknown, number?];
  return raw[4].slice(0, raw[6] ?? 0);
}

function listErrors(checked: Checked, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path}: expected list, found ${found(value)}`];
  const member = { ...checked, schema: checked.schema.getValueSchema() };
  return value.flatMap((item, i) => schemaErrors(member, item, `${path}[${i}]`));
}

function mapErrors(checked: Checked, value: unknown, path: string): string[] {
  if (!isPlain(value)) return [`${path}: expected map, found ${found(value)}`];
  const member = { ...checked, schema: checked.schema.getValueSchema() };
  return Object.entries(value).flatMap(([key, item]) => schemaErrors(member, item, `${path}["${key}"]`));
}

/** What was expected, when the value is not that. */
function scalarError(schema: NormalizedSchema, value: unknown): string | undefined {
  if (schema.isTimestampSchema()) return isTimestamp(value) ? undefined : 'timestamp (ISO string or Date)';
  if (schema.isBlobSchema()) {
    return typeof value === 'string' || value instanceof Uint8Array ? undefined : 'blob (text or bytes)';
  }
  if (schema.isBooleanSchema()) return typeof value === 'boolean' ? undefined : 'boolean';
  if (schema.isNumericSchema() || schema.isBigIntegerSchema()) {
    return typeof value === 'number' || typeof value === 'bigint' ? undefined : 'number';
  }
  if (schema.isStringSchema()) return typeof value === 'string' ? undefined : 'string';
  return undefined;
}

function isTimestamp(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a structure';
  return JSON.stringify(value);
}
