import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { UserError } from '../../../src/model/user-error.ts';
import { loadDrills } from '../../../src/rules/drills/load.ts';
import { secondsOf, spokenDuration } from '../../../src/rules/records/durations.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/drill.schema.json', 'utf8'));

const whole = {
  id: 'DR-1',
  type: 'failover',
  scenario: 'Loss of us-east-1.',
  window: { from: '2026-01-10T08:00:00+01:00', to: '2026-01-10T09:00:00Z' },
  objectives: { rto: 'PT30M', rpo: 'P1DT2H', declared_on: '2026-01-02' },
  measured: { rto: 'PT22M', rpo: { recordings: 'PT6M' }, abandoned_calls: 3 },
  participants: [{ name: 'A. Osei', role: 'recovery-lead' }],
  result: 'met',
  findings: [{ id: 'F1', severity: 'low', text: 'Slow.' }],
  followups: [{ finding: 'F1', action: 'Speed up.', owner: 'J. Park', due: '2026-02-01' }],
  led_by: 'A. Osei',
  approved_by: 'B. Lind',
  approved_on: '2026-01-12',
};
const load = (change: object = {}) =>
  loadDrills(schema, [{ path: 'drills/1.yaml', text: stringify({ ...whole, ...change }) }]);
function problemsOf(change: object): string[] {
  try {
    load(change);
  } catch (error) {
    return (error as UserError).message.split('\n');
  }
  return [];
}

test('a whole file is a drill, in UTC and in seconds', () => {
  expect(load()[0]).toMatchObject({
    id: 'DR-1',
    from: '2026-01-10T07:00:00Z',
    to: '2026-01-10T09:00:00Z',
    objectives: { rto: 1800, rpo: 93_600, declaredOn: '2026-01-02' },
    measured: { rto: 1320, rpo: { recordings: 360 }, abandonedCalls: 3 },
    ledBy: 'A. Osei',
    successCriteria: [],
  });
});

test('the published schema takes the same file', () => {
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  expect(valid(parse(stringify(whole)))).toBe(true);
});

describe('what is refused, with its line', () => {
  test.each<[situation: string, change: object, problem: RegExp]>([
    ['a type that is none', { type: 'fail-over' }, /2:7 not-one-of .* did you mean "failover"/],
    [
      'a window without an offset',
      { window: { from: '2026-01-10T08:00:00', to: '2026-01-10T09:00:00Z' } },
      /5:9 pattern/,
    ],
    [
      'a moment that is none',
      { window: { from: '2026-02-31T08:00:00Z', to: '2026-03-10T09:00:00Z' } },
      /5:9 not-a-time window\.from/,
    ],
    [
      'a window that ends before it opens',
      { window: { from: '2026-01-10T08:00:00Z', to: '2026-01-10T08:00:00+02:00' } },
      /6:7 order the window ends/,
    ],
    [
      'a window of a season',
      { window: { from: '2026-01-10T08:00:00Z', to: '2026-03-10T08:00:00Z' } },
      /order the window is longer than 31 days/,
    ],
    [
      'approval before the drill',
      { approved_on: '2026-01-09' },
      /order approved on 2026-01-09, before the drill/,
    ],
    ['a leader who approves', { approved_by: 'a. osei, CEO' }, /own-approval a\. osei, CEO led the drill/],
    ['a day that is none', { approved_on: '2026-13-01' }, /not-a-day approved_on is "2026-13-01"/],
    [
      'a follow-up of nothing',
      { followups: [{ finding: 'F2', action: 'Mend.', owner: 'J. Park', due: '2026-02-01' }] },
      /unknown-finding the record has no finding "F2"; it has F1/,
    ],
    [
      'an empty duration',
      { objectives: { rto: 'PT', declared_on: '2026-01-02' } },
      /pattern objectives\.rto is "PT"/,
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(change)).toEqual([expect.stringMatching(problem)]);
  });
});

test('durations are read and said in the units that people use', () => {
  expect(['PT45S', 'PT1H5M', 'P2D'].map(secondsOf)).toEqual([45, 3900, 172_800]);
  expect([45, 3900, 86_400, 0].map(spokenDuration)).toEqual(['45 s', '1 h 5 min', '1 day', '0 s']);
});
