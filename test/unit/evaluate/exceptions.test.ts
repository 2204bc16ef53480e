import { expect, test } from 'vitest';
import { acceptedFingerprint, applyExceptions } from '../../../src/evaluate/exceptions.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Exception } from '../../../src/rules/exceptions/exception.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { findingOf } from '../../support/format-report.ts';

const rule = {
  definition: {
    id: 'recordings-replicate',
    resource: 'AWS::S3::Bucket',
    severity: 'critical',
    params: { days: { default: 1, doc: '' } },
  },
  source: { assert: 'true' },
} as unknown as Rule;

const exception = (change: Partial<Exception> = {}): Exception => ({
  id: 'EX-1',
  rule: 'recordings-replicate',
  resource: { id: ['pilot'] },
  reason: 'The pilot line closes in spring.',
  requestedBy: 'A. Osei',
  approvedBy: 'B. Lind',
  approvedOn: '2026-11-01',
  expires: '2027-05-01',
  fingerprints: [],
  ...change,
});

const gap = findingOf('fail', 'pilot');
const applied = (
  exceptions: Exception[],
  findings: Finding[] = [gap],
  { at = '2026-11-20T09:14:07Z', params = {} }: { at?: string; params?: object } = {},
) =>
  applyExceptions({
    findings,
    exceptions,
    rules: [rule],
    params: params as Parameters<typeof applyExceptions>[0]['params'],
    at,
  });
const covered = (...args: Parameters<typeof applied>) =>
  applied(...args).findings.map((finding) => finding.exception?.id);

test('a gap that was approved stays a failure and carries who approved it', () => {
  const { findings, summaries } = applied([exception({ compensatingControl: 'The main number.' })]);
  expect(findings).toMatchObject([
    {
      verdict: 'fail',
      exception: {
        id: 'EX-1',
        reason: 'The pilot line closes in spring. Instead: The main number.',
        approvedBy: 'B. Lind',
        expires: '2027-05-01',
      },
    },
  ]);
  expect(summaries).toMatchObject([{ state: 'applied', findings: 1, reopened: 0 }]);
});

test.each(['pass', 'unknown', 'not-applicable', 'error'] as const)(
  'what is %s is never excepted',
  (verdict) => {
    const { findings, summaries } = applied([exception()], [findingOf(verdict, 'pilot')]);
    expect(findings).toEqual([findingOf(verdict, 'pilot')]);
    expect(summaries).toMatchObject([{ state: 'unused', findings: 0 }]);
  },
);

test.each<[situation: string, resource: Exception['resource'], meant: boolean]>([
  ['another id', { id: ['other'] }, false],
  ['a part of the id', { id: ['pil'] }, false],
  ['a pattern', { id: ['pil*'] }, true],
  ['a pattern with signs of its own', { id: ['p.l*t'] }, false],
  ['one of two ids', { id: ['other', 'pilot'] }, true],
  ['another Region', { id: ['pilot'], region: ['us-west-2'] }, false],
  ['the account', { account: ['111122223333'] }, true],
  ['an ARN where there is none', { arn: ['arn:aws:s3:::pilot'] }, false],
])('the resource is named by %s', (_, resource, meant) => {
  expect(covered([exception({ resource })])).toEqual([meant ? 'EX-1' : undefined]);
});

test.each<[day: string, holds: boolean]>([
  ['2027-05-01T23:59:59Z', true],
  ['2027-05-02T00:00:00Z', false],
])('at %s of the scan, one that ends on 1 May holds: %s', (at, holds) => {
  expect(covered([exception()], [gap], { at })).toEqual([holds ? 'EX-1' : undefined]);
});

test('one that has ended opens the gap again and is listed', () => {
  const { summaries } = applied([exception({ expires: '2026-11-10' })]);
  expect(summaries).toMatchObject([{ state: 'expired', findings: 0, reopened: 1 }]);
});

test('a renewal covers what the ended one did', () => {
  const { findings, summaries } = applied([exception({ expires: '2026-11-10' }), exception({ id: 'EX-2' })]);
  expect(findings[0]!.exception!.id).toBe('EX-2');
  expect(summaries).toMatchObject([
    { state: 'expired', reopened: 0 },
    { state: 'applied', findings: 1 },
  ]);
});

test.each<[situation: string, finding: Finding, params: object, rule: Rule]>([
  ['the value', { ...gap, evidence: [{ field: 'recovery', value: 'eu-west-2' }] }, {}, rule],
  ['a parameter', gap, { 'recordings-replicate': { days: 2 } }, rule],
])('a fingerprint lapses with %s', (_, finding, params) => {
  const fingerprints = [acceptedFingerprint(gap, rule, {})];
  expect(covered([exception({ fingerprints })])).toEqual(['EX-1']);
  const { findings, summaries } = applied([exception({ fingerprints })], [finding], { params });
  expect(findings[0]!.exception).toBeUndefined();
  expect(summaries).toMatchObject([{ state: 'changed', reopened: 1 }]);
});

test('a fingerprint lapses when the rule judges otherwise, and outlasts request ids and the order of lists', () => {
  const fingerprint = acceptedFingerprint(gap, rule, {});
  const stricter = { ...rule, source: { assert: 'false' } } as Rule;
  expect(acceptedFingerprint(gap, stricter, {})).not.toBe(fingerprint);
  const later = { ...gap, evidence: gap.evidence.map((e) => ({ ...e, requestId: 'other' })).reverse() };
  expect(acceptedFingerprint(later, rule, {})).toBe(fingerprint);
});
