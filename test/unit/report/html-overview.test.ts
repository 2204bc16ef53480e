import { describe, expect, test } from 'vitest';
import type { Fate } from '../../../src/model/journey.ts';
import type { ControlState, Report } from '../../../src/model/report.ts';
import { auditAnswer, auditRows } from '../../../src/report/html/audit-answer.ts';
import { barOf } from '../../../src/report/html/bar.ts';
import { coverageView, unlistedView } from '../../../src/report/html/coverage-view.ts';
import { exceptionsView } from '../../../src/report/html/exception-view.ts';
import { groupFindings } from '../../../src/report/html/group-view.ts';
import { iconOf, phoneAnswer } from '../../../src/report/html/phone-answer.ts';
import { regionPair } from '../../../src/report/html/region-pair.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { unjudgedView } from '../../../src/report/html/unjudged-view.ts';
import { sampleFull } from '../../support/sample-full.ts';
import { sampleReport } from '../../support/sample-report.ts';

function withFates(...fates: Fate[]): Report {
  const report = sampleFull();
  const outcome = (fate: Fate) => ({ fate, breaks: [], open: [], agents: null });
  const [first] = report.journeys!.list;
  report.journeys!.list = fates.map((fate) => ({
    ...first!,
    whenLost: { 'us-east-1': outcome(fate), 'us-west-2': outcome('answered') },
  }));
  return report;
}

describe('would it still answer the phone', () => {
  const wordOf = (...fates: Fate[]): string => phoneAnswer(withFates(...fates)).word;

  test('is answered by the worst case, and never more surely than it was seen', () => {
    expect(wordOf('dead', 'dead')).toBe('No');
    expect(wordOf('dead', 'answered', 'unknown')).toBe('Not for everybody');
    expect(wordOf('unknown', 'degraded')).toBe('Not proven');
    expect(wordOf('degraded', 'answered')).toBe('Yes, with losses');
    expect(wordOf('answered', 'answered')).toBe('Yes, as configured');
  });

  test('is not answered where nobody followed callers', () => {
    expect(phoneAnswer(sampleReport())).toMatchObject({ word: 'Not worked out', tone: 'unknown' });
    const report = withFates('answered');
    report.journeys!.list[0]!.whenLost = {};
    expect(phoneAnswer(report).text).toContain('No recovery Region was named');
    expect(phoneAnswer(withFates()).word).toBe('Not worked out');
  });
});

describe('would it pass the audit', () => {
  const withState = (...states: ControlState[]): Report => {
    const report = sampleReport();
    const [framework] = report.frameworks;
    const control = framework!.controls[0]!;
    report.frameworks = [{ ...framework!, controls: states.map((state) => ({ ...control, state })) }];
    return report;
  };
  const wordOf = (...states: ControlState[]): string => auditAnswer(withState(...states)).word;

  test('is answered by the worst control, and the best answer is that no gap was found', () => {
    expect(wordOf('gap', 'no-gap-found')).toBe('Not as it stands');
    expect(wordOf('weakness', 'no-gap-found')).toBe('With weaknesses');
    expect(wordOf('excepted')).toBe('With weaknesses');
    expect(wordOf('not-demonstrated', 'no-gap-found')).toBe('Not shown');
    expect(wordOf('no-gap-found', 'attestation-due')).toBe('No gap found');
    expect(iconOf(auditAnswer(withState('no-gap-found')))).toBe('v-no-gap');
  });

  test('is not answered by a proposal, which nobody has to meet', () => {
    const report = withState('gap');
    delete report.frameworks[0]!.score;
    expect(auditAnswer(report).word).toBe('Not worked out');
    expect(auditRows(report)).toEqual([]);
  });

  test('names every share of the controls that apply', () => {
    expect(auditRows(withState('gap', 'unknown', 'inherited'))[0]!.words).toBe(
      '1 disproved, 1 not shown and 1 for people',
    );
  });
});

