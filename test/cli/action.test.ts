import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: { [name: string]: string };
}
const action = parse(readFileSync('action.yml', 'utf8'));
const steps: Step[] = action.runs.steps;
const folder = mkdtempSync(join(tmpdir(), 'ringdown-action-'));
const source = `${process.execPath} --import ${import.meta.resolve('tsx')} ${resolve('src/cli/bin.ts')}`;

/** Runs one step of action.yml as the runner does: its script, with its inputs in the environment. */
function step(name: string, env: { [name: string]: string } = {}) {
  const [output, summary] = ['output', 'summary'].map((file) => join(folder, file)) as [string, string];
  for (const file of [output, summary]) writeFileSync(file, '');
  const { run } = steps.find((candidate) => candidate.name === name)!;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run!], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_ACTION_PATH: resolve('.'),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RINGDOWN: source,
      ...env,
    },
  });
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('=')),
  );
  return { status, stdout, stderr, outputs, summary: readFileSync(summary, 'utf8') };
}

describe('action.yml', () => {
  test('keeps inputs out of scripts: they come by environment', () => {
    const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts).toHaveLength(4);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('passes every input on', () => {
    const text = JSON.stringify(action.runs);
    for (const input of Object.keys(action.inputs)) expect(text).toContain(`inputs.${input}`);
  });

  test('names other actions by version', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
  });
});

describe('the steps of the action', () => {
  const demo = 'demo --quiet --rules "connect-number-*" --fail-on critical';
  let ran: ReturnType<typeof step>;
  beforeAll(() => {
    ran = step('Run', { INPUT_ARGS: demo, INPUT_FORMATS: 'junit' });
  }, 240_000);

  test('run: keep the exit code for the gate, and write what the other steps need', () => {
    expect(ran.status).toBe(0);
    expect(ran.outputs).toEqual({
      'exit-code': '1',
      written: 'true',
      json: 'ringdown-report/report.json',
      sarif: 'ringdown-report/report.sarif',
    });
    for (const name of ['json', 'md', 'sarif', 'junit.xml'])
      expect(existsSync(join(folder, `ringdown-report/report.${name}`)), name).toBe(true);
  });

  test('run: what is printed is no command to the runner', () => {
    const lines = ran.stdout.trimEnd().split('\n');
    const token = /^::stop-commands::([0-9a-f]{32})$/.exec(lines[0]!)![1];
    expect(lines.at(-1)).toBe(`::${token}::`);
  });

  test('publish: the summary of the job and at most ten annotations of a kind', () => {
    const { status, stdout, summary } = step('Publish');
    expect(status).toBe(0);
    expect(summary).toMatch(/^## ringdown: Not ready/);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=[^:,]+::/);
    expect(lines.filter((line) => line.startsWith('::error')).length).toBeGreaterThan(3);
  });

  test('publish: neither when nobody wants them', () => {
    const { stdout, summary } = step('Publish', { INPUT_SUMMARY: 'false', INPUT_ANNOTATIONS: 'false' });
    expect({ stdout, summary }).toEqual({ stdout: '', summary: '' });
  });

  test.each(['0', '1', '3'])('gate: ends with %s, as ringdown did', (code) => {
    expect(step('Gate', { EXIT_CODE: code }).status).toBe(Number(code));
  });

  test('with a baseline of the same centre the gate is open', { timeout: 240_000 }, () => {
    const baseline = join(folder, 'baseline.json');
    writeFileSync(baseline, readFileSync(join(folder, 'ringdown-report/report.json')));
    const again = step('Run', { INPUT_ARGS: demo, INPUT_BASELINE: baseline, INPUT_OUT: 'again' });
    expect(again.outputs).toMatchObject({ 'exit-code': '0', written: 'true' });
    expect(step('Publish', { INPUT_OUT: 'again' }).stdout).toBe('');
  });

  test('a wrong flag is kept for the gate, and an older report is not published as if it were new', () => {
    const { status, outputs, stderr } = step('Run', { INPUT_ARGS: 'scan --regoin us-east-1' });
    expect({ status, code: outputs['exit-code'], written: outputs['written'] }).toEqual({
      status: 0,
      code: '2',
      written: 'false',
    });
    expect(stderr).toContain('did you mean "region"');
  });

  test('nothing in the arguments is executed', () => {
    const trap = join(folder, 'trap');
    const { outputs } = step('Run', {
      INPUT_ARGS: `rules show "$(touch ${trap})" \`touch ${trap}\` ; touch ${trap}`,
    });
    expect(outputs['exit-code']).toBe('2');
    expect(existsSync(trap)).toBe(false);
  });

  test('a quote that is not closed stops the job before anything is read', () => {
    const { status, stdout } = step('Run', { INPUT_ARGS: 'scan --rules "s3-*' });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error title=ringdown::/);
  });
});
