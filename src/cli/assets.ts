import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The package's own folder, from the sources as well as from the bundle. */
export const packageRoot = findRoot(here);

export const rulesFolder = join(packageRoot, 'rules');

/** What the demo contact centre promises. */
export const demoConfig = join(packageRoot, 'examples/meridian/ringdown.yaml');

export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;

/** A published schema, `rule` or `config` for instance. */
export const readSchema = (name: string): object =>
  JSON.parse(readFileSync(join(packageRoot, 'reports/schema', `${name}.schema.json`), 'utf8'));

/** A file that the build left beside the bundle or its chunks; there is none when ringdown runs from its sources. */
export function readBuilt(name: string): string | undefined {
  const path = [here, dirname(here)].map((folder) => join(folder, name)).find((file) => existsSync(file));
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json not found');
  return findRoot(parent);
}
