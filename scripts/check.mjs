// Everything that must hold besides the tests. One line a check; the output of those that fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

await import('./ensure-dependencies.mjs');
// The types of the bundle's templates exist only once it was built.
await import('./build.mjs');

const root = fileURLToPath(new URL('..', import.meta.url));
const docsGenerator = 'scripts/generate-docs.ts';
const checks = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'] },
  { name: 'page types', command: ['node_modules/typescript/bin/tsc', '-p', 'reports/html'] },
  {
    name: 'lint',
    command: [
      'node_modules/@biomejs/biome/bin/biome',
      ...['ci', '--error-on-warnings', '--diagnostic-level=warn', '--colors=off', '.'],
    ],
  },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'generated files',
    command: ['scripts/run-source.mjs', docsGenerator, '--check'],
    needs: docsGenerator,
  },
];

const failed = checks.filter((check) => !passes(check));
if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

function passes({ name, command, needs }) {
  if (needs !== undefined && !existsSync(root + needs)) {
    console.log(`${name.padEnd(16)} skipped: there is no ${needs}`);
    return true;
  }
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(16)} ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error}\n` : ''}`);
  return status === 0;
}
