import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { History } from '../../src/model/history.ts';
import type { Report } from '../../src/model/report.ts';
import { laterReport, lotOf, unreadFinding } from '../support/report-series.ts';
import { run } from '../support/run.ts';

const place = mkdtempSync(join(tmpdir(), 'ringdown-history-'));
const folder = join(place, 'reports');
const estate = join(place, 'now/estate.ndjson.gz');
const rules = ['--rules', 'connect-journey-*,connect-drill-*,s3-bucket-*'];
const reportIn = (path: string): Report => JSON.parse(readFileSync(path, 'utf8'));
const schemaCheck = (name: string) => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv.compile(JSON.parse(readFileSync(`reports/schema/${name}.schema.json`, 'utf8')));
};

/** Three scans of the demo centre: in the first it is better than later, in the second some reads are refused. */
beforeAll(async () => {
  const scanned = await run(['demo', '--quiet', '--format', 'json', ...rules, '--out', join(place, 'now')]);
  expect(scanned).toMatchObject({ code: 0, stderr: '' });
  const now = reportIn(join(place, 'now/report.json'));
  const wasFine = laterReport(now, {
    startedAt: '2025-04-01T08:00:00.000Z',
    finding: (one) => (one.verdict === 'fail' && lotOf(one) < 40 ? { ...one, verdict: 'pass' } : one),
  });
  const wasDark = laterReport(now, {
    startedAt: '2025-07-01T08:00:00.000Z',
    finding: (one) => (one.rule.startsWith('s3-') ? unreadFinding(one) : one),
  });
  mkdirSync(join(folder, '2025-q2'), { recursive: true });
  writeFileSync(join(folder, '2025-q2/report.json'), JSON.stringify(wasFine));
  writeFileSync(join(folder, 'b.json.gz'), gzipSync(JSON.stringify(wasDark)));
  cpSync(join(place, 'now/report.json'), join(folder, 'a.json'));
}, 240_000);

const history = async (...args: string[]): Promise<History> =>
  JSON.parse((await run(['history', folder, '--format', 'json', ...args])).stdout);

