import type { Row } from './row.ts';
import { threeRunsOf } from './worker.ts';

interface Run {
  pairs: number;
  prepareSeconds: number;
  judgeSeconds: number;
  megabytes: number;
  estateMegabytes: number;
}

/** Judges 250,000 resources. */
export async function evaluationRows(): Promise<Row[]> {
  const runs = await threeRunsOf<Run>(new URL('./evaluation-worker.ts', import.meta.url));
  const { pairs } = runs[0]!;
  const seconds = Math.min(...runs.map(({ prepareSeconds, judgeSeconds }) => prepareSeconds + judgeSeconds));
  return [
    {
      what: `judging ${pairs.toLocaleString('en-US')} pairs, joins included, processor time`,
      measured: pairs / seconds,
      bound: 500_000,
      unit: 'pairs/s',
      better: 'more',
    },
    {
      what: '250,000 resources judged, peak memory',
      measured: Math.max(...runs.map(({ megabytes }) => megabytes)),
      bound: 1024,
      unit: 'MB',
      better: 'less',
    },
    {
      what: '… of which the estate before judging',
      measured: Math.max(...runs.map(({ estateMegabytes }) => estateMegabytes)),
      bound: 1024,
      unit: 'MB',
      better: 'less',
    },
  ];
}
