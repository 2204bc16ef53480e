import type { Host } from '../../src/cli/host.ts';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process with a host that records what it prints. */
export async function run(args: readonly string[], host: Partial<Host> = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const code = await main(args, {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    env: {},
    now: () => new Date('2026-01-15T12:00:00Z'),
    interactive: false,
    color: false,
    columns: 100,
    signal: new AbortController().signal,
    ...host,
  });
  return { code, ...said };
}
