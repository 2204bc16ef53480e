// Bundles the command line: one chunk a service, so that a command loads only what it uses.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'dist/ringdown.js');

if (process.argv.includes('--force') || isStale()) {
  await import('./precompile-templates.mjs');
  const { build } = await import('esbuild');
  // Built aside and moved into place, so that a command that runs meanwhile never sees half a bundle.
  const aside = `dist-${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: { ringdown: 'src/cli/bin.ts' },
    outdir: aside,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The SDK's ES modules can be shaken, its CommonJS (what Node would load) cannot: 5 MB against 3 MB.
    conditions: ['module'],
    mainFields: ['module', 'main'],
    chunkNames: 'chunks/[name]-[hash]',
    // CommonJS dependencies inside the bundle ask for Node's own modules.
    banner: {
      js: "import { createRequire as ringdownRequire } from 'node:module'; const require = ringdownRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(join(root, aside), join(root, 'dist'));
}

/** Whether some source is newer than the bundle. */
function isStale() {
  if (!existsSync(entry)) return true;
  const built = statSync(entry).mtimeMs;
  const sources = ['src', 'examples', 'reports/html', 'scripts'].flatMap(filesBelow);
  return [...sources, join(root, 'package-lock.json')].some((file) => statSync(file).mtimeMs > built);
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => !String(name).includes('.generated.'))
    .map((name) => join(root, folder, String(name)))
    .filter((file) => statSync(file).isFile());
}
