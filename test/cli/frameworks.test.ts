import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-frameworks-'));
const estate = join(folder, 'demo/estate.ndjson.gz');
const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));

beforeAll(async () => {
  await run(['demo', '--quiet', '--format', 'json', '--out', join(folder, 'demo')]);
}, 240_000);

async function evaluated(name: string, ...flags: string[]): Promise<Report> {
  const out = join(folder, name);
  const { stderr } = await run(['evaluate', estate, '--format', 'json', '--out', out, ...flags]);
  expect(stderr).toBe('');
  return reportIn(out);
}

describe('frameworks list', () => {
  test('names every framework with its status, its controls and the rules that speak to them', async () => {
    const { code, stdout } = await run(['frameworks', 'list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^pci-dss-4\.0\.1 +in-force +250 controls +\d+ rules {2}PCI DSS 4\.0\.1$/m);
    expect(stdout).toMatch(/^hipaa-nprm-2025 +proposed /m);
    expect(stdout).toMatch(/^quarterly-dr-policy +house /m);
  });

  test('as JSON counts controls by who can answer', async () => {
    const listed = JSON.parse((await run(['frameworks', 'list', '--format', 'json'])).stdout);
    const pci = listed.find(({ id }: { id: string }) => id === 'pci-dss-4.0.1');
    expect(pci).toMatchObject({ controls: 250, assessability: { automated: 15, provider: 28, outside: 21 } });
    expect(pci.rules).toBeGreaterThan(20);
  });
});

describe('frameworks show', () => {
  test('prints the controls of one framework by group', async () => {
    const { stdout } = await run(['frameworks', 'show', 'hipaa']);
    expect(stdout).toMatch(/^164\.308 {2}Administrative safeguards$/m);
    expect(stdout).toMatch(/^ {2}164\.308\(a\)\(7\)\(ii\)\(A\) +partly +\d+ rules +Data backup plan$/m);
  });

  test('prints one control in full, with its rules', async () => {
    const { stdout } = await run(['frameworks', 'show', 'pci-dss-4.0.1', '8.3.6']);
    expect(stdout).toContain('demands       minLength at least 12');
    expect(stdout).toMatch(/^ {2}direct +iam-password-policy-strong$/m);
  });

  test('as JSON gives each control its rules with their relation', async () => {
    const { stdout } = await run(['frameworks', 'show', 'soc-2', 'A1.1', '--format', 'json']);
    const { controls } = JSON.parse(stdout);
    expect(controls).toHaveLength(1);
    expect(new Set(controls[0].rules.map(({ relation }: { relation: string }) => relation))).toEqual(
      new Set(['supporting']),
    );
  });

  test.each<[situation: string, args: string[], line: RegExp]>([
    ['no id', ['show'], /frameworks show needs an id/],
    [
      'an unknown framework',
      ['show', 'hippa'],
      /no framework is called "hippa"; did you mean "hipaa"\?; known are /,
    ],
    [
      'an unknown control',
      ['show', 'gdpr', '32(1)(z)'],
      /gdpr has no control "32\(1\)\(z\)"; did you mean "32\(1\)\(.\)"/,
    ],
  ])('with %s is one clear line and exit 2', async (_, args, line) => {
    const { code, stdout, stderr } = await run(['frameworks', ...args]);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(line);
  });
});

describe('a report', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync('reports/schema/report.schema.json', 'utf8')));

  test('lists every control of every framework, and is as the published schema says', () => {
    const report = reportIn(join(folder, 'demo'));
    valid(report);
    expect(valid.errors ?? []).toEqual([]);
    expect(report.frameworks.map(({ id }) => id)).toContain('dora');
    const pci = report.frameworks.find(({ id }) => id === 'pci-dss-4.0.1')!;
    expect(pci.controls).toHaveLength(250);
    expect(pci.score!.examined.of).toBe(233);
    expect(pci.controls.find(({ id }) => id === '8.1.1')!.state).toBe('attestation-due');
    expect(report.frameworks.find(({ status }) => status === 'proposed')!.score).toBeUndefined();
  });

  test('under --framework holds that framework and its rules only', async () => {
    const report = await evaluated('gdpr', '--framework', 'gdpr', '--rules', 's3-*,kms-*');
    expect(report.frameworks.map(({ id }) => id)).toEqual(['gdpr']);
    expect(report.rules.length).toBeGreaterThan(5);
    expect(new Set(report.rules.flatMap(({ frameworks }) => Object.keys(frameworks)))).toEqual(
      new Set(['gdpr']),
    );
  });

  test('under a framework that lends its rules from others holds those', async () => {
    const report = await evaluated('iso', '--framework', 'iso-22301', '--rules', 'ddb-*');
    expect(report.frameworks.map(({ id }) => id)).toEqual(['iso-22301']);
    expect(report.rules.length).toBeGreaterThan(5);
  });

  test('of few rules says what it left out, and examines less', async () => {
    const whole = reportIn(join(folder, 'demo')).frameworks.find(({ id }) => id === 'hipaa')!;
    const few = await evaluated('few', '--rules', 'iam-root-*');
    const part = few.frameworks.find(({ id }) => id === 'hipaa')!;
    expect(part.score!.rulesLeftOut).toBeGreaterThan(10);
    expect(part.score!.examined.controls).toBeLessThan(whole.score!.examined.controls);
  });

  test('of a service provider has the controls that are asked of it', async () => {
    const config = join(folder, 'provider.yaml');
    writeFileSync(config, 'entity_roles: [service-provider]\n');
    const report = await evaluated('provider', '--config', config, '--rules', 'iam-root-*');
    const pci = report.frameworks.find(({ id }) => id === 'pci-dss-4.0.1')!;
    const states = pci.controls.filter(({ state }) => state === 'not-applicable');
    expect(states.map(({ id }) => id)).toEqual(['3.3.3']);
  });

  test("takes frameworks of one's own from the rule folders", async () => {
    const mine = join(folder, 'mine');
    mkdirSync(join(mine, 'frameworks'), { recursive: true });
    writeFileSync(
      join(mine, 'frameworks/ours.yaml'),
      `id: ours
title: Our own rules of the house
authority: Meridian
edition: "1"
status: house
ids: authority
complete: true
source: https://example.com/ours
says: What we ask of ourselves, beyond what the law asks.
reviewed: 2026-01-15
groups: [{ id: "1", title: The first part }]
controls:
  - id: "1.1"
    group: "1"
    title: Backups
    paraphrase: Everything is backed up somewhere else
    obligation: policy
    assessability: partly
    slice: Copies
    remainder: Paper
    exceptions: none
    crosswalk: { nist-800-53: [CP-9] }
`,
    );
    const report = await evaluated(
      'ours',
      '--rules-dir',
      mine,
      '--framework',
      'ours',
      '--rules',
      'ddb-pitr-*',
    );
    expect(report.frameworks).toMatchObject([{ id: 'ours', controls: [{ id: '1.1', state: 'weakness' }] }]);
  });
});
