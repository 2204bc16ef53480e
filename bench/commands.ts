import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/cli/assets.ts';
import { median, type Row } from './row.ts';

const bin = join(packageRoot, 'dist/ringdown.js');

/** How long whole processes take, Node's own start included. */
export async function commandRows(): Promise<Row[]> {
  const out = mkdtempSync(join(tmpdir(), 'ringdown-bench-'));
  return [
    {
      what: 'ringdown --help, whole process',
      measured: seconds(['--help']),
      bound: 0.2,
      unit: 's',
      better: 'less',
    },
    {
      what: 'ringdown demo, whole process',
      measured: seconds(['demo', '--quiet', '--out', out]),
      bound: 4,
      unit: 's',
      better: 'less',
    },
  ];
}

function seconds(args: readonly string[]): number {
  const runs = Array.from({ length: 6 }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ringdown ${args.join(' ')} exited with ${status}: ${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return median(runs.slice(1));
}
