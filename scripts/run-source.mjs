// Runs a TypeScript file of the checkout: node scripts/run-source.mjs FILE ARGS
import { spawnSync } from 'node:child_process';

await import('./ensure-dependencies.mjs');
const node = ['--import', import.meta.resolve('tsx'), ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, node, { stdio: 'inherit' });
process.exit(signal === 'SIGINT' ? 130 : (status ?? 2));
