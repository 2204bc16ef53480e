import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * What a worker prints in each of three processes of its own, one after the other: other work on the
 * machine costs the fastest least. Compiled as the product is: what runs TypeScript from its source names every
 * closure, which costs a fifth.
 */
export async function threeRunsOf<T>(worker: URL): Promise<T[]> {
  const source = fileURLToPath(worker);
  const outfile = `dist/bench-${basename(source, '.ts')}.mjs`;
  await build({
    ...{ entryPoints: [source], outfile },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
  });
  return [1, 2, 3].map(
    () => JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })) as T,
  );
}
