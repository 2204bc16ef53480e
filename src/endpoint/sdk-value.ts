import type { NormalizedSchema } from '@smithy/core/schema';
import type { Plain } from './load-service.ts';

/** Plain data as the SDK's serialisers want it: dates for timestamps, bytes for blobs, no null members. */
export function toSdkValue(schema: NormalizedSchema, value: unknown): unknown {
  if (value === null || value === undefined || schema.isDocumentSchema()) return value;
  if (schema.isTimestampSchema()) return value instanceof Date ? value : new Date(value as string);
  if (schema.isBlobSchema()) return typeof value === 'string' ? Buffer.from(value) : value;
  if (schema.isListSchema()) {
    const member = schema.getValueSchema();
    return (value as unknown[]).map((item) => toSdkValue(member, item));
  }
  if (schema.isMapSchema()) {
    const member = schema.getValueSchema();
    return mapMembers(value as Plain, () => member);
  }
  if (schema.isStructSchema()) {
    const members = new Map(schema.structIterator());
    return mapMembers(value as Plain, (name) => members.get(name));
  }
  return value;
}

/** What the schema does not know is left out: the wire cannot carry it, and `fixtureErrors` names it. */
function mapMembers(value: Plain, schemaOf: (name: string) => NormalizedSchema | undefined): Plain {
  const members: Plain = {};
  for (const [name, member] of Object.entries(value)) {
    const schema = schemaOf(name);
    if (schema && member !== null && member !== undefined) members[name] = toSdkValue(schema, member);
  }
  return members;
}
