import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.ts';

/** Judges 250,000 resources in a process of its own, so that its memory is nobody else's. */
export async function evaluationRows(): Promise<Row[]> {
  const worker = fileURLToPath(new URL('./evaluation-worker.ts', import.meta.url));
  const text = execFileSync(process.execPath, ['--import', 'tsx', worker], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  const { pairs, judgeSeconds, prepareSeconds, megabytes, estateMegabytes } = JSON.parse(text) as Record<
    string,
    number
  >;
  return [
    {
      what: `judging ${pairs!.toLocaleString('en-US')} pairs, joins included, processor time`,
      measured: pairs! / (judgeSeconds! + prepareSeconds!),
      bound: 500_000,
      unit: 'pairs/s',
      better: 'more',
    },
    {
      what: '250,000 resources judged, peak memory',
      measured: megabytes!,
      bound: 1024,
      unit: 'MB',
      better: 'less',
    },
    {
      what: '… of which the estate before judging',
      measured: estateMegabytes!,
      bound: 1024,
      unit: 'MB',
      better: 'less',
    },
  ];
}
