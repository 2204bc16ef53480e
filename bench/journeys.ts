import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.ts';

/** Follows 500 numbers through 1,000 flows in a process of its own. */
export async function journeyRows(): Promise<Row[]> {
  const worker = fileURLToPath(new URL('./journeys-worker.ts', import.meta.url));
  const text = execFileSync(process.execPath, ['--import', 'tsx', worker], { encoding: 'utf8' });
  const { seconds, actions } = JSON.parse(text) as { seconds: number; actions: number };
  return [
    {
      what: `500 numbers, 1,000 flows, ${actions.toLocaleString('en-US')} actions: simulated, processor time`,
      measured: seconds,
      bound: 2,
      unit: 's',
      better: 'less',
    },
  ];
}