describe('history', () => {
  test('orders by the time of the scan, reads folders below and compressed reports, and is what its schema says', async () => {
    const made = await history();
    const isHistory = schemaCheck('history');
    expect(isHistory(made) ? [] : isHistory.errors).toEqual([]);
    expect(made.series.map(({ runs }) => runs.map(({ file }) => file))).toEqual([
      ['2025-q2/report.json', 'b.json.gz', 'a.json'],
    ]);
  });

  test('finds gaps, what went out of sight, and callers in the demo centre', async () => {
    const [series] = (await history()).series;
    const [first, dark, now] = series!.runs;
    expect(first!.gaps.critical + first!.gaps.high).toBeLessThan(now!.gaps.critical + now!.gaps.high);
    expect(dark!.undecided).toBeGreaterThan(0);
    expect(dark!.changes!.outOfSight).toBeGreaterThan(0);
    expect(now!.journeys!['us-east-1']!.dead).toBeGreaterThan(0);
    const kept = series!.open.filter(({ because }) => because === 'first-report');
    expect(kept.length).toBeGreaterThan(0);
    for (const { firstSeen } of kept) expect(firstSeen).toBe('2025-04-01T08:00:00.000Z');
  });

  test('in text has a line for each report, ages, and what becomes of callers', async () => {
    const { code, stdout, stderr } = await run(['history', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\s+\d+ critical and \d+ high gaps are open, /);
    expect(stdout).toMatch(/2025-04-01 .*\n.*2025-07-01 /);
    expect(stdout).toMatch(/critical +\d+ +≥ \d+ days/);
    expect(stdout).toContain('Callers: answered/degraded/dead/unknown while us-east-1 is lost.');
  });

  test('gives the same page for the same folder, whatever the files are called', async () => {
    const page = async (from: string) => (await run(['history', from, '--format', 'html'])).stdout;
    const made = await page(folder);
    expect(made).toContain('<!doctype html>');
    expect(made).toBe(await page(folder));
    expect(made).not.toContain('<script');
  });

  test('names JSON of another kind, the same report again, and counts all other files', async () => {
    const other = join(place, 'other');
    cpSync(folder, other, { recursive: true });
    writeFileSync(join(other, 'notes.json'), '{"a": 1}');
    writeFileSync(join(other, 'page.html'), '');
    cpSync(join(other, 'a.json'), join(other, 'z.json'));
    const made: History = JSON.parse((await run(['history', other, '--format', 'json'])).stdout);
    expect(made.passedOver).toEqual([
      { file: 'notes.json', reason: 'not a ringdown report' },
      { file: 'z.json', reason: 'the same report as a.json' },
    ]);
    expect(made.otherFiles).toBe(1);
    const { stdout } = await run(['history', other]);
    expect(stdout).toContain('Passed over: notes.json (not a ringdown report)');
  });

  test('refuses a folder with reports that are not whole, one line each, because the trend would lie', async () => {
    const bad = join(place, 'bad');
    cpSync(folder, bad, { recursive: true });
    writeFileSync(join(bad, 'cut.json'), readFileSync(join(bad, 'a.json'), 'utf8').slice(0, 3000));
    writeFileSync(join(bad, 'newer.json'), JSON.stringify({ ...reportIn(join(bad, 'a.json')), version: 2 }));
    writeFileSync(join(bad, 'not.json.gz'), 'no gzip');
    const { code, stdout, stderr } = await run(['history', bad]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^ringdown: .*cut\.json is not JSON, or is cut short/);
    expect(lines[1]).toMatch(/^ringdown: .*newer\.json is in version 2/);
    expect(lines[2]).toMatch(/^ringdown: cannot read the report .*not\.json\.gz: incorrect header check/);
  });

  test.each<[string, () => string, RegExp]>([
    [
      'that is not there',
      () => join(place, 'none'),
      /^ringdown: cannot read the folder [^\n]*ENOENT[^\n]*\n$/,
    ],
    [
      'that is a file',
      () => join(folder, 'a.json'),
      /^ringdown: cannot read the folder [^\n]*ENOTDIR[^\n]*\n$/,
    ],
    [
      'without a report',
      () => {
        mkdirSync(join(place, 'empty'), { recursive: true });
        return join(place, 'empty');
      },
      /^ringdown: [^\n]* holds no ringdown report; keep the report\.json of each scan there\n$/,
    ],
  ])('of a folder %s is one line and 2', async (_, path, says) => {
    const { code, stdout, stderr } = await run(['history', path()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});

describe('--history', () => {
  test('says since when each gap is open, in the report and its summary', async () => {
    const out = join(place, 'aged');
    const earlier = join(place, 'earlier');
    cpSync(folder, earlier, { recursive: true });
    rmSync(join(earlier, 'a.json'));
    const ran = await run([
      'evaluate',
      estate,
      ...rules,
      '--format',
      'json,csv',
      '--out',
      out,
      '--history',
      earlier,
    ]);
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(ran.stdout).toMatch(
      /2 earlier reports since 1 April 2025, 08:00 UTC: the oldest critical gap is open for \d+ days or more\./,
    );
    const report = reportIn(join(out, 'report.json'));
    const isReport = schemaCheck('report');
    expect(isReport(report) ? [] : isReport.errors).toEqual([]);
    expect(report.history).toEqual({ reports: 2, from: '2025-04-01T08:00:00.000Z', otherEstates: 0 });
    for (const { verdict, firstSeen } of report.findings)
      expect(firstSeen !== undefined, verdict).toBe(verdict === 'fail');
    expect(new Set(report.findings.map(({ firstSeen }) => firstSeen?.slice(0, 10)))).toContain('2025-04-01');
    expect(readFileSync(join(out, 'report.csv'), 'utf8')).toContain('2025-04-01T08:00:00.000Z');
  });

  test('makes ages of a saved report too, with a baseline or without', async () => {
    const out = join(place, 'saved');
    const args = [
      'report',
      join(place, 'now/report.json'),
      '--format',
      'json',
      '--out',
      out,
      '--fail-on',
      'info',
    ];
    const known = await run([...args, '--history', folder, '--baseline', join(folder, 'a.json')]);
    expect(known).toMatchObject({ code: 0, stderr: '' });
    expect(reportIn(join(out, 'report.json'))).toMatchObject({
      history: { reports: 2 },
      baseline: { counts: { new: 0, worsened: 0 } },
    });
  });

  test('of a folder into which this run would write is refused', async () => {
    const own = join(place, 'own');
    mkdirSync(own);
    cpSync(join(folder, 'a.json'), join(own, 'report.json'));
    const { code, stderr } = await run(['evaluate', estate, ...rules, '--out', own, '--history', own]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ringdown: this run would write over report\.json in its history [^\n]*\n$/);
    expect(existsSync(join(own, 'report.html'))).toBe(false);
  });
});

describe('--max-unknown', () => {
  test.each(['many', '-1', '1.5'])(
    'of "%s" is refused, because it would let everything pass',
    async (value) => {
      const args = ['evaluate', estate, ...rules, '--out', join(place, 'none'), `--max-unknown=${value}`];
      const { code, stderr } = await run(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^ringdown: [^\n]*max-unknown[^\n]*\n$/);
    },
  );

  test('with a baseline stops known gaps that can no longer be read', async () => {
    const args = [
      'report',
      '--format',
      'md',
      '--out',
      join(place, 'gate'),
      '--fail-on',
      'never',
      '--max-unknown',
      '0',
    ];
    const dark = await run([
      ...args,
      join(folder, 'b.json.gz'),
      '--baseline',
      join(folder, '2025-q2/report.json'),
    ]);
    expect(dark.code).toBe(3);
    const known = await run([...args, join(folder, 'b.json.gz'), '--baseline', join(folder, 'b.json.gz')]);
    expect(known.code).toBe(0);
  });
});

test.each([
  ['a baseline', () => ['--baseline', join(folder, '2025-q2/report.json')]],
  ['a folder of reports', () => ['--history', folder]],
])('an evidence package that was made with %s is judged again to the same report', async (name, flags) => {
  const out = join(place, `evidence with ${name}`);
  const args = ['evaluate', estate, ...rules, '--format', 'evidence', '--out', out, '--fail-on', 'never'];
  expect(await run([...args, ...flags()])).toMatchObject({ code: 0, stderr: '' });
  const [zip] = readdirSync(out).filter((file) => file.endsWith('.zip'));
  expect(await run(['verify', join(out, zip!)])).toMatchObject({ code: 0, stderr: '' });
});
