import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { withBaseline } from '../../../src/report/baseline.ts';
import { withHistory, withOpenings } from '../../../src/report/history/openings.ts';
import { findingOf } from '../../support/format-report.ts';
import { reportOn } from '../../support/report-series.ts';

const fail = findingOf('fail', 'a');
const pass = findingOf('pass', 'a');
const now = (...findings: Finding[]) => reportOn('2026-06-01', findings);
const opening = ({ findings }: Report) =>
  findings.map(({ firstSeen, lastClear }) => [firstSeen?.slice(0, 10), lastClear?.slice(0, 10)]);

test('a gap that the baseline has is as old as the baseline at least', () => {
  expect(opening(withOpenings(now(fail), [reportOn('2026-05-01', [fail])]))).toEqual([
    ['2026-05-01', undefined],
  ]);
});

test('a gap that the baseline does not have opened in between', () => {
  expect(opening(withOpenings(now(fail), [reportOn('2026-05-01', [pass])]))).toEqual([
    ['2026-06-01', '2026-05-01'],
  ]);
});

test('a baseline that knows older days hands them on', () => {
  const first = withOpenings(reportOn('2026-05-01', [fail]), [reportOn('2026-04-01', [fail])]);
  expect(opening(withOpenings(now(fail), [first]))).toEqual([['2026-04-01', undefined]]);
});

test('what passes or is unknown has no age', () => {
  const report = now(pass, findingOf('unknown', 'b'));
  expect(opening(withOpenings(report, [reportOn('2026-05-01', [fail])]))).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('a report that is not earlier, or of another account, says nothing', () => {
  const elsewhere = reportOn('2026-01-01', [fail], (r) => {
    r.scope = { ...r.scope, accounts: [{ id: '999999999999' }] };
  });
  const made = withHistory(now(fail), [reportOn('2026-07-01', [fail]), now(fail), elsewhere]);
  expect(opening(made)).toEqual([['2026-06-01', undefined]]);
  expect(made.history).toEqual({ reports: 0, from: null, otherEstates: 1 });
});

test('ages that a saved report carried are worked out anew', () => {
  const saved = withOpenings(now(fail), [reportOn('2026-01-01', [fail])]);
  expect(opening(withOpenings(saved, [reportOn('2026-05-01', [pass])]))).toEqual([
    ['2026-06-01', '2026-05-01'],
  ]);
});

test('each finding says whether the baseline has it so', () => {
  const then = reportOn('2026-05-01', [
    fail,
    findingOf('pass', 'b'),
    findingOf('fail', 'c'),
    findingOf('fail', 'gone'),
  ]);
  const report = now(
    { ...fail, message: 'said otherwise' },
    findingOf('fail', 'b'),
    findingOf('fail', 'c', { severity: 'high' }),
    findingOf('pass', 'd'),
  );
  const { findings, baseline } = withBaseline(report, then);
  expect(findings.map(({ baselineState }) => baselineState)).toEqual([
    'unchanged',
    'updated',
    'updated',
    'new',
  ]);
  expect(baseline!.absent).toMatchObject([
    { resource: { id: 'gone' }, outOfSight: false, why: 'no longer there' },
  ]);
});

test('a known gap that cannot be read any more stops a gate for unknowns', () => {
  const { baseline } = withBaseline(now(findingOf('unknown', 'a')), reportOn('2026-05-01', [fail]));
  expect(baseline!.counts).toMatchObject({ outOfSight: 1, worsened: 0 });
  expect(baseline!.gate.unknown).toBe(1);
});

test('a rule that was left out is said beside the baseline, and its gaps are out of sight', () => {
  const report = reportOn('2026-06-01', [], (r) => {
    r.rules = r.rules.slice(1);
  });
  const { baseline } = withBaseline(report, reportOn('2026-05-01', [fail]));
  expect(baseline!.notes).toEqual([
    '1 rule of the first report was not run for the second: gaps of that rule are out of sight.',
  ]);
  expect(baseline!.absent).toMatchObject([{ outOfSight: true, why: 'the rule was not run' }]);
});

test('a comparison of before is not left in a report that is compared anew', () => {
  const once = withBaseline(now(fail), reportOn('2026-05-01', [pass]));
  expect(once.findings[0]!.change).toBe('worsened');
  expect(withBaseline(once, reportOn('2026-05-15', [fail])).findings[0]!.change).toBeUndefined();
});
