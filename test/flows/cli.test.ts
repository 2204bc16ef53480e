import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hostileTexts } from '../support/hostile-texts.ts';
import { run } from '../support/run.ts';
import { end, flowText, lambda } from './build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringdown-flow-'));
});
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const east = 'arn:aws:lambda:us-east-1:111111111111:function:lookup';
const broken = flowText({ 'Look up caller': lambda(east), end }, { type: 'CONTACT_FLOW' });
const sound = flowText({ a: lambda(east.replace('us-east-1', '$.AwsRegion')), end });
const smallGap = flowText({ end, lost: end });

test('text groups findings by file and names the action as people do', async () => {
  const path = file('main.json', broken);
  expect(await run(['flow', path])).toEqual({
    code: 1,
    stderr: '',
    stdout: `${path}  Main (CONTACT_FLOW) · wrapper · 2 actions · 1 reference (in us-east-1)
  high     "${east}" is bound to us-east-1
           literal-region · Look up caller (InvokeLambdaFunction) · Content.Actions[0] · line 1:48

1 flow, 1 finding: 1 high
`,
  });
});

test('a sound flow is said to be one', async () => {
  const path = file('sound.json', sound);
  const { code, stdout } = await run(['flow', path]);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `${path}  language · 2 actions · 1 reference\n  no finding\n\n1 flow, 0 findings\n`,
  });
});

test('json is an array with one entry a file', async () => {
  const path = file('main.json', broken);
  const { code, stdout, stderr } = await run(['flow', path, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    {
      file: path,
      encoding: 'wrapper',
      name: 'Main',
      actions: 2,
      references: [
        {
          kind: 'lambda',
          value: east,
          form: 'literal-arn',
          region: 'us-east-1',
          action: 'Look up caller',
          resolved: null,
          why: null,
        },
      ],
      findings: [
        {
          code: 'literal-region',
          severity: 'high',
          action: 'Look up caller',
          name: 'Look up caller',
          message: `"${east}" is bound to us-east-1`,
          place: { path: 'Content.Actions[0]', line: 1, column: 48 },
        },
      ],
    },
  ]);
});

describe('the exit code follows --fail-on', () => {
  test.each<[situation: string, text: string, failOn: string[], code: number]>([
    ['a high finding', broken, [], 1],
    ['a high finding, critical asked for', broken, ['--fail-on', 'critical'], 0],
    ['a high finding, never', broken, ['--fail-on', 'never'], 0],
    ['a low finding', smallGap, [], 0],
    ['a low finding, low asked for', smallGap, ['--fail-on', 'low'], 1],
    ['a low finding, info asked for', smallGap, ['--fail-on', 'info'], 1],
    ['text that is no JSON', '{', [], 1],
    ['text that is no JSON, never', '{', ['--fail-on', 'never'], 0],
    ['nothing wrong, info asked for', sound, ['--fail-on', 'info'], 0],
  ])('%s', async (_, text, failOn, code) => {
    expect((await run(['flow', file('a.json', text), ...failOn])).code).toBe(code);
  });
});

describe('what a user can get wrong is one clear line and exit 2', () => {
  test.each<[situation: string, args: () => string[], line: RegExp]>([
    ['no file', () => ['flow'], /^ringdown: Not enough non-option arguments.*\n$/],
    [
      'a file that is missing',
      () => ['flow', join(folder, 'none.json')],
      /^ringdown: cannot read .*none\.json: there is no such file\n$/,
    ],
    [
      'a folder without JSON',
      () => ['flow', folder],
      /^ringdown: there is no \.json file below .*; name flow files or a folder that holds some\n$/,
    ],
    [
      'a folder whose JSON holds no flow',
      () => ['flow', join(file('package.json', '{}'), '..')],
      /^ringdown: none of the 1 \.json files found holds a flow/,
    ],
    ['an unknown severity', () => ['flow', file('a.json', sound), '--fail-on', 'huge'], /Invalid values/],
    ['an unknown format', () => ['flow', file('a.json', sound), '--format', 'html'], /Invalid values/],
    [
      'a missing file with a hostile name',
      () => ['flow', join(folder, '\u001b[31mx\n')],
      /^ringdown: cannot read [^\u001b\n]*\\u\{1b\}\[31mx\\u\{a\}: there is no such file\n$/,
    ],
  ])('%s', async (_, args, line) => {
    const { code, stdout, stderr } = await run(args());
    expect(stderr).toMatch(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

test('a folder is searched, each flow once, and JSON without a flow is passed over and said', async () => {
  mkdirSync(join(folder, 'deep', 'node_modules'), { recursive: true });
  const paths = [file('deep/a.json', sound), file('deep/b.JSON', sound), file('z.json', '{"Actions":[')];
  file('package.json', '{"name":"x"}');
  file('notes.json', 'not a flow at all');
  file('flow.txt', broken);
  file('deep/node_modules/c.json', broken);
  const { code, stdout, stderr } = await run(['flow', folder, paths[0]!, '--format', 'json']);
  expect((JSON.parse(stdout) as { file: string }[]).map((one) => one.file)).toEqual(paths);
  expect(stderr).toBe(
    `ringdown: passed over, for they hold no flow: ${join(folder, 'notes.json')}, ${join(folder, 'package.json')}\n`,
  );
  expect(code).toBe(1);
});

test('names from the file are shown, not obeyed', async () => {
  const blocks = Object.fromEntries(
    hostileTexts.map((text, n) => [`${text}${n}`, { type: `${text}`, with: { QueueId: text }, next: text }]),
  );
  const wrapped = JSON.stringify({
    Name: hostileTexts.join(' '),
    Type: hostileTexts.join(' '),
    Content: flowText(blocks),
  });
  const { code, stdout, stderr } = await run(['flow', file('hostile.json', wrapped)]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(stdout).toContain('\\u{1b}[31m');
});

test('colour is used only where the host has it', async () => {
  const { stdout } = await run(['flow', file('a.json', broken)], { color: true });
  expect(stdout).toContain('\u001b[31mhigh');
});

test('- reads standard input', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/bin.ts', 'flow', '-', '--format', 'json'],
    { input: broken, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { file: '-', encoding: 'wrapper', findings: [{ code: 'literal-region' }] },
  ]);
});
