import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/model/finding.ts';
import type { History, SavedReport } from '../../../../src/model/history.ts';
import type { Report } from '../../../../src/model/report.ts';
import { buildHistory } from '../../../../src/report/history/build-history.ts';
import { renderHistoryHtml } from '../../../../src/report/history/html/render.ts';
import { slim } from '../../../../src/report/history/slim.ts';
import { renderHistoryText } from '../../../../src/report/history/text.ts';
import { findingOf } from '../../../support/format-report.ts';
import { reportOn } from '../../../support/report-series.ts';

const saved = (...reports: Report[]): SavedReport[] =>
  reports.map((report) => ({ file: `${report.run.startedAt.slice(0, 10)}.json`, report: slim(report) }));
const historyOf = (reports: SavedReport[]): History =>
  buildHistory({ reports, passedOver: [], otherFiles: 0, version: '0.1.0' });
const text = (history: History) => renderHistoryText(history, { color: false, columns: 100 });
const fail = (id: string, severity: Finding['severity'] = 'critical') => findingOf('fail', id, { severity });
const pass = (id: string, severity: Finding['severity'] = 'critical') => findingOf('pass', id, { severity });

const quarter = saved(
  reportOn('2026-01-01', [fail('a'), fail('b', 'low'), pass('c')]),
  reportOn('2026-01-31', [fail('a'), pass('b', 'low'), fail('c')]),
  reportOn('2026-03-02', [fail('a'), pass('b', 'low'), fail('c'), findingOf('unknown', 'd')]),
);

describe('of three reports', () => {
  const [series] = historyOf([...quarter].reverse()).series;

  test('runs stand in the order of their scans, whatever the files are called', () => {
    expect(series!.runs.map(({ file }) => file)).toEqual([
      '2026-01-01.json',
      '2026-01-31.json',
      '2026-03-02.json',
    ]);
  });

  test('each run says what became of gaps since the one before', () => {
    expect(series!.runs.map(({ changes }) => changes)).toMatchObject([
      null,
      { new: 0, worsened: 1, fixed: 1, byRules: 0, becameUnknown: 0 },
      { new: 0, worsened: 0, fixed: 0, becameUnknown: 1 },
    ]);
  });

  test('ages are means over open gaps, and say how many may be older', () => {
    expect(series!.runs.map(({ age }) => age.critical)).toEqual([
      { gaps: 1, meanDays: 0, oldestDays: 0, atLeast: 1 },
      { gaps: 2, meanDays: 15, oldestDays: 30, atLeast: 1 },
      { gaps: 2, meanDays: 45, oldestDays: 60, atLeast: 1 },
    ]);
    expect(series!.open.map(({ resource, days, because }) => [resource.id, days, because])).toEqual([
      ['a', 60, 'first-report'],
      ['c', 30, undefined],
    ]);
  });

  test('time to fix counts from the first report that shows a gap', () => {
    expect(series!.timeToFix.low).toEqual({ fixed: 1, meanDays: 30, atLeast: 1 });
    expect(series!.timeToFix.critical).toEqual({ fixed: 0, meanDays: null, atLeast: 0 });
  });

  test('the share of what could not be decided is there as numbers', () => {
    expect(series!.runs.map(({ undecided, applicable }) => [undecided, applicable])).toEqual([
      [0, 3],
      [0, 3],
      [1, 4],
    ]);
  });

  test('no journeys are null and not nought', () => {
    expect(series!.runs.map(({ journeys }) => journeys)).toEqual([null, null, null]);
  });
});

test('another account or Region is a series of its own, the one with the newest report first', () => {
  const elsewhere = reportOn('2026-04-01', [fail('x')], (r) => {
    r.scope = { ...r.scope, recovery: 'eu-west-1' };
  });
  const { series } = historyOf([...quarter, ...saved(elsewhere)]);
  expect(series.map(({ scope, runs }) => [scope.recovery, runs.length])).toEqual([
    ['eu-west-1', 1],
    ['us-west-2', 3],
  ]);
});

test('accounts in another order and a name that changed are the same series', () => {
  const renamed = reportOn('2026-04-01', [fail('a')], (r) => {
    r.scope = { ...r.scope, accounts: [{ id: '444455556666' }, { id: '111122223333', name: 'New name' }] };
  });
  expect(historyOf([...quarter, ...saved(renamed)]).series.map(({ runs }) => runs.length)).toEqual([4]);
});

test('the same report under two names counts once, and is named', () => {
  const history = historyOf([...quarter, { file: 'copy.json', report: quarter[0]!.report }]);
  expect(history.series[0]!.runs).toHaveLength(3);
  expect(history.passedOver).toEqual([{ file: 'copy.json', reason: 'the same report as 2026-01-01.json' }]);
});

