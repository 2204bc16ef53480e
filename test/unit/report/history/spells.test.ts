import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/model/finding.ts';
import type { Report } from '../../../../src/model/report.ts';
import { followGaps } from '../../../../src/report/history/spells.ts';
import { findingOf } from '../../../support/format-report.ts';
import { reportOn } from '../../../support/report-series.ts';

const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'];
const [fail, pass, unknown, na] = (['fail', 'pass', 'unknown', 'not-applicable'] as const).map((verdict) =>
  findingOf(verdict, 'recordings'),
) as [Finding, Finding, Finding, Finding];
const excepted: Finding = {
  ...fail,
  exception: { reason: 'It closes', approvedBy: 'B. Lind', expires: '2026-12-31' },
};

const follow = (...runs: (Finding[] | Report)[]) =>
  followGaps(runs.map((run, at) => (Array.isArray(run) ? reportOn(days[at]!, run) : run)));

/** What the last run leaves open, in short: since, clear before, why not, or why lost. */
const last = (...runs: (Finding[] | Report)[]) =>
  follow(...runs)
    .at(-1)!
    .open.map(({ firstSeen, lastClear, because, lost }) =>
      [
        firstSeen.slice(0, 10),
        lastClear?.slice(0, 10) ?? because,
        ...(lost === undefined ? [] : ['lost']),
      ].join(' '),
    );

test.each<[situation: string, runs: Finding[][], says: string]>([
  ['that is in the first report may be older', [[fail], [fail]], '2026-01-01 first-report'],
  ['that passed before opened in between', [[pass], [pass], [fail], [fail]], '2026-03-01 2026-02-01'],
  ['of a rule that did not apply before opened in between', [[na], [fail]], '2026-02-01 2026-01-01'],
  ['of a resource that was not there before opened in between', [[], [fail]], '2026-02-01 2026-01-01'],
  ['that could not be read at first may be older', [[unknown], [fail], [fail]], '2026-02-01 unseen-before'],
  [
    'that could not be read in between is as old as before',
    [[fail], [unknown], [fail]],
    '2026-01-01 first-report',
  ],
  ['that was clear before it could not be read', [[pass], [unknown], [fail]], '2026-03-01 2026-01-01'],
  [
    'that was approved in between is as old as before',
    [[fail], [excepted], [fail]],
    '2026-01-01 first-report',
  ],
  ['that was closed in between is young again', [[fail], [pass], [fail]], '2026-03-01 2026-02-01'],
  [
    'that cannot be read now is out of sight and not closed',
    [[fail], [unknown]],
    '2026-01-01 first-report lost',
  ],
  [
    'of a list that cannot be read now is out of sight',
    [[fail], [findingOf('unknown', '*')]],
    '2026-01-01 first-report lost',
  ],
])('a gap %s', (_, runs, says) => {
  expect(last(...runs)).toEqual([says]);
});

test.each<[situation: string, change: (report: Report) => void]>([
  [
    'the rule was not run',
    (r) => {
      r.rules = [];
    },
  ],
  [
    'the account was not read',
    (r) => {
      r.scope.accounts = [];
    },
  ],
  [
    'the scan was interrupted',
    (r) => {
      r.run.interrupted = true;
    },
  ],
])('a gap that is missing because %s is as old as before when it is seen again', (_, change) => {
  const silent = reportOn(days[1]!, [], change);
  expect(last([fail], silent)).toEqual(['2026-01-01 first-report lost']);
  expect(last([fail], silent, [fail])).toEqual(['2026-01-01 first-report']);
});

test('a run before it that did not run the rule does not show that a gap was not there', () => {
  const silent = (day: string) =>
    reportOn(day, [], (r) => {
      r.rules = [];
    });
  expect(last(silent(days[0]!), [fail])).toEqual(['2026-02-01 unseen-before']);
  expect(last([], silent(days[1]!), [fail])).toEqual(['2026-03-01 2026-01-01']);
});

test('a pass under another rule of that name does not show that a gap was not there', () => {
  const other = reportOn(days[0]!, [pass], (r) => {
    r.rules[0]!.digest = 'b'.repeat(64);
  });
  expect(last(other, [fail])).toEqual(['2026-02-01 rule-changed']);
});

test.each<[how: string, run: Finding[]]>([
  ['passed', [pass]],
  ['not-applicable', [na]],
  ['gone', []],
])('a gap is closed as %s', (how, run) => {
  const { open, closed } = follow([fail], run).at(-1)!;
  expect(open).toEqual([]);
  expect(closed).toMatchObject([{ how, run: 1, ruleChanged: false }]);
});

test('a gap that closes together with a change of its rule says so', () => {
  const other = reportOn(days[1]!, [pass], (r) => {
    r.rules[0]!.params = { days: 30 };
  });
  expect(follow([fail], other).at(-1)!.closed).toMatchObject([{ how: 'passed', ruleChanged: true }]);
});

test('a gap that came back knows how often it was closed', () => {
  expect(follow([fail], [pass], [fail], [], [fail]).at(-1)!.open).toMatchObject([{ reopened: 2 }]);
});

test('a report that knows an older day than the folder is believed, unless the folder shows otherwise', () => {
  const old = { ...fail, firstSeen: '2025-06-01T09:00:00.000Z', lastClear: '2025-05-01T09:00:00.000Z' };
  expect(last([old], [fail])).toEqual(['2025-06-01 2025-05-01']);
  expect(last([pass], [old])).toEqual(['2026-02-01 2026-01-01']);
});
