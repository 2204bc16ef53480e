import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/cli/formats.ts';
import { run } from '../support/run.ts';
import { schemaOf } from '../support/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-report-'));
const demo = join(folder, 'demo');
const saved = join(demo, 'report.json');
const files = Object.values(formats).map(({ extension }) => `report.${extension}`);
const all = ['--format', Object.keys(formats).join(',')];

beforeAll(async () => {
  const ran = await run(['demo', '--quiet', ...all, '--out', demo]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
}, 240_000);

test('demo writes every format that is asked for, under its own name', () => {
  expect(files).toEqual([
    ...['report.json', 'report.html', 'report.sarif', 'report.junit.xml', 'report.csv', 'report.md'],
    ...['report.ocsf.json', 'report.asff.json', 'report.oscal.json'],
  ]);
  for (const name of files) expect(existsSync(join(demo, name)), name).toBe(true);
});

test.each([
  ['report.sarif', 'sarif-2.1.0-errata01'],
  ['report.ocsf.json', 'ocsf-1.9.0-compliance-finding'],
  ['report.oscal.json', 'oscal-1.2.3-assessment-results'],
])('%s of the demo is what its schema says', (name, schema) => {
  const mistakes = schemaOf(`${schema}.schema.json`)(JSON.parse(readFileSync(join(demo, name), 'utf8')));
  expect(mistakes).toEqual([]);
});

test('every format of the demo has every finding', () => {
  const read = (name: string) => readFileSync(join(demo, name), 'utf8');
  const { summary, findings } = JSON.parse(read('report.json'));
  const [sarif, ocsf, asff, oscal] = ['sarif', 'ocsf.json', 'asff.json', 'oscal.json'].map((extension) =>
    JSON.parse(read(`report.${extension}`)),
  );
  const { observations } = oscal['assessment-results'].results[0];
  expect({
    sarif: sarif.runs[0].results.length + sarif.inlineExternalProperties[0].results.length,
    junit: read('report.junit.xml').match(/<testcase /g)!.length,
    csv: read('report.csv').split('\r\n').length - 2,
    ocsf: ocsf.length,
    asff: asff.flatMap((batch: { Findings: object[] }) => batch.Findings).length,
    oscal: observations.length + summary.counts.notApplicable,
  }).toEqual(
    Object.fromEntries(['sarif', 'junit', 'csv', 'ocsf', 'asff', 'oscal'].map((f) => [f, findings.length])),
  );
});

describe('report', () => {
  test('makes the same files of the saved report, byte for byte', async () => {
    const out = join(folder, 'again');
    const { code, stderr, stdout } = await run(['report', saved, ...all, '--out', out]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('NOT READY');
    for (const name of files)
      expect(readFileSync(join(out, name)).equals(readFileSync(join(demo, name))), name).toBe(true);
  });

  test('writes what is asked for and nothing else, and is the same gate as a scan', async () => {
    const out = join(folder, 'one');
    const { code } = await run(['report', saved, '--format', 'md', '--fail-on', 'never', '--out', out]);
    expect(code).toBe(0);
    expect(files.filter((name) => existsSync(join(out, name)))).toEqual(['report.md']);
  });

  const changed = (change: (report: Record<string, unknown>) => void): string => {
    const report = JSON.parse(readFileSync(saved, 'utf8'));
    change(report);
    return JSON.stringify(report);
  };

  test.each<[situation: string, text: () => string, says: RegExp]>([
    ['no JSON', () => 'not\njson', /is not JSON, or is cut short: /],
    ['cut short', () => readFileSync(saved, 'utf8').slice(0, 5000), /is not JSON, or is cut short: /],
    ['empty', () => '', /is not JSON, or is cut short: /],
    ['null', () => 'null', /is not a ringdown report; give the report\.json/],
    ['a list', () => '[]', /is not a ringdown report/],
    ['something else', () => '{"schema":"ringdown-estate"}', /is not a ringdown report/],
    ['newer', () => changed((r) => Object.assign(r, { version: 2 })), /is in version 2 .* update ringdown/],
    ['a part', () => changed((r) => delete r['findings']), /the file lacks "findings"/],
    ['more', () => changed((r) => Object.assign(r, { more: 1 })), /the file has the unknown key "more"/],
    [
      'a wrong verdict',
      () => changed((r) => Object.assign((r['findings'] as object[])[0]!, { verdict: 'ok' })),
      /findings\.0\.verdict is not one of pass, fail, unknown, not-applicable, error/,
    ],
    [
      'no date',
      () => changed((r) => Object.assign(r['run'] as object, { startedAt: 'yesterday' })),
      /run\.startedAt must match format "date-time"/,
    ],
  ])('refuses a file that is %s with one line and 2, and writes nothing', async (_, text, says) => {
    const file = join(folder, 'bad.json');
    const out = join(folder, 'nothing');
    writeFileSync(file, text());
    const ran = await run(['report', file, '--format', 'csv', '--out', out]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).toMatch(/^ringdown: [^\n]*\n$/);
    expect(existsSync(out)).toBe(false);
  });

  test('says which file is missing', async () => {
    const { code, stderr } = await run(['report', join(folder, 'none.json')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^ringdown: cannot read the report .*none\.json: ENOENT.*`ringdown scan` writes one\n$/,
    );
  });

  test('knows its formats', async () => {
    const { code, stderr } = await run(['report', saved, '--format', 'sarf']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no format is called "sarf"; did you mean "sarif"\?; known are json, html, sarif/);
  });
});
