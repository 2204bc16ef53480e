import type { NormalizedSchema } from '@smithy/core/schema';

type Plain = Record<string, unknown>;

/** Pseudo-random values of a schema, the same in every run. */
export function randomValues(seed: number) {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const value = (schema: NormalizedSchema, depth: number): unknown => {
    if (schema.isStructSchema()) return struct(schema, depth);
    if (schema.isListSchema())
      return Array.from({ length: 1 + next(2) }, () => value(schema.getValueSchema(), depth));
    if (schema.isMapSchema()) return { [`key${next(9)}`]: value(schema.getValueSchema(), depth) };
    if (schema.isTimestampSchema()) return new Date((1_600_000_000 + next(200_000_000)) * 1000);
    if (schema.isBooleanSchema()) return next(2) === 0;
    if (schema.isNumericSchema()) return 1 + next(1000);
    if (schema.isDocumentSchema()) return { any: [next(9), 'text'] };
    if (schema.isBlobSchema() && !schema.isStreaming())
      return new Uint8Array(Buffer.from(`blob-${next(999)}`));
    return isHeader(schema) ? `text-${next(999)}` : `té<x>&"${next(999)}"`;
  };
  const struct = (schema: NormalizedSchema, depth: number): Plain => {
    const all = [...schema.structIterator()].filter(([, member]) => depth < MAX_DEPTH || isLeaf(member));
    const chosen = schema.isUnionSchema() && all.length > 0 ? [all[next(all.length)]!] : all;
    return Object.fromEntries(chosen.map(([name, member]) => [name, value(member, depth + 1)]));
  };
  return (schema: NormalizedSchema) => (schema.isStructSchema() ? struct(schema, 0) : {});
}

/** Deep enough for a flow's conditions; recursive shapes (evaluation forms) have to end somewhere. */
const MAX_DEPTH = 7;

function isLeaf(schema: NormalizedSchema): boolean {
  return !schema.isStructSchema() && !schema.isListSchema() && !schema.isMapSchema();
}

function isHeader(schema: NormalizedSchema): boolean {
  const { httpHeader, httpPrefixHeaders } = schema.getMergedTraits();
  return httpHeader !== undefined || httpPrefixHeaders !== undefined;
}

/** The least input that the client will send: required members, and S3 Control's account. */
export function leastInput(schema: NormalizedSchema): Plain {
  if (!schema.isStructSchema()) return {};
  const raw = schema.getSchema() as unknown as [0, 0, 0, 0, string[], 0, number?];
  const required = raw[4].filter((name, i) => i < (raw[6] ?? 0) || name === 'AccountId');
  return Object.fromEntries(required.map((name) => [name, placeholder(name, schema.getMemberSchema(name))]));
}

function placeholder(name: string, schema: NormalizedSchema): unknown {
  if (name === 'AccountId') return '111122223333';
  if (schema.isStructSchema()) return leastInput(schema);
  if (schema.isListSchema()) return [placeholder(name, schema.getValueSchema())];
  if (schema.isMapSchema()) return { key: placeholder(name, schema.getValueSchema()) };
  if (schema.isTimestampSchema()) return new Date(1_700_000_000_000);
  if (schema.isBooleanSchema()) return true;
  if (schema.isNumericSchema()) return 1;
  return schema.isBlobSchema() ? new Uint8Array(Buffer.from('blob')) : 'placeholder';
}
