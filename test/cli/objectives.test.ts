import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import type { Simulation } from '../../src/model/journey.ts';
import type { Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-objectives-'));
const again = join(folder, 'again');
const estate = join(folder, 'estate.ndjson.gz');
const rules = ['--rules', '*-within-objective', '--format', 'json'];
const config = ['--config', 'examples/meridian/ringdown.yaml'];
const reportIn = (of: string): Report => JSON.parse(readFileSync(join(of, 'report.json'), 'utf8'));

let summary: string;
beforeAll(async () => {
  const ran = await run(['demo', '--quiet', '--out', folder, ...rules]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  summary = ran.stdout;
}, 240_000);

test('the demo meets some objectives and misses others, and says so in its summary', () => {
  expect(summary).toMatch(/Recovery times {2}\d+ met, \d+ missed/);
  expect(summary).toMatch(/Recovery points \d+ met, \d+ missed/);
});

test('an estate that is evaluated again with the same objectives gives the same estimates and findings', async () => {
  const ran = await run(['evaluate', estate, '--out', again, '--fail-on', 'never', ...rules, ...config]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const [first, second] = [reportIn(folder), reportIn(again)];
  expect(second.recovery).toEqual(first.recovery);
  expect(second.findings).toEqual(first.findings);
});

test('without objectives nothing is judged, and the estimates are told all the same', async () => {
  await run(['evaluate', estate, '--out', again, '--fail-on', 'never', ...rules]);
  const { findings, recovery } = reportIn(again);
  expect(findings).toEqual([]);
  expect(new Set(recovery!.data.map(({ state }) => state))).toEqual(new Set(['no-objective']));
  expect(recovery!.data.some(({ estimate }) => estimate.upper === 900)).toBe(true);
});

test('a report with recovery is as its schema says', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  addFormats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync('reports/schema/report.schema.json', 'utf8')));
  expect([valid(reportIn(folder)), valid.errors]).toEqual([true, null]);
});

test('a simulation tells the terms of each estimate, for whichever Region is lost', async () => {
  for (const lost of ['us-east-1', 'us-west-2']) {
    const { stdout } = await run(['simulate', estate, '--lose', lost, '--format', 'json', ...config]);
    const { estimates } = JSON.parse(stdout) as Simulation;
    expect(estimates.lost).toBe(lost);
    expect(estimates.journeys.length).toBeGreaterThan(30);
    for (const { estimate } of estimates.journeys) expect(estimate.terms).not.toEqual([]);
  }
  const { stdout } = await run(['simulate', estate, '--lose', 'primary', ...config]);
  expect(stdout).toContain('Against the objectives of ringdown.yaml, estimated');
});
