import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { withBaseline } from '../../../src/report/baseline.ts';
import { type Comparison, compareReports } from '../../../src/report/diff/compare.ts';
import { renderDiffJson } from '../../../src/report/diff/json.ts';
import { renderDiffMarkdown } from '../../../src/report/diff/md.ts';
import { renderDiffText } from '../../../src/report/diff/text.ts';
import { sections, stepOf } from '../../../src/report/diff/view.ts';
import { findingOf, formatReport } from '../../support/format-report.ts';

const excepted = (finding: Finding): Finding => ({
  ...finding,
  exception: { reason: 'The line closes soon', approvedBy: 'B. Lind', expires: '2027-01-31' },
});
const shortly = ({ changes }: Comparison): string[] =>
  changes.map((change) => `${change.kind}: ${stepOf(change)}${change.note ? ` (${change.note})` : ''}`);
const compared = (
  before: Finding[],
  after: Finding[],
  change: (report: Report) => void = () => undefined,
) => {
  const newer = formatReport(after);
  change(newer);
  return compareReports(formatReport(before), newer);
};

const [pass, fail, unknown, na] = (['pass', 'fail', 'unknown', 'not-applicable'] as const).map((verdict) =>
  findingOf(verdict, 'a'),
) as [Finding, Finding, Finding, Finding];
const medium = findingOf('fail', 'a', { severity: 'medium' });

test.each<[situation: string, before: Finding[], after: Finding[], says: string[]]>([
  ['a gap where nothing was', [], [fail], ['new: gap']],
  ['a pass where nothing was', [], [pass], []],
  ['the same gap', [fail], [fail], []],
  ['a pass that is a gap', [pass], [fail], ['worsened: passed → gap']],
  ['a pass that cannot be read', [pass], [unknown], ['worsened: passed → unknown']],
  ['an unknown that is a gap', [unknown], [fail], ['worsened: unknown → gap']],
  ['a graver gap', [medium], [fail], ['worsened: gap, medium → critical']],
  ['a gap whose exception lapsed', [excepted(fail)], [fail], ['worsened: excepted → gap']],
  ['a lesser gap', [fail], [medium], ['eased: gap, critical → medium']],
  ['an approved gap', [fail], [excepted(fail)], ['eased: gap → excepted']],
  ['a closed gap', [fail], [pass], ['fixed: gap → passed']],
  ['a gap to which the rule no longer applies', [fail], [na], ['fixed: gap → not applicable']],
  ['an unknown that is read and passes', [unknown], [pass], ['fixed: unknown → passed']],
  ['a gap of a resource that is gone', [fail], [], ['fixed: gap → gone (no longer there)']],
  ['a pass that is gone', [pass], [], []],
  ['a gap that can no longer be read', [fail], [unknown], ['out-of-sight: gap → unknown']],
  [
    'a gap in a list that can no longer be read',
    [fail],
    [findingOf('unknown', '*')],
    ['new: unknown', 'out-of-sight: gap → ? (the list could not be read)'],
  ],
])('%s', (_, before, after, says) => {
  expect(shortly(compared(before, after))).toEqual(says);
});

test.each<[situation: string, change: (report: Report) => void, note: string]>([
  [
    'rule was left out',
    (r) => {
      r.rules = [];
    },
    'the rule was not run',
  ],
  [
    'account was left out',
    (r) => {
      r.scope.accounts = [];
    },
    'account 111122223333 was not read',
  ],
  [
    'Region was left out',
    (r) => {
      r.scope = { ...r.scope, primary: 'us-west-2' };
    },
    'us-east-1 was not read',
  ],
  [
    'resource is not judged any more',
    (r) => {
      Object.assign(r.scope, { judged: { breadth: 'contact-centre', tags: {} } });
    },
    'other resources of the account were judged',
  ],
  [
    'scan was interrupted',
    (r) => {
      r.run.interrupted = true;
    },
    'the scan was interrupted',
  ],
])('a gap is not fixed because its %s', (_, change, note) => {
  expect(shortly(compared([fail], [], change))).toEqual([`out-of-sight: gap → ? (${note})`]);
});

