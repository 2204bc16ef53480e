import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-commands-'));
const demo = join(folder, 'demo');
const denied = join(folder, 'denied');
const estate = join(demo, 'estate.ndjson.gz');
const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));

let printed: string;
beforeAll(async () => {
  const ran = await run(['demo', '--quiet', '--out', demo]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  printed = ran.stdout;
  await run(['demo', '--quiet', '--out', denied, '--deny', 's3:GetReplicationConfiguration']);
}, 240_000);

describe('demo', () => {
  test('leaves both reports and the estate, and prints what a person wants to know', () => {
    for (const name of ['report.json', 'report.html', 'estate.ndjson.gz'])
      expect(existsSync(join(demo, name)), name).toBe(true);
    expect(statSync(estate).mode & 0o777).toBe(0o600);
    expect(printed).toMatch(/NOT READY: \d+ critical and \d+ high gaps are open/);
    expect(printed).toContain('us-east-1 → us-west-2');
    expect(printed).toContain('Worst gaps');
  });

  test('with a refused action says what it costs and what to grant, and invents no pass and no gap', () => {
    const [whole, part] = [demo, denied].map((out) => reportIn(out).summary.counts) as [
      Report['summary']['counts'],
      Report['summary']['counts'],
    ];
    expect(part.unknown).toBeGreaterThan(10);
    expect(part.pass).toBeLessThan(whole.pass);
    expect(part.fail).toBeLessThan(whole.fail);
    expect(reportIn(denied).completeness.gaps[0]).toMatchObject({
      operation: 's3:GetBucketReplication',
      actions: ['s3:GetReplicationConfiguration'],
      outcome: 'denied',
    });
  });

  test('of the healthy variant has nothing to complain of', async () => {
    const { code, stdout } = await run([
      'demo',
      '--estate',
      'meridian-ready',
      '--quiet',
      '--fail-on',
      'info',
      '--max-unknown',
      '0',
      '--out',
      join(folder, 'ready'),
    ]);
    expect(stdout).toContain('READY: everything examined, no gap open');
    expect(code).toBe(0);
  });
});

describe('report.json', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync('reports/schema/report.schema.json', 'utf8')));

  test.each([
    ['a whole scan', demo],
    ['a scan with a refused action', denied],
  ])('of %s is as the published schema says', (_, out) => {
    valid(reportIn(out));
    expect(valid.errors ?? []).toEqual([]);
  });

  test('counts what it holds', () => {
    const { summary, findings, rules } = reportIn(demo);
    const count = (verdict: string) => findings.filter((f) => f.verdict === verdict).length;
    expect(summary.counts).toMatchObject({
      pass: count('pass'),
      fail: count('fail'),
      unknown: count('unknown'),
      notApplicable: count('not-applicable'),
    });
    expect(rules.reduce((sum, rule) => sum + rule.counts.fail, 0)).toBe(summary.counts.fail);
  });

  test('names the call behind every value of a verdict', () => {
    const evidence = reportIn(demo).findings.flatMap((f) => f.evidence);
    expect(evidence.length).toBeGreaterThan(1000);
    expect(evidence.filter((e) => !e.operation)).toEqual([]);
    // Where there was nothing to ask about, no request was made and the value is known to be absent.
    const told = evidence.filter((e) => e.operation !== 'ringdown:derived');
    expect(told.filter((e) => !e.requestId && e.value !== null)).toEqual([]);
  });
});

