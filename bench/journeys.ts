import type { Row } from './row.ts';
import { threeRunsOf } from './worker.ts';

interface Run {
  seconds: number;
  actions: number;
}

/** Follows 500 numbers through 1,000 flows. */
export async function journeyRows(): Promise<Row[]> {
  const runs = await threeRunsOf<Run>(new URL('./journeys-worker.ts', import.meta.url));
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
