// Leaves out of the bundle what no scan asks the SDK's clients for: most of their operations, and the shapes of those.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const clientPackage = /^@aws-sdk\/client-[\w-]+$/;
const schemasFile = /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/;

/** A plugin of esbuild. A package that no resource type names keeps everything. */
export function narrowClients() {
  const list = ['--import', 'tsx', 'scripts/sdk-operations.ts'];
  const packages = JSON.parse(execFileSync(process.execPath, list, { cwd: root, encoding: 'utf8' }));
  return {
    name: 'narrow-clients',
    setup(build) {
      build.onResolve({ filter: clientPackage }, ({ path, kind }) =>
        kind === 'dynamic-import' && packages[path] ? { path, namespace: 'narrowed' } : undefined,
      );
      build.onLoad({ filter: clientPackage, namespace: 'narrowed' }, ({ path }) => ({
        contents: `export { ${exportsOf(path, packages[path]).join(', ')} } from '${path}';`,
        resolveDir: root,
      }));
      build.onLoad({ filter: schemasFile }, ({ path }) => ({
        contents: withPlainKeys(readFileSync(path, 'utf8')),
      }));
    },
  };
}

/** The client, the commands and their schemas; the embedded endpoint also wants the schemas of all errors. */
function exportsOf(name, { client, operations }) {
  const schemas = readFileSync(`${root}node_modules/${name}/dist-es/schemas/schemas_0.js`, 'utf8');
  const errors = [...schemas.matchAll(/^export var (\w+\$) = \[-3,/gm)].map(([, error]) => error);
  return [client, ...operations.flatMap((operation) => [`${operation}Command`, `${operation}$`]), ...errors];
}

/** A schema with a computed key, `{ [_h]: … }`, counts as one whose making does something, and is never left out. */
function withPlainKeys(text) {
  const constants = new Map(
    [...text.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, name, value]) => [name, value]),
  );
  return text.replaceAll(/\[(_\w+)\]:/g, (key, name) =>
    constants.has(name) ? `${constants.get(name)}:` : key,
  );
}
