import type { Value } from '../model/estate.ts';

/**
 * The type of a field, richer than JSON and poorer than the SDK: only declared members are ever copied
 * out of an answer, so what is not declared (secrets above all) cannot reach the estate.
 */
export type FieldType = { nullable?: boolean } & (
  | { kind: 'string' | 'number' | 'bool' | 'timestamp' }
  | { kind: 'list' | 'map'; of: FieldType }
  | { kind: 'object'; members: { [member: string]: FieldType } }
);

export const string: FieldType = { kind: 'string' };
export const number: FieldType = { kind: 'number' };
export const bool: FieldType = { kind: 'bool' };
export const timestamp: FieldType = { kind: 'timestamp' };
export const list = (of: FieldType): FieldType => ({ kind: 'list', of });
/** String keys, such as tags. */
export const map = (of: FieldType): FieldType => ({ kind: 'map', of });
export const object = (members: { [member: string]: FieldType }): FieldType => ({ kind: 'object', members });
/** A value that AWS may answer to be absent; rules must say what they make of that. */
export const nullable = (type: FieldType): FieldType => ({ ...type, nullable: true });

/** An answer lacks a member that its operation always returns: the value is unknown, not absent. */
export class MalformedAnswer extends Error {}

/**
 * Copies what `type` declares out of an answer. A nullable member that the answer omits is known to be
 * absent (`null`). A list or map that the answer omits is empty: no AWS protocol tells the two apart.
 * @throws MalformedAnswer with the path of a member that is missing or of another type.
 */
export function conform(type: FieldType, raw: unknown, path: string): Value {
  if (raw === undefined || raw === null) return conformMissing(type, path);
  switch (type.kind) {
    case 'list':
      if (!Array.isArray(raw)) throw mismatch(path, 'a list', raw);
      return raw.map((item, i) => conform(type.of, item, `${path}[${i}]`));
    case 'map':
      if (!isRecord(raw)) throw mismatch(path, 'a map', raw);
      return Object.fromEntries(
        Object.keys(raw).map((key) => [key, conform(type.of, raw[key], `${path}.${key}`)]),
      );
    case 'object':
      if (!isRecord(raw)) throw mismatch(path, 'an object', raw);
      return Object.fromEntries(
        Object.entries(type.members).map(([name, member]) => [
          name,
          conform(member, raw[name], `${path}.${name}`),
        ]),
      );
    default:
      return conformScalar(type.kind, raw, path);
  }
}

function conformMissing(type: FieldType, path: string): Value {
  if (type.nullable) return null;
  if (type.kind === 'list') return [];
  if (type.kind === 'map') return {};
  throw new MalformedAnswer(`the answer lacks ${path}`);
}

function conformScalar(kind: 'string' | 'number' | 'bool' | 'timestamp', raw: unknown, path: string): Value {
  if (kind === 'timestamp') {
    const time = raw instanceof Date ? raw : new Date(String(raw));
    if (Number.isNaN(time.getTime())) throw mismatch(path, 'a timestamp', raw);
    return time.toISOString();
  }
  if (kind === 'number' && typeof raw === 'bigint') return Number(raw);
  if (typeof raw !== (kind === 'bool' ? 'boolean' : kind)) throw mismatch(path, `a ${kind}`, raw);
  return raw as Value;
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && !Array.isArray(raw) && !(raw instanceof Date);

const mismatch = (path: string, wanted: string, raw: unknown) =>
  new MalformedAnswer(`the answer's ${path} is ${Array.isArray(raw) ? 'a list' : typeof raw}, not ${wanted}`);

/** The type as the generated reference and error messages write it. */
export function typeName(type: FieldType): string {
  const suffix = type.nullable ? '?' : '';
  if (type.kind === 'list' || type.kind === 'map') return `${type.kind}<${typeName(type.of)}>${suffix}`;
  if (type.kind === 'object') return `{${Object.keys(type.members).join(', ')}}${suffix}`;
  return type.kind + suffix;
}
