import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { decode, layout, type PackageFiles } from '../evidence/layout.ts';
import { UserError } from '../model/user-error.ts';
import { readSchema } from './assets.ts';

const newest = 1;

/**
 * `evidence.json` of a package, or in a sentence why it is none.
 * @throws UserError for a package of a newer ringdown.
 */
export function recordIn(name: string, files: PackageFiles): EvidenceRecord | string {
  const bytes = files.get(layout.record);
  if (bytes === undefined) return `${layout.record} is missing`;
  const value = parsed(bytes);
  if (typeof value?.version === 'number' && value.schema === 'ringdown-evidence' && value.version > newest)
    throw new UserError(
      'newer-package',
      `${name} is in version ${value.version} of the format; this ringdown reads up to ${newest}: update ringdown`,
    );
  const ajv = new Ajv2020({ allowUnionTypes: true });
  // The package is CommonJS; its types speak of a default export that is not there.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const isRecord = ajv.compile<EvidenceRecord>(readSchema('evidence'));
  if (isRecord(value)) return value;
  const { instancePath, message } = isRecord.errors![0]!;
  return `${layout.record} is not as its schema has it: ${instancePath.slice(1).replaceAll('/', '.') || 'the file'} ${message}`;
}

function parsed(bytes: Uint8Array): { schema?: unknown; version?: unknown } | undefined {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    return undefined;
  }
}
