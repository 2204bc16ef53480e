import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-gate-'));
const demo = join(folder, 'demo');
const saved = join(demo, 'report.json');
const estate = join(demo, 'estate.ndjson.gz');
const rules = ['--rules', 'connect-number-*,s3-bucket-*,connect-flow-*'];
const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
const ajv = new Ajv2020({ allowUnionTypes: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
const schema = ajv.compile(JSON.parse(readFileSync('reports/schema/report.schema.json', 'utf8')));
const mistakesOf = (report: Report) => (schema(report) ? [] : schema.errors);

let before: Report;
beforeAll(async () => {
  const ran = await run(['demo', '--quiet', '--format', 'json', ...rules, '--out', demo]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  before = reportIn(demo);
}, 240_000);

/** A copy of the saved report that is changed. */
function changed(name: string, change: (report: Report) => void): string {
  const path = join(folder, `${name}.json`);
  const report = structuredClone(before);
  change(report);
  writeFileSync(path, JSON.stringify(report));
  return path;
}
const someGap = ({ findings }: Report) =>
  findings.find(({ verdict, severity }) => verdict === 'fail' && severity === 'critical')!;

async function evaluated(name: string, ...flags: string[]) {
  const out = join(folder, name);
  const ran = await run(['evaluate', estate, '--format', 'json,md,html', ...rules, '--out', out, ...flags]);
  return { ...ran, out, report: () => reportIn(out) };
}

describe('diff', () => {
  test('of a report with itself has nothing to say, and exits with 0', async () => {
    const { code, stdout, stderr } = await run(['diff', saved, saved, '--fail-on', 'info']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/nothing new, worse or fixed, \d+ unchanged/);
  });

  test('exits with 1 for what is worse at that severity, and with 0 below it or without a gate', async () => {
    const older = changed('older', (report) => {
      someGap(report).verdict = 'pass';
    });
    const codes = ['critical', 'info', 'never'].map(
      async (failOn) => (await run(['diff', older, saved, '--fail-on', failOn])).code,
    );
    expect(await Promise.all(codes)).toEqual([1, 1, 0]);
    expect((await run(['diff', saved, older, '--fail-on', 'info'])).code).toBe(0);
    const medium = changed('medium', (report) => {
      report.findings.find((f) => f.verdict === 'fail' && f.severity === 'medium')!.verdict = 'pass';
    });
    expect((await run(['diff', medium, saved, '--fail-on', 'high'])).code).toBe(0);
  });

  test('as JSON names the fingerprint, both sides and why', async () => {
    const older = changed('older-json', (report) => {
      someGap(report).verdict = 'pass';
    });
    const diff = JSON.parse((await run(['diff', older, saved, '--format', 'json'])).stdout);
    expect(diff).toMatchObject({
      schema: 'ringdown-diff',
      counts: { new: 0, worsened: 1, fixed: 0 },
      changes: [
        {
          kind: 'worsened',
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
          cause: null,
          before: { verdict: 'pass' },
          after: { verdict: 'fail', severity: 'critical' },
        },
      ],
    });
  });

  test('knows rules whose parameters differ', async () => {
    const [{ id, params = {} }] = before.rules.filter((rule) =>
      Object.values(rule.params ?? {}).some((value) => typeof value === 'number'),
    ) as [Report['rules'][number]];
    const name = Object.keys(params).find((key) => typeof params[key] === 'number')!;
    const config = join(folder, 'params.yaml');
    writeFileSync(config, `params: { ${id}: { ${name}: ${Number(params[name]) + 1} } }\n`);
    const { report } = await evaluated('params', '--config', config);
    expect(report().rules.find((rule) => rule.id === id)!.params![name]).toBe(Number(params[name]) + 1);
    expect(report().rules.find((rule) => rule.id === id)!.digest).toBe(
      before.rules.find((rule) => rule.id === id)!.digest,
    );
  });

  test.each([
    ['a file that is missing', ['none.json', saved], /cannot read the report none\.json/],
    ['one report only', [saved], /Not enough non-option arguments/],
  ])('with %s is one line and 2', async (_, args, says) => {
    const { code, stdout, stderr } = await run(['diff', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});

describe('--baseline', () => {
  test('lets known gaps pass, and says so in summary and reports', async () => {
    const { code, stdout, out, report } = await evaluated('known', '--baseline', saved, '--fail-on', 'info');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Since the baseline of .*: nothing new, worse or fixed, \d+ unchanged\./);
    expect(stdout).toContain('NOT READY');
    expect(report().baseline!.gate.gaps.critical).toBe(0);
    expect(mistakesOf(report())).toEqual([]);
    for (const name of ['report.md', 'report.html'])
      expect(readFileSync(join(out, name), 'utf8')).toContain('Since the baseline of');
  });

  test('stops what is worse since, and marks it', async () => {
    const older = changed('better', (report) => {
      someGap(report).verdict = 'pass';
    });
    const { code, report, out } = await evaluated('worse', '--baseline', older, '--fail-on', 'critical');
    expect(code).toBe(1);
    expect(
      report()
        .findings.filter(({ change }) => change)
        .map(({ change }) => change),
    ).toEqual(['worsened']);
    const again = await run(['report', join(out, 'report.json'), '--format', 'csv', '--out', out]);
    expect(again.code).toBe(1);
  });

  test('counts for --max-unknown only what was not unknown before', async () => {
    const denied = join(folder, 'denied');
    const deny = ['demo', '--quiet', '--format', 'json', ...rules, '--deny', 's3:GetEncryptionConfiguration'];
    const gate = ['--max-unknown', '0', '--baseline'];
    expect((await run([...deny, '--out', denied, ...gate, saved])).code).toBe(3);
    const known = join(folder, 'denied.json');
    cpSync(join(denied, 'report.json'), known);
    expect((await run([...deny, '--out', denied, ...gate, known])).code).toBe(0);
  });

  test('that this run would write over is refused: the next run would find nothing new', async () => {
    const { code, stderr } = await run(['evaluate', estate, ...rules, '--out', demo, '--baseline', saved]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ringdown: this run would write over its baseline [^\n]*\n$/);
  });

  test('that is missing is one line and 2, and nothing is written', async () => {
    const { code, stderr } = await evaluated('none', '--baseline', 'none.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ringdown: cannot read the report none\.json: [^\n]*\n$/);
  });
});

describe('--exceptions', () => {
  const exceptions = join(folder, 'exceptions');
  const write = (name: string, change: { [key: string]: string } = {}) => {
    const { rule, resource } = someGap(before);
    mkdirSync(exceptions, { recursive: true });
    const keys = {
      id: 'EX-1',
      rule,
      resource: `{ id: "${resource.id}", region: ${resource.region} }`,
      reason: 'The pilot line closes in spring.',
      compensating_control: 'Callers hear the main number.',
      requested_by: 'A. Osei',
      approved_by: 'B. Lind',
      approved_on: before.run.startedAt.slice(0, 10),
      expires: new Date(Date.parse(before.run.startedAt) + 90 * 86_400_000).toISOString().slice(0, 10),
      ...change,
    };
    const path = join(exceptions, name);
    writeFileSync(
      path,
      Object.entries(keys)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(''),
    );
    return path;
  };

  test('of a gap take it out of the count, and show it apart', async () => {
    const path = write('one.yaml');
    const { report, stdout, stderr } = await evaluated('excepted', '--exceptions', path);
    expect(stderr).toBe('');
    expect(report().summary.counts).toMatchObject({
      fail: before.summary.counts.fail - 1,
      excepted: 1,
    });
    expect(report().exceptions).toMatchObject([{ id: 'EX-1', state: 'applied', findings: 1 }]);
    expect(mistakesOf(report())).toEqual([]);
    expect(stdout).not.toContain('Exception EX-1');
  });

  test('named in ringdown.yaml do the same', async () => {
    const config = join(folder, 'with-exceptions.yaml');
    writeFileSync(config, `exceptions: ["${write('one.yaml')}"]\n`);
    const { report } = await evaluated('configured', '--config', config);
    expect(report().summary.counts.excepted).toBe(1);
  });

  test('that have ended open the gap again, in every summary', async () => {
    const path = write('one.yaml', { approved_on: '2025-01-01', expires: '2025-06-30' });
    const { report, stdout, out } = await evaluated('ended', '--exceptions', path);
    expect(report().summary.counts).toEqual(before.summary.counts);
    expect(stdout).toMatch(/Exception EX-1 lapsed: it ended on 2025-06-30; 1 gap of .* open again/);
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('`EX-1`: `lapsed: it ended on 2025-06-30');
  });

  test('with the fingerprint that explain prints hold, and with another lapse', async () => {
    const { rule, resource } = someGap(before);
    const { stdout } = await run(['explain', `${rule}@${resource.id}`, estate]);
    const fingerprint = /sha256:[0-9a-f]{64}/.exec(stdout)![0];
    const held = await evaluated('held', '--exceptions', write('one.yaml', { fingerprint }));
    expect(held.report().summary.counts.excepted).toBe(1);
    const other = `sha256:${'0'.repeat(64)}`;
    const lapsed = await evaluated('lapsed', '--exceptions', write('one.yaml', { fingerprint: other }));
    expect(lapsed.report().exceptions).toMatchObject([{ state: 'changed', reopened: 1 }]);
    expect(lapsed.stdout).toContain('Exception EX-1 lapsed: what was found is not what was accepted');
  });

  test('are shown by explain', async () => {
    const { rule, resource } = someGap(before);
    const path = write('one.yaml');
    const { stdout } = await run(['explain', `${rule}@${resource.id}`, estate, '--exceptions', path]);
    expect(stdout).toContain('approved by B. Lind: The pilot line closes in spring.');
  });

  test('with mistakes stop before anything is written, one line each', async () => {
    const path = write('bad.yaml', { rule: 'connect-number-on-tgd', approved_by: 'A. Osei' });
    const { code, stdout, stderr } = await evaluated('bad', '--exceptions', path);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      [
        `ringdown: ${path}:7:14 own-approval A. Osei asked for it and approved it; somebody else must approve`,
        `ringdown: ${path}:2:7 unknown-rule no rule is called "connect-number-on-tgd"; did you mean "connect-number-on-tdg"?`,
        '',
      ].join('\n'),
    );
  });

  test('of what PCI DSS lets nobody except are refused, unless it does not bind', async () => {
    const [rule] = before.rules.filter(({ frameworks }) =>
      frameworks['pci-dss-4.0.1']?.some(({ id }) => id === '3.3.1'),
    ) as [Report['rules'][number]];
    const path = write('pci.yaml', { rule: rule.id });
    const { code, stderr } = await evaluated('pci', '--exceptions', path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ringdown: [^\n]*:2:7 not-exceptable pci-dss-4\.0\.1 3\.3\.1 [^\n]*\n$/);
    const other = await evaluated('no-cards', '--exceptions', path, '--framework', 'hipaa');
    expect(other).toMatchObject({ stderr: '' });
  });

  test('that nobody can find are one line and 2', async () => {
    const { code, stderr } = await evaluated('nowhere', '--exceptions', join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ringdown: cannot read the exceptions [^\n]*ENOENT[^\n]*\n$/);
  });
});

describe('check', () => {
  const place = join(folder, 'repository');
  const exception = `id: EX-1
rule: connect-number-on-tdg
resource: { id: pilot }
reason: The pilot line closes in spring.
compensating_control: Callers hear the main number.
requested_by: A. Osei
approved_by: B. Lind
approved_on: 2026-11-01
expires: 2027-05-01
`;
  beforeAll(() => {
    mkdirSync(join(place, 'exceptions'), { recursive: true });
    writeFileSync(join(place, 'exceptions/one.yaml'), exception);
    writeFileSync(join(place, 'compose.yaml'), 'services: {}\n');
    writeFileSync(join(place, 'ringdown.yaml'), 'fail_on: high\n');
  });

  test('of files without a mistake says what was checked and what was passed over', async () => {
    expect(await run(['check', place])).toEqual({
      code: 0,
      stdout: '1 exception, 1 config file: no mistake; 1 other YAML file passed over\n',
      stderr: '',
    });
  });

  test('of the bundled rules and frameworks finds no mistake', async () => {
    const { code, stdout, stderr } = await run(['check', 'rules/backup', 'rules/frameworks']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ rules, \d+ frameworks: no mistake\n$/);
  });

  test('lists mistakes of all kinds with file, line and column, and exits with 2', async () => {
    const bad = join(folder, 'bad-repository');
    mkdirSync(join(bad, 'exceptions'), { recursive: true });
    writeFileSync(join(bad, 'exceptions/one.yaml'), exception.replace('B. Lind', 'A. Osei'));
    writeFileSync(join(bad, 'exceptions/two.yaml'), 'id: [\n');
    writeFileSync(join(bad, 'mine.yaml'), 'id: mine\nasert: "true"\nseverity: low\ntests: []\n');
    writeFileSync(join(bad, 'ringdown.yaml'), 'fail_onn: high\n');
    const { code, stdout, stderr } = await run(['check', bad]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^ringdown: .*\.yaml:\d+:\d+ [\w-]+ .+/);
    expect(lines.join('\n')).toMatch(/one\.yaml:7:14 own-approval/);
    expect(lines.join('\n')).toMatch(/two\.yaml:\d+:\d+ /);
    expect(lines.join('\n')).toMatch(/mine\.yaml:2:1 unknown-key .*did you mean "assert"/);
    expect(lines.join('\n')).toMatch(/ringdown\.yaml:1:1 unknown-key .*did you mean "fail_on"/);
  });

  test.each([
    [
      'that is of no kind',
      () => join(place, 'compose.yaml'),
      /compose\.yaml is no exception, attestation, drill, rule/,
    ],
    ['that is not there', () => join(place, 'none.yaml'), /cannot read .*none\.yaml: ENOENT/],
  ])('of a file %s is one line and 2', async (_, path, says) => {
    const { code, stderr } = await run(['check', path()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });
});
