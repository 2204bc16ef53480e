import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessKeyFor } from '../../src/endpoint/identity.ts';
import { startEndpoint } from '../../src/endpoint/server.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-runbook-'));
const estate = join(folder, 'estate.ndjson.gz');
const few = ['--rules', 'connect-journey-survives-primary'];
const runbook = (...args: string[]) => run(['runbook', estate, ...few, ...args]);

beforeAll(async () => {
  const ran = await run(['demo', '--quiet', '--out', folder, ...few]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
}, 240_000);

describe('from an estate', () => {
  test('prints Markdown for the primary Region unless asked otherwise', async () => {
    const { code, stdout, stderr } = await runbook();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^# meridian and 3 more: when us-east-1 is lost\n/);
    expect((await runbook('--lose', 'us-west-2')).stdout).toMatch(/: when us-west-2 is lost\n/);
  });

  test('names what the scan did not ask for, instead of taking it for absent', async () => {
    const { stdout } = await runbook();
    expect(stdout).toContain(
      '`AWS::RDS::DBInstance`: not asked for: `AWS::RDS::DBInstance was not listed; collect again`',
    );
  });

  test('writes one page where the name of the file says so, and makes its folder', async () => {
    const out = join(folder, 'new', 'runbook.html');
    expect(await runbook('--out', out)).toEqual({ code: 0, stdout: '', stderr: `Written: ${out}\n` });
    const html = readFileSync(out, 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html).not.toMatch(/<(?:link|script|img)[^>]+(?:src|href)="(?!data:)/);
  });

  test('takes the names of people from the config', async () => {
    const config = join(folder, 'people.yaml');
    writeFileSync(config, 'runbook: { centre: Meridian, roles: { lead: "Ana, +1 555 0123" } }\n');
    const { stdout } = await runbook('--config', config);
    expect(stdout).toContain('# Meridian: when us-east-1 is lost');
    expect(stdout).toContain('- Leads the incident, and calls each step: `Ana, +1 555 0123`');
  });
});

test('of a live account makes reading calls only', async () => {
  const aws = await startEndpoint({ fixtures: [] });
  process.env['AWS_ACCESS_KEY_ID'] = accessKeyFor('111122223333');
  process.env['AWS_SECRET_ACCESS_KEY'] = 'unused';
  try {
    const regions = ['--region', 'us-east-1', '--region', 'us-west-2'];
    const { code, stdout } = await run(['runbook', ...few, ...regions, '--endpoint-url', aws.url, '--quiet']);
    expect(code).toBe(0);
    expect(stdout).toContain('**Could not be read:**');
    const asked = [...new Set(aws.requests.map(({ operation }) => operation))];
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !/^(Get|List|Describe|Search|Lookup)/.test(name))).toEqual([]);
  } finally {
    await aws.close();
  }
}, 120_000);

describe('what a user can get wrong is one line, exit 2, and nothing written', () => {
  const config = (text: string) => {
    const path = join(folder, 'wrong.yaml');
    writeFileSync(path, text);
    return path;
  };
  test.each<[situation: string, args: () => string[], line: RegExp]>([
    [
      'a Region that the estate does not have',
      () => [estate, '--lose', 'eu-west-1'],
      /^ringdown: --lose eu-west-1: the estate has us-east-1 and us-west-2; name one of them, or primary or recovery\n$/,
    ],
    [
      'a Region that the scan would not read, before it reads',
      () => ['--lose', 'eu-west-1', '--region', 'us-east-1', '--region', 'us-west-2'],
      /^ringdown: --lose eu-west-1: the scan is of us-east-1 and us-west-2; name one of them, or primary or recovery\n$/,
    ],
    [
      'one Region only',
      () => ['--region', 'us-east-1'],
      /^ringdown: a runbook needs a second Region to go to; give a second --region\n$/,
    ],
    ['a format that there is not', () => [estate, '--format', 'pdf'], /Invalid values.*format/s],
    [
      'a file for a folder',
      () => [estate, '--out', join(estate, 'runbook.md')],
      /^ringdown: cannot write to .*; choose another --out\n$/,
    ],
    [
      'a folder for a file',
      () => [estate, '--out', folder],
      /^ringdown: cannot write .*; choose another --out\n$/,
    ],
    [
      'a role that there is not',
      () => [estate, '--config', config('runbook: { roles: { boss: Jo } }\n')],
      /^ringdown: .*wrong\.yaml:1:\d+ .*boss/,
    ],
  ])('%s', async (_, args, line) => {
    const given = args();
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await run(['runbook', ...given, ...few]);
    expect(stderr).toMatch(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(`${folder}.partial`)).toBe(false);
  });
});