describe('evaluate', () => {
  test('of the same estate gives the same bytes, and those of the scan', async () => {
    const again = join(folder, 'again');
    const said = ['--config', 'examples/meridian/ringdown.yaml'];
    const records = ['attestations', 'drills'].flatMap((kind) => [`--${kind}`, join(demo, 'records', kind)]);
    const { code } = await run(['evaluate', estate, '--out', again, ...said, ...records]);
    expect(code).toBe(1);
    for (const name of ['report.json', 'report.html'])
      expect(readFileSync(join(again, name)).equals(readFileSync(join(demo, name))), name).toBe(true);
  });

  test('is a gate: 1 for a gap, 0 below the threshold, 3 for too much unknown', async () => {
    const gate = (...flags: string[]) =>
      run(['evaluate', ...flags, '--format', 'json', '--out', join(folder, 'gate')]).then(({ code }) => code);
    expect(await gate(estate, '--fail-on', 'critical')).toBe(1);
    expect(await gate(estate, '--fail-on', 'never')).toBe(0);
    expect(await gate(estate, '--rules', 'account-recovery-region-enabled')).toBe(0);
    expect(await gate(join(denied, 'estate.ndjson.gz'), '--fail-on', 'never', '--max-unknown', '5')).toBe(3);
  });

  test('takes parameters from the config', async () => {
    const config = join(folder, 'ringdown.yaml');
    writeFileSync(config, 'params: { iam-access-keys-rotated: { maxAgeDays: 100000 } }\n');
    const judged = async (...flags: string[]) => {
      await run([
        'evaluate',
        estate,
        '--rules',
        'iam-access-keys-rotated',
        '--out',
        join(folder, 'params'),
        ...flags,
      ]);
      return reportIn(join(folder, 'params')).summary.counts.fail;
    };
    expect(await judged()).toBeGreaterThan(0);
    expect(await judged('--config', config)).toBe(0);
  });
});

describe('what is judged', () => {
  const s3Rule = ['--rules', 's3-bucket-tls-only', '--fail-on', 'never', '--out', join(folder, 'scope')];
  const buckets = () => new Set(reportIn(join(folder, 'scope')).findings.map((f) => f.resource.id)).size;

  test('is what the contact centre uses, and the rest is counted in every report', async () => {
    const { stdout } = await run(['evaluate', estate, ...s3Rule, '--format', 'json,html,md']);
    const [inside, { completeness, scope }] = [buckets(), reportIn(join(folder, 'scope'))];
    expect(completeness.outside).toEqual([
      { type: 'AWS::S3::Bucket', resources: 43 - inside, rules: ['s3-bucket-tls-only'] },
    ]);
    expect(scope.judged).toEqual({ breadth: 'contact-centre', tags: { 'contact-centre': ['*'] } });
    const said = `${43 - inside} resources outside of the contact centre were read and not judged`;
    for (const text of [
      stdout.replace(/\s+/g, ' '),
      readFileSync(join(folder, 'scope/report.html'), 'utf8'),
      readFileSync(join(folder, 'scope/report.md'), 'utf8'),
    ])
      expect(text).toContain(said);
  });

  test('is everything with --scope account, or when the config says so', async () => {
    await run(['evaluate', estate, ...s3Rule, '--scope', 'account']);
    expect(buckets()).toBe(43);
    const config = join(folder, 'scope.yaml');
    writeFileSync(config, 'scope: { judge: account }\n');
    const { stdout } = await run(['evaluate', estate, ...s3Rule, '--config', config]);
    expect(buckets()).toBe(43);
    expect(stdout).not.toContain('outside of the contact centre');
    await run(['evaluate', estate, ...s3Rule, '--config', config, '--scope', 'contact-centre']);
    expect(buckets()).toBeLessThan(43);
  });

  test('follows the tags of the config', async () => {
    const config = join(folder, 'tags.yaml');
    writeFileSync(config, 'scope: { tags: { Owner: [nobody, "contact-centre-*"] } }\n');
    await run(['evaluate', estate, ...s3Rule, '--config', config]);
    expect(buckets()).toBe(43);
  });

  test('that left the scope is out of sight, not fixed', async () => {
    const [wide, narrow] = ['wide', 'narrow'].map((name) => join(folder, name)) as [string, string];
    const of = (out: string) => ['--rules', 's3-replication-*', '--fail-on', 'never', '--out', out];
    await run(['evaluate', estate, ...of(wide), '--scope', 'account']);
    await run(['evaluate', estate, ...of(narrow)]);
    const { stdout } = await run(['diff', ...[wide, narrow].map((out) => join(out, 'report.json'))]);
    expect(stdout).toContain('Other resources of the account are judged');
    expect(stdout).toMatch(/other resources of the account were judged/);
    expect(stdout).not.toMatch(/no longer there/);
  });
});

