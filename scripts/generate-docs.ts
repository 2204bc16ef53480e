// Writes docs/reference from the declarations themselves; with --check it only says what is out of step.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/cli/assets.ts';
import { references } from './reference-pages.ts';

const folder = join(packageRoot, 'docs/reference');
const stale = references().filter(({ name, text }) => current(name) !== text);

if (process.argv.includes('--check')) {
  for (const { name } of stale)
    process.stderr.write(`docs/reference/${name} is out of step; run \`npm run docs\`\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of stale) writeFileSync(join(folder, name), text);
  process.stdout.write(`${stale.length} pages written\n`);
}

function current(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}