test('one scan that was judged twice, by other rules, is two reports with a break between', () => {
  const again = reportOn('2026-03-02', [fail('a')], (r) => {
    r.rules[0]!.digest = 'b'.repeat(64);
  });
  const [series] = historyOf([...quarter, { file: 'z.json', report: again }]).series;
  expect(series!.runs).toHaveLength(4);
  expect(series!.breaks).toMatchObject([{ run: 3, rulesChanged: ['recordings-replicate'] }]);
});

describe('numbers that cannot be compared are parted', () => {
  const second = (change: (report: Report) => void) =>
    historyOf(
      saved(reportOn('2026-01-01', [fail('a')]), reportOn('2026-02-01', [fail('a'), fail('b')], change)),
    ).series[0]!;

  test.each<[situation: string, change: (report: Report) => void, why: string]>([
    [
      'a rule was added',
      (r) => {
        r.rules.push({ ...r.rules[0]!, id: 'more' });
      },
      '1 rule added.',
    ],
    [
      'a rule was left out',
      (r) => {
        r.rules.pop();
      },
      '1 rule left out.',
    ],
    [
      'parameters changed',
      (r) => {
        r.rules[0]!.params = { days: 7 };
      },
      '1 rule changed.',
    ],
    [
      'the version changed',
      (r) => {
        r.tool.version = '0.2.0';
      },
      'ringdown 0.1.0 before, 0.2.0 from here on.',
    ],
    [
      'the scan was interrupted',
      (r) => {
        r.run.interrupted = true;
      },
      'This scan was interrupted.',
    ],
    [
      'other resources are judged',
      (r) => {
        Object.assign(r.scope, { judged: { breadth: 'contact-centre', tags: { team: ['voice'] } } });
      },
      'Other resources of the account are judged from here on.',
    ],
    [
      'an older version does not tell which rules changed',
      (r) => {
        r.run.rulesDigest = 'f'.repeat(64);
        for (const rule of r.rules) delete rule.digest;
      },
      'The rules differ, and a report of an older version does not say which of them.',
    ],
  ])('because %s', (_, change, why) => {
    const series = second(change);
    expect(series.breaks).toMatchObject([{ run: 1, why: [why] }]);
    expect(text({ ...historyOf(quarter), series: [series] })).toContain(`┄ ${why}`);
  });

  test('but not because the prose of a rule changed', () => {
    expect(
      second((r) => {
        r.run.rulesDigest = 'f'.repeat(64);
      }).breaks,
    ).toEqual([]);
  });

  test('and rules that judged alike throughout are counted apart', () => {
    const series = second((r) => {
      r.rules.push({ ...r.rules[0]!, id: 'more' });
      r.findings.push(findingOf('fail', 'c', { rule: 'more' }));
    });
    expect(series.runs.map(({ gaps, steadyGaps }) => [gaps.critical, steadyGaps.critical])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(text({ ...historyOf(quarter), series: [series] })).toMatch(
      /Over the \d+ rules that judged alike in all 2 reports: 1 → 2 critical\./,
    );
  });
});

test('a gap that went out of sight is neither open nor fixed, and is named', () => {
  const [series] = historyOf(
    saved(reportOn('2026-01-01', [fail('a')]), reportOn('2026-02-01', [findingOf('unknown', 'a')])),
  ).series;
  expect(series!.runs[1]).toMatchObject({
    gaps: { critical: 0 },
    outOfSight: { critical: 1 },
    changes: { fixed: 0, outOfSight: 1 },
  });
  expect(series).toMatchObject({ open: [], closed: [], lost: [{ rule: 'recordings-replicate' }] });
  expect(text({ ...historyOf(quarter), series: [series!] })).toContain(
    'the newest report cannot tell (1): not fixed',
  );
});

test('names of the account have no effect in a terminal', () => {
  const nasty = '\u001b[31m\n::error::x \u202e';
  const said = text(historyOf(saved(reportOn('2026-01-01', [findingOf('fail', nasty, { message: nasty })]))));
  expect(said).not.toMatch(/[\u001b\u202e]|^::/mu);
});

test('exercises on record stand on the review sheet, the newest first; a report without that section has none to tell of', () => {
  const record = (id: string, from: string) => ({
    ...{ id, from, type: 'failover', result: 'met', scenario: 'not read here' },
    ...{
      corroboration: { state: 'confirmed', signs: [] },
      concerns: [{ code: 'followup-overdue', text: '' }],
    },
  });
  const told = reportOn('2026-03-02', [fail('a')], (r) => {
    Object.assign(r, {
      drills: { records: [record('D-1', '2025-11-08'), record('D-2', '2026-02-14')], cadence: [] },
    });
  });
  const history = historyOf(saved(told));
  expect(history.series[0]!.exercises!.map(({ id }) => id)).toEqual(['D-2', 'D-1']);
  expect(renderHistoryHtml(history)).toContain(
    'Failover on 14 February 2026: met; AWS’s records: confirmed; 1 concern',
  );
  expect(historyOf(quarter).series[0]!.exercises).toBeNull();
  expect(renderHistoryHtml(historyOf(quarter))).not.toContain('on record');
});
