import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-drills-'));
const demo = join(folder, 'demo');
const records = join(demo, 'records/drills');
const rules = ['--rules', 'drill-*,connect-drill-*,backup-restore-*'];
const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));

let shown: string;
beforeAll(async () => {
  const { code, stdout, stderr } = await run([
    'demo',
    '--quiet',
    '--format',
    'json',
    ...rules,
    '--out',
    demo,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  shown = stdout;
}, 240_000);

async function evaluated(name: string, ...flags: string[]) {
  const out = join(folder, name);
  const ran = await run([
    ...['evaluate', join(demo, 'estate.ndjson.gz'), '--format', 'json', ...rules, '--out', out],
    ...['--fail-on', 'never', ...flags],
  ]);
  return { ...ran, report: () => reportIn(out) };
}

test('the demo keeps its drill records beside the report, and one of them is contradicted', () => {
  expect(readdirSync(records)).toEqual(['failback.yaml', 'failover.yaml', 'restore.yaml', 'tabletop.yaml']);
  const states = reportIn(demo).drills!.records.map(({ id, corroboration }) => [id, corroboration.state]);
  expect(Object.fromEntries(states)).toEqual({
    'DR-01-failover': 'confirmed',
    'DR-02-failback': 'contradicted',
    'DR-03-restore': 'partly',
    'DR-04-tabletop': 'none-possible',
  });
  expect(shown).toMatch(/^ {2}CONTRADICTED {5}DR-02-failback/m);
  expect(shown).toMatch(/^ {2}Numbers and call routing .* not provisioned|unknown whether provisioned$/m);
});

test('a report with drills and readiness is as the published schema says', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync('reports/schema/report.schema.json', 'utf8')));
  valid(reportIn(demo));
  expect(valid.errors ?? []).toEqual([]);
});

test('the same records give the same findings offline, and a control names the drill that answers it', async () => {
  const { code, report } = await evaluated('again', '--drills', records);
  expect(code).toBe(0);
  expect(report().drills).toEqual(reportIn(demo).drills);
  expect(report().findings.filter(({ rule }) => rule === 'drill-not-contradicted').length).toBe(4);
  const [dora] = report().frameworks.filter(({ id }) => id === 'dora');
  expect(dora!.controls.find(({ id }) => id === '11(6)')!.exercise).toMatchObject({
    state: 'in-date',
    drill: 'DR-01-failover',
  });
});

test('without records nothing is said of drills, and with an empty folder that there are none', async () => {
  const without = (await evaluated('without')).report();
  expect(without).not.toHaveProperty('drills');
  expect(without.frameworks.flatMap(({ controls }) => controls).some(({ exercise }) => exercise)).toBe(false);
  const empty = mkdtempSync(join(folder, 'empty-'));
  const { report } = await evaluated('empty', '--drills', empty);
  expect(report().drills!.records).toEqual([]);
  expect(new Set(report().drills!.cadence.map(({ state }) => state))).toEqual(new Set(['never']));
});

test('a scan that did not read the trail says so, and contradicts nobody', async () => {
  const out = join(folder, 'blind');
  await run([
    ...['demo', '--quiet', '--format', 'json', ...rules, '--out', out],
    ...['--deny', 'cloudtrail:LookupEvents'],
  ]);
  const back = reportIn(out).drills!.records.find(({ id }) => id === 'DR-02-failback')!;
  expect(back.corroboration.state).toBe('unchecked');
  expect(back.corroboration.unread[0]).toMatchObject({
    operation: 'cloudtrail:LookupEvents',
    outcome: 'denied',
    actions: ['cloudtrail:LookupEvents'],
  });
  expect(back.concerns).toEqual([]);
}, 240_000);

test('check finds drill records and names their mistakes', async () => {
  expect(await run(['check', records])).toEqual({ code: 0, stdout: '4 drills: no mistake\n', stderr: '' });
  const text = readFileSync(join(records, 'failover.yaml'), 'utf8');
  const broken = join(folder, 'own.yaml');
  writeFileSync(broken, text.replace(/^approved_by: .*$/m, 'approved_by: A. Osei'));
  const { code, stderr } = await run(['check', broken]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/own\.yaml:\d+:14 own-approval A\. Osei led the drill/);
});
