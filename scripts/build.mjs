// Bundles the command line: one chunk a service, so that a command loads only what it uses.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'dist/ringdown.js');
const folders = ['src', 'examples', 'reports/html', 'scripts'];

if (process.argv.includes('--force') || isOlder(entry, [...folders, 'package-lock.json'])) {
  await import('./precompile-templates.mjs');
  const { build } = await import('esbuild');
  const { narrowClients } = await import('./narrow-clients.mjs');
  // Built aside and moved into place, so that a command that runs meanwhile never sees half a bundle.
  const aside = `dist-${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: { ringdown: 'src/cli/bin.ts', 'check-files': 'scripts/check-files.ts' },
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
    alias: { 'string-width': './scripts/text-width.mjs' },
    // CommonJS dependencies inside the bundle ask for Node's own modules.
    banner: {
      js: "import { createRequire as ringdownRequire } from 'node:module'; const require = ringdownRequire(import.meta.url);",
    },
    plugins: [narrowClients()],
    legalComments: 'none',
    logLevel: 'warning',
  });
  checkFiles(aside);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(join(root, aside), join(root, 'dist'));
} else if (isOlder(join(root, 'dist/checked-files.json'), ['rules', 'reports/schema'])) checkFiles('dist');

/** The bundled rules are checked by the code that will run them, which then need not check the same files again. */
function checkFiles(bundle) {
  execFileSync(process.execPath, [join(root, bundle, 'check-files.js')], { stdio: 'inherit' });
}

/** Whether some source is newer than what was made of it. */
function isOlder(made, sources) {
  if (!existsSync(made)) return true;
  const madeAt = statSync(made).mtimeMs;
  return sources.flatMap(filesAt).some((file) => statSync(file).mtimeMs > madeAt);
}

function filesAt(name) {
  const path = join(root, name);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .filter((below) => !String(below).includes('.generated.'))
    .map((below) => join(path, String(below)))
    .filter((file) => statSync(file).isFile());
}