describe('explain', () => {
  test('shows the condition, what was read and by which request', async () => {
    const { code, stdout } = await run(['explain', 'connect-recordings-replicated', estate]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^FAIL {2}connect-recordings-replicated/);
    expect(stdout).toMatch(/by s3:GetBucketReplication, request [0-9a-f-]{36}/);
  });

  test('takes the estate first as well', async () => {
    expect((await run(['explain', estate, 'connect-recordings-replicated'])).stdout).toContain(
      'FAIL  connect-recordings-replicated',
    );
  });

  test('of an unknown names the action to grant', async () => {
    const { stdout } = await run([
      'explain',
      'connect-recordings-replicated',
      join(denied, 'estate.ndjson.gz'),
    ]);
    expect(stdout).toContain('grant s3:GetReplicationConfiguration');
  });

  test('of a resource that was not judged says so', async () => {
    const { code, stderr } = await run(['explain', 'connect-recordings-replicated@nothing', estate]);
    expect(stderr).toContain('the rule judged no resource "nothing"');
    expect(code).toBe(2);
  });
});

describe('policy', () => {
  test('prints an IAM policy of reads, smaller for fewer rules', async () => {
    const actions = async (...flags: string[]): Promise<string[]> =>
      JSON.parse((await run(['policy', ...flags])).stdout).Statement.flatMap(
        (s: { Action: string[] }) => s.Action,
      );
    const all = await actions();
    expect(all.every((action) => /:(Get|List|Describe|Search|Lookup|GET$|Generate)/.test(action))).toBe(true);
    expect(await actions('--rules', 'iam-root-mfa')).toEqual(['iam:GetAccountSummary']);
    expect(all.length).toBeGreaterThan(20);
  });
});

describe('rules', () => {
  test('lists a line a rule, and the same as JSON', async () => {
    const lines = (await run(['rules', 'list'])).stdout.trimEnd().split('\n');
    const json = JSON.parse((await run(['rules', 'list', '--format', 'json'])).stdout);
    expect(json).toHaveLength(lines.length);
    expect(json[0]).toHaveProperty('why');
  });

  test('shows one in full', async () => {
    const { stdout } = await run(['rules', 'show', 'connect-recordings-replicated']);
    for (const part of ['why', 'fix', 'assert', 'references']) expect(stdout).toContain(`\n${part}\n`);
  });

  test('tests them all', async () => {
    expect((await run(['rules', 'test'])).stdout).toMatch(/^\d+ passed, 0 failed/);
  });

  test('starts a new one that loads, whose tests pass, and that a scan can use', async () => {
    const own = mkdtempSync(join(tmpdir(), 'ringdown-own-'));
    expect(
      (await run(['rules', 'new', 'bucket-named-well', '--rules-dir', own, '--resource', 'AWS::S3::Bucket']))
        .code,
    ).toBe(0);
    expect((await run(['rules', 'test', 'bucket-named-well', '--rules-dir', own])).stdout).toBe(
      '3 passed, 0 failed (1 rules)\n',
    );
  });
});

describe('init and doctor', () => {
  test('init writes a config that loads', async () => {
    const config = join(folder, 'new.yaml');
    expect((await run(['init', '--config', config, '--region', 'eu-central-1,eu-west-2'])).code).toBe(0);
    expect(readFileSync(config, 'utf8')).toContain('primary: eu-central-1\n  recovery: eu-west-2');
    expect((await run(['policy', '--config', config])).code).toBe(0);
  });
});

describe('an interrupt', () => {
  test('ends the scan with 130, and what had been read is kept as an estate and a report that say so', async () => {
    const interrupt = new AbortController();
    const out = join(folder, 'interrupted');
    const scanning = run(['demo', '--quiet', '--latency', '100', '--out', out], { signal: interrupt.signal });
    setTimeout(() => interrupt.abort(new Error('interrupted')), 1200);
    const { code, stdout } = await scanning;
    expect(code).toBe(130);
    expect(stdout).toContain('The scan was interrupted');
    expect(reportIn(out)).toMatchObject({ run: { interrupted: true } });
    expect(reportIn(out).summary.counts.unknown).toBeGreaterThan(0);
  });
});

test('help shows every command, and examples', async () => {
  const { code, stdout, stderr } = await run(['--help']);
  for (const command of [
    'demo',
    'scan',
    'collect',
    'evaluate',
    'explain',
    'policy',
    'rules',
    'init',
    'doctor',
    'completion',
  ])
    expect(stdout).toContain(`ringdown ${command}`);
  expect(stdout).toContain('Examples:');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