describe('the Region pair', () => {
  const cellsOf = (name: string): string[] =>
    regionPair(sampleFull())!
      .main.find((kind) => kind.name === name)!
      .cells.map(({ count, open }) => [count, open].filter(Boolean).join(', '));

  test('tells none from unknown, and compares only what was listed', () => {
    expect(cellsOf('Phone numbers')).toEqual(['36', 'none']);
    expect(cellsOf('Functions')).toEqual(['12', 'unknown, not listed']);
    const notes = regionPair(sampleFull())!.main.map(({ name, note }) => `${name}: ${note}`);
    expect(notes).toContain('Phone numbers: 36 fewer');
    expect(notes).toContain('Functions: ');
  });

  test('says at least where a part of the listing failed', () => {
    const other = regionPair(sampleFull())!.others.find(({ name }) => name === 'AWS::SQS::Queue')!;
    expect(other.cells[1]).toMatchObject({ count: 'at least 1', open: 'not all listed' });
  });

  test('is not shown for a report that does not tell what was found', () => {
    expect(regionPair(sampleReport())).toBeNull();
    expect(renderHtml(sampleReport())).not.toContain('What each Region has');
  });
});

describe('the exceptions of a report', () => {
  const report = sampleFull();
  const { rows, statement } = exceptionsView(report, groupFindings(report, 600).groups);

  test('are listed with those that lapsed first, the unused last, and who answers for them', () => {
    expect(rows.map(({ label }) => label)).toEqual(['Lapsed', 'Lapsed', 'Applied', 'Applied', 'Unused']);
    expect(rows[0]!.note).toContain('It ended on 2026-10-31; 2 gaps of');
    expect(rows[2]!.note).toContain('Ends on 2026-12-01, soon');
    expect(rows[0]!.people).toContain('approved by A. Osei, Head of Service Continuity, 2026-09-01');
    expect(statement).toContain('2 exceptions have lapsed');
  });

  test('lead to the findings that they cover', () => {
    const applied = rows.find(({ instead }) => instead !== '')!;
    const at = report.findings.findIndex(({ exception }) => exception?.id === 'pilot-line');
    expect(applied.findings).toEqual([{ number: at + 1, id: report.findings[at]!.resource.id }]);
  });
});

describe('completeness', () => {
  test('adds up calls by service, account and Region, with what was refused first and why', () => {
    const report = sampleReport();
    const { rows, problem } = coverageView(report);
    expect(problem).toBe(true);
    expect(rows[0]!.problem).toBe(true);
    const s3 = rows.find(({ service, problem }) => service === 's3' && problem)!;
    expect(s3.problems[0]).toMatchObject({ operation: 'GetBucketReplication', reason: /AccessDenied/ });
    const total = rows.reduce((sum, { numbers }) => sum + Number(numbers[0]!.count.replaceAll(',', '')), 0);
    expect(total).toBe(report.calls.reduce((sum, { calls }) => sum + calls, 0));
  });

  test('names each listing that came to nothing', () => {
    expect(unlistedView(sampleFull()).rows.map(({ type, operation }) => [type, operation])).toEqual([
      ['AWS::Lambda::Function', 'lambda:ListFunctions'],
      ['AWS::SQS::Queue', 'sqs:ListQueues'],
    ]);
  });

  test('sorts rules that judged nothing by why', () => {
    const report = sampleReport();
    const none = { pass: 0, fail: 0, unknown: 0, notApplicable: 0, error: 0, excepted: 0 };
    const [a, b, c, d] = report.rules;
    report.rules = [a!, b!, c!, d!];
    Object.assign(a!, { counts: { ...none, error: 1, unknown: 2 } });
    Object.assign(b!, { counts: { ...none, unknown: 2, notApplicable: 1 } });
    Object.assign(c!, { counts: { ...none, notApplicable: 3 } });
    Object.assign(d!, { counts: none });
    const { kinds, statement } = unjudgedView(report, new Map());
    expect(kinds.map(({ rules }) => rules.map(({ id }) => id))).toEqual([[a!.id], [b!.id], [c!.id], [d!.id]]);
    expect(statement).toBe('4 rules of 4 decided nothing');
  });
});

test('a bar is filled to its end, and shows what is small', () => {
  const parts = barOf([{ size: 1 }, { size: 10_000 }]);
  expect(Number(parts[0]!.width)).toBeGreaterThanOrEqual(2);
  expect(Number(parts[1]!.x) + Number(parts[1]!.width)).toBeCloseTo(200, 0);
});
