import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { RuleFile } from '../load.ts';

/**
 * Files as they are named, and the YAML files below folders. Each is read once.
 * @throws UserError `no-<kind>` for one that cannot be read.
 */
export function readRecordFiles(kind: RecordKind, paths: readonly string[]): RuleFile[] {
  const files = new Set(paths.flatMap((path) => filesAt(kind, path)));
  return [...files].map((path) => ({ path, text: reading(kind, path, () => readFileSync(path, 'utf8')) }));
}

/** What users keep in their own repository. */
export type RecordKind = 'exceptions' | 'attestations' | 'drills';

const filesAt = (kind: RecordKind, path: string): string[] =>
  reading(kind, path, () =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.ya?ml$/.test(name))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );

function reading<T>(kind: RecordKind, path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError(`no-${kind}`, `cannot read the ${kind} ${path}: ${(error as Error).message}`);
  }
}
