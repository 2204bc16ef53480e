import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { RuleFile } from '../rules/load.ts';
import { parseYaml } from '../rules/yaml-source.ts';

export type FileKind = 'exception' | 'attestation' | 'drill' | 'rule' | 'framework' | 'config';

export interface Checkable extends RuleFile {
  kind: FileKind;
}

/**
 * The files that are named and those below folders, with what each is meant to be. In folders, YAML of other
 * programs is passed over and counted.
 * @throws UserError for a file that cannot be read, or is named and is of no kind.
 */
export function findCheckable(paths: readonly string[]): { found: Checkable[]; passedOver: number } {
  const found = new Map<string, Checkable>();
  let passedOver = 0;
  for (const path of paths) {
    const isFolder = reading(path, () => statSync(path).isDirectory());
    for (const file of isFolder ? filesBelow(path) : [path]) {
      const text = reading(file, () => readFileSync(file, 'utf8'));
      const kind = kindOf(file, text);
      if (kind) found.set(file, { path: file, text, kind });
      else if (isFolder) passedOver += 1;
      else
        throw new UserError(
          'unknown-kind',
          `${file} is no exception, attestation, drill, rule, framework or ringdown.yaml: it has not their keys (such as requested_by, answered_by, led_by, assert or controls)`,
        );
    }
  }
  return { found: [...found.values()], passedOver };
}

const filesBelow = (folder: string): string[] =>
  reading(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((name) => /\.ya?ml$/.test(name))
    .filter((name) => !name.split(/[\\/]/).some((part) => part === 'node_modules' || part.startsWith('.')))
    .sort()
    .map((name) => join(folder, name));

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError('no-file', `cannot read ${path}: ${(error as Error).message}`);
  }
}

/** By two keys that such a file has, so that one may be misspelt; a file that is no YAML, by its folder. */
function kindOf(path: string, text: string): FileKind | undefined {
  if (/^ringdown\.ya?ml$/.test(basename(path))) return 'config';
  const { value } = parseYaml(path, text);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const has = (kind: keyof typeof ownKeys) => ownKeys[kind].filter((key) => keys.includes(key)).length > 1;
  return (
    (['attestation', 'drill', 'exception', 'framework', 'rule'] as const).find(has) ?? kindByFolder(path)
  );
}

const ownKeys = {
  drill: ['scenario', 'window', 'participants', 'led_by', 'timeline', 'success_criteria'],
  attestation: ['answer', 'statement', 'method', 'answered_by', 'answered_on'],
  exception: ['approved_by', 'requested_by', 'approved_on', 'expires', 'compensating_control'],
  framework: ['controls', 'authority', 'edition', 'groups', 'says'],
  rule: ['assert', 'tests', 'severity', 'domain', 'resource', 'why'],
};

function kindByFolder(path: string): FileKind | undefined {
  const folders = path.split(/[\\/]/).slice(0, -1);
  if (folders.includes('exceptions')) return 'exception';
  if (folders.includes('attestations')) return 'attestation';
  if (folders.includes('drills')) return 'drill';
  if (folders.includes('frameworks')) return 'framework';
  return folders.includes('rules') ? 'rule' : undefined;
}
