import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Row } from './row.ts';

/** Follows 500 numbers through 1,000 flows in processes of their own; other work on the machine costs the fastest least. */
export async function journeyRows(): Promise<Row[]> {
  // Compiled as the product is: what runs TypeScript from its source names every closure, which costs a fifth.
  const worker = 'dist/bench-journeys.mjs';
  await build({
    ...{ entryPoints: [fileURLToPath(new URL('./journeys-worker.ts', import.meta.url))], outfile: worker },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
  });
  const runs = [1, 2, 3].map(
    () =>
      JSON.parse(execFileSync(process.execPath, [worker], { encoding: 'utf8' })) as {
        seconds: number;
        actions: number;
      },
  );
  return [
    {
      what: `500 numbers, 1,000 flows, ${runs[0]!.actions.toLocaleString('en-US')} actions: simulated, wall`,
      measured: Math.min(...runs.map(({ seconds }) => seconds)),
      bound: 2,
      unit: 's',
      better: 'less',
    },
  ];
}
