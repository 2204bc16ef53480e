import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * What a worker of this folder prints in each of three processes of its own, one after the other: other work on the
 * machine costs the fastest least. Compiled as the product is: what runs TypeScript from its source names every
 * closure, which costs a fifth.
 */
export async function threeRunsOf<T>(name: string): Promise<T[]> {
  const outfile = `dist/bench-${name}.mjs`;
  await build({
    ...{ entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))], outfile },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
  });
  return [1, 2, 3].map(
    () => JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })) as T,
  );
}
