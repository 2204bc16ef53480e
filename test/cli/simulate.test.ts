import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Simulation } from '../../src/model/journey.ts';
import { run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-simulate-'));
const estate = join(folder, 'estate.ndjson.gz');
const simulate = (...args: string[]) => run(['simulate', estate, ...args]);
const simulation = async (...args: string[]): Promise<Simulation> =>
  JSON.parse((await simulate('--format', 'json', ...args)).stdout);

beforeAll(async () => {
  const ran = await run([
    'demo',
    '--quiet',
    '--out',
    folder,
    '--rules',
    'connect-journey-*,contact-centre-*',
  ]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
}, 240_000);

describe('of the demo centre', () => {
  test('tells for every way in whether somebody answers, and what breaks first', async () => {
    const { lost, left, journeys, unseen } = await simulation('--lose', 'us-east-1');
    expect({ lost, left, unseen }).toEqual({ lost: 'us-east-1', left: 'us-west-2', unseen: [] });
    const fates = new Map(
      journeys.map(({ entry, fate, breaks }) => [entry, { fate, first: breaks[0]?.why }]),
    );
    expect(fates.get('+18885550105')).toEqual({ fate: 'dead', first: 'its ARN names us-east-1' });
    expect(fates.get('+18885550132')).toEqual({ fate: 'degraded', first: 'its ARN names us-east-1' });
    expect(fates.get('+18885550104')).toEqual({
      fate: 'degraded',
      first: 'no bot alias of that id in us-west-2',
    });
    expect(fates.get('+12035550108')).toEqual({ fate: 'answered', first: undefined });
    expect(new Set(journeys.map(({ fate }) => fate))).toEqual(new Set(['dead', 'degraded', 'answered']));
  });

  test('breaks little while the recovery Region is lost', async () => {
    const { journeys } = await simulation('--lose', 'recovery');
    const dead = journeys.filter(({ fate }) => fate === 'dead').length;
    expect(dead).toBeLessThan(6);
    expect(journeys.filter(({ fate }) => fate === 'answered').length).toBeGreaterThan(30);
  });

  test('in text says where each break is, worst first, and what recovery takes at least', async () => {
    const { code, stdout, stderr } = await simulate('--lose', 'primary');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /us-east-1 is lost\. us-west-2 is left\.\n {2}\d+ answered, \d+ degraded, \d+ dead of \d+ ways in/,
    );
    expect(stdout).toContain('lambda meridian-appointment-booking: its ARN names us-east-1');
    expect(stdout).toContain('at Inbound Glass claims › Ask appointment-booking');
    expect(stdout.indexOf('DEAD')).toBeLessThan(stdout.indexOf('DEGRADED'));
    expect(stdout.indexOf('DEGRADED')).toBeLessThan(stdout.indexOf('ANSWERED'));
    expect(stdout).toMatch(/Until somebody answers again at meridian, as on \S+: /);
    expect(stdout).toMatch(/ {4}detection .*not known|detection +up to/);
  });

  test('fails a pipeline only where it is asked to', async () => {
    expect((await simulate('--lose', 'us-east-1', '--fail-on', 'dead')).code).toBe(1);
    expect((await simulate('--lose', 'us-east-1', '--fail-on', 'never')).code).toBe(0);
  });
});

test('of the healthy variant, everybody is answered whichever Region is lost', async () => {
  const out = join(folder, 'ready');
  await run(['demo', '--estate', 'meridian-ready', '--quiet', '--out', out, '--rules', 'connect-journey-*']);
  for (const region of ['us-east-1', 'us-west-2']) {
    const { code, stdout } = await run([
      'simulate',
      join(out, 'estate.ndjson.gz'),
      '--lose',
      region,
      '--fail-on',
      'degraded',
    ]);
    expect(stdout).toContain('0 degraded, 0 dead');
    expect(code).toBe(0);
  }
}, 240_000);

describe('bad input', () => {
  test('a Region that the estate does not have', async () => {
    expect(await simulate('--lose', 'eu-west-1')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'ringdown: --lose eu-west-1: the estate has us-east-1 and us-west-2; name one of them, or primary or recovery\n',
    });
  });

  test('no Region at all', async () => {
    const { code, stdout, stderr } = await simulate();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('lose');
  });

  test('a file that is no estate', async () => {
    const file = join(folder, 'not-an-estate');
    writeFileSync(file, 'hello');
    const { code, stdout, stderr } = await run(['simulate', file, '--lose', 'us-east-1']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