const rulesOf = (report: Report, change: object) => {
  report.rules = report.rules.map((rule) => ({ ...rule, ...change }));
};

test.each([
  ['text', { digest: 'b' }],
  ['parameter', { digest: 'a', params: { days: 2 } }],
])('a gap under a rule whose %s changed is shown apart, and is still a setback', (_, change) => {
  const [before, after] = [formatReport([pass]), formatReport([fail])];
  rulesOf(before, { digest: 'a', params: { days: 1 } });
  rulesOf(after, { params: { days: 1 }, ...change });
  const comparison = compareReports(before, after);
  expect(comparison.changes).toMatchObject([{ kind: 'worsened', cause: 'rule-changed' }]);
  expect(sections(comparison).map(({ title }) => title)).toEqual([
    'Different because a rule or its parameters changed, or both it and the account',
  ]);
  expect(withBaseline(after, before).baseline!.gate.gaps.critical).toBe(1);
});

test('the order of parameters is no change', () => {
  const [before, after] = [formatReport([pass]), formatReport([fail])];
  rulesOf(before, { digest: 'a', params: { a: 1, b: 2 } });
  rulesOf(after, { digest: 'a', params: { b: 2, a: 1 } });
  expect(compareReports(before, after).changes[0]!.cause).toBeUndefined();
});

test('a gap under a rule that is new says so', () => {
  const before = formatReport([]);
  before.rules = [];
  expect(compareReports(before, formatReport([fail])).changes).toMatchObject([
    { kind: 'new', cause: 'rule-added' },
  ]);
});

test('reports of older versions that cannot tell which rule changed say that', () => {
  const { notes } = compared([pass], [fail], (r) => {
    r.run.rulesDigest = 'cd'.repeat(32);
  });
  expect(notes.join()).toContain('does not say which of them');
});

test('reports given in the wrong order say so', () => {
  const { notes } = compared([], [], (r) => {
    r.run.startedAt = '2025-01-01T00:00:00Z';
  });
  expect(notes).toEqual(['The first report is the newer one: what is called new may be old.']);
});

test('a baseline marks what got worse, and the gate counts nothing else and nothing approved', () => {
  const at = (verdict: Finding['verdict'], id: string) => findingOf(verdict, id);
  const before = formatReport([at('fail', 'old'), at('pass', 'worse'), at('unknown', 'dim')]);
  const after = formatReport([
    ...[at('fail', 'old'), at('fail', 'worse'), at('unknown', 'dim'), at('unknown', 'new')],
    excepted(at('fail', 'approved')),
  ]);
  const { baseline, findings } = withBaseline(after, before);
  expect(baseline!.gate).toEqual({
    gaps: { critical: 1, high: 0, medium: 0, low: 0, info: 0 },
    unknown: 1,
  });
  expect(baseline!.counts).toMatchObject({ new: 2, worsened: 1, unchanged: 2 });
  expect(findings.map(({ change }) => change)).toEqual([undefined, 'worsened', undefined, 'new', undefined]);
});

const nasty = '\u001b[31m\n::error::x `code` @octocat <b> \u202e';

test('names of the account have no effect in any form', () => {
  const comparison = compared([], [findingOf('fail', nasty, { message: nasty })]);
  const text = renderDiffText(comparison, { color: false, columns: 100 });
  expect(text).not.toMatch(/[\u001b\u202e]|^::/mu);
  const md = renderDiffMarkdown(comparison);
  expect(md).toContain('``AWS::S3::Bucket');
  expect(md).not.toMatch(/[\u001b\u202e]|^::/mu);
  expect(JSON.parse(renderDiffJson(comparison)).changes[0].resource.id).toBe(nasty);
});

test('a thousand changes fit a comment, which says what it leaves out', () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    findingOf('fail', `bucket-${i}`, { message: 'm'.repeat(500) }),
  );
  const md = renderDiffMarkdown(compared([], many));
  expect(md.length).toBeLessThan(60_000);
  expect(md).toMatch(/… and 950 more/);
});
