import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { run } from '../support/run.ts';

const names = commands.map(({ command }) => command.split(' ')[0]!);

test.each(['', ...names])(
  'the help of `ringdown %s` is laid out by letters, and each takes one column',
  async (name) => {
    const { code, stdout } = await run([...(name === '' ? [] : [name]), '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`ringdown ${name === '' ? 'COMMAND' : name}`);
    expect(stdout).toMatch(/^[\n -~]+$/);
  },
);
