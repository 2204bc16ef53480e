import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

/** Checks against one of test/schemas: every mistake as `/path message`. */
export function schemaOf(file: string): (value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const validate = ajv.compile(forAjv(JSON.parse(readFileSync(`test/schemas/${file}`, 'utf8'))));
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(described));
}

const described = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath} ${message} ${JSON.stringify(params)}`;

/**
 * OASIS declares draft 04 of JSON Schema and uses nothing that later drafts changed; NIST gives each definition an
 * `$id` that is a fragment, which ajv takes for a second schema.
 */
function forAjv(schema: Record<string, unknown>): object {
  const { $schema: _, id, $id, ...rest } = schema;
  const bare = JSON.parse(JSON.stringify(rest), (_key, value) =>
    typeof value?.$id === 'string' && value.$id.startsWith('#') ? { ...value, $id: undefined } : value,
  );
  return { $id: $id ?? id, ...bare };
}
