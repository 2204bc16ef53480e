import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-attestations-'));
const ajv = new Ajv2020({ allowUnionTypes: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
const schemaOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(`reports/schema/${name}.schema.json`, 'utf8')));

function filled(name: string, template: string, change: { [key: string]: string } = {}): string {
  const values: { [key: string]: string } = {
    ...{ id: 'AT-2026-031', answer: '"yes"', statement: 'The list of 3 January was compared.' },
    ...{
      method: 'examine',
      answered_by: 'A. Osei, Operations',
      approved_by: 'B. Lind',
      approved_on: '2026-01-15',
    },
    ...change,
  };
  const text = Object.entries(values).reduce(
    (so, [key, value]) => so.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`),
    template.replace(/^evidence:\n(?: {2}.*\n)+/m, ''),
  );
  mkdirSync(join(folder, 'attestations'), { recursive: true });
  const path = join(folder, 'attestations', name);
  writeFileSync(path, text);
  return path;
}

const template = async (...flags: string[]) => {
  const { code, stdout, stderr } = await run(['ask', ...flags, '--format', 'yaml']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

describe('ask', () => {
  test('counts what is due in each framework, proposals left out, and says how to go on', async () => {
    const { code, stdout, stderr } = await run(['ask']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^pci-dss-4\.0\.1 {2}PCI DSS 4\.0\.1: \d+ due of \d+ questions$/m);
    expect(stdout).not.toContain('nprm');
    expect(stdout).toMatch(/ringdown ask --framework \S+\n$/);
  });

  test('lists the questions of one framework, a proposal too when it is named', async () => {
    const { stdout } = await run(['ask', '--framework', 'quarterly-dr-policy']);
    expect(stdout).toMatch(/^ {2}QDR-01 +due, every quarter +The review takes place$/m);
    expect(stdout).toMatch(/^ {6}Is this so\? Within every quarter/m);
    expect((await run(['ask', '--framework', 'hipaa-nprm-2025'])).stdout).toMatch(
      /nprm-2025 .* due of [1-9]/,
    );
  });

  test('puts the questions for service providers to service providers only', async () => {
    const config = join(folder, 'ringdown.yaml');
    writeFileSync(config, 'entity_roles: [service-provider]\nframeworks: [pci-dss-4.0.1]\n');
    const ids = async (...flags: string[]) =>
      JSON.parse((await run(['ask', ...flags, '--format', 'json'])).stdout).map(
        (q: { control: string }) => q.control,
      );
    expect(await ids('--framework', 'pci-dss-4.0.1')).not.toContain('12.4.2');
    expect(await ids('--config', config)).toContain('12.4.2');
  });

  test('prints a file to fill in that is refused as long as it is empty', async () => {
    const text = await template('--framework', 'pci-dss-4.0.1', '--control', '7.2.4');
    expect(text).toContain('# pci-dss-4.0.1 7.2.4 (Half-yearly access review).');
    expect(parse(text)).toMatchObject({ controls: { 'pci-dss-4.0.1': ['7.2.4'] }, expires: '2026-07-17' });
    const path = join(folder, 'empty.yaml');
    writeFileSync(path, text);
    const { code, stdout, stderr } = await run(['check', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/empty\.yaml:\d+:\d+ not-one-of answer is ""/);
  });

  test('prints one file for several controls that are named, and else one each', async () => {
    const one = await template(
      '--framework',
      'quarterly-dr-policy',
      '--control',
      'QDR-04',
      '--control',
      'QDR-06',
    );
    expect(parse(one).controls).toEqual({ 'quarterly-dr-policy': ['QDR-04', 'QDR-06'] });
    const all = parseAllDocuments(await template('--framework', 'quarterly-dr-policy'));
    expect(all.length).toBeGreaterThan(10);
  });

  test('leaves out what is answered, until its answer ends within 30 days', async () => {
    const answered = filled(
      'answered.yaml',
      await template('--framework', 'quarterly-dr-policy', '--control', 'QDR-04'),
    );
    const due = async (now: string) => {
      const { stdout } = await run(
        ['ask', '--framework', 'quarterly-dr-policy', '--attestations', answered, '--format', 'json'],
        { now: () => new Date(now) },
      );
      return JSON.parse(stdout).find(({ control }: { control: string }) => control === 'QDR-04');
    };
    expect(await due('2026-01-15T12:00:00Z')).toBeUndefined();
    expect(await due('2027-01-02T12:00:00Z')).toMatchObject({ state: 'holds', endsSoon: true });
    expect(await due('2027-02-01T12:00:00Z')).toMatchObject({ state: 'expired', attestation: 'AT-2026-031' });
  });

  test.each<[situation: string, args: string[], line: RegExp]>([
    ['an unknown framework', ['--framework', 'pcy'], /no framework is called "pcy"/],
    [
      'an unknown control',
      ['--framework', 'soc-2', '--control', 'A1.9'],
      /no framework .* has a control "A1\.9"/,
    ],
    [
      'a control that asks nothing',
      ['--framework', 'pci-dss-4.0.1', '--control', '11.2.1'],
      /11\.2\.1 asks people nothing/,
    ],
    [
      'attestations that are not there',
      ['--attestations', 'gone'],
      /cannot read the attestations gone: ENOENT/,
    ],
  ])('with %s is one clear line and exit 2', async (_, args, line) => {
    const { code, stdout, stderr } = await run(['ask', ...args]);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(line);
  });
});

describe('attestations', () => {
  test('are found and checked in folders, and one that fits the schema fits the published one', async () => {
    const path = filled('whole.yaml', await template('--framework', 'soc-2', '--control', 'CC1.4'), {
      id: 'AT-1',
    });
    const valid = schemaOf('attestation');
    expect(valid(parse(readFileSync(path, 'utf8')))).toBe(true);
    expect(await run(['check', path])).toEqual({
      code: 0,
      stdout: '1 attestation: no mistake\n',
      stderr: '',
    });
    filled('own.yaml', readFileSync(path, 'utf8'), { id: 'AT-2', approved_by: 'a. osei' });
    const { code, stderr } = await run(['check', join(folder, 'attestations', 'own.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/own\.yaml:\d+:\d+ own-approval/);
  });

  test('change the state of a control in the report, and the summary says which somebody must look at', async () => {
    const demo = join(folder, 'demo');
    await run(['demo', '--quiet', '--format', 'json', '--rules', 'iam-*', '--out', demo]);
    const texts = await Promise.all([
      template('--framework', 'pci-dss-4.0.1', '--control', '8.1.1'),
      template('--framework', 'pci-dss-4.0.1', '--control', '8.3.9'),
    ]);
    const given = texts.map((text, i) =>
      filled(`given-${i}.yaml`, text, { id: `AT-${i}`, expires: '2026-02-01' }),
    );
    const out = join(folder, 'attested');
    const ran = await run([
      ...['evaluate', join(demo, 'estate.ndjson.gz'), '--rules', 'iam-*', '--format', 'json,md,html'],
      ...['--out', out, '--fail-on', 'never', '--attestations', given.join(',')],
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    const valid = schemaOf('report');
    valid(report);
    expect(valid.errors ?? []).toEqual([]);
    const pci = report.frameworks.find(({ id }) => id === 'pci-dss-4.0.1')!;
    expect(pci.controls.find(({ id }) => id === '8.1.1')).toMatchObject({
      state: 'attested',
      attestation: { state: 'holds', id: 'AT-0', answer: 'yes' },
    });
    expect(report.attestations!.map(({ id, state }) => [id, state])).toEqual([
      ['AT-0', 'holds'],
      ['AT-1', 'holds'],
    ]);
    expect(ran.stdout).toContain('Attestation AT-0 ends on 2026-02-01, soon');
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('### Attestations to look at');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('c-attested');
  }, 240_000);
});
