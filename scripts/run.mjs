// Runs the command line from a checkout: installs what is missing, builds what is stale, then hands over.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

await import('./ensure-dependencies.mjs');
await import('./build.mjs');
const bin = fileURLToPath(new URL('../dist/ringdown.js', import.meta.url));
const { status, signal } = spawnSync(process.execPath, [bin, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(signal === 'SIGINT' ? 130 : (status ?? 2));
