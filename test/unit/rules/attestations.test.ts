import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UserError } from '../../../src/model/user-error.ts';
import { loadAttestations } from '../../../src/rules/attestations/load.ts';
import { questionsOf } from '../../../src/rules/attestations/questions.ts';
import type { Control, Framework } from '../../../src/rules/frameworks/framework.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/attestation.schema.json', 'utf8'));
const control = (id: string, assessability: string, more: Partial<Control> = {}) =>
  ({ id, title: id, paraphrase: `What ${id} asks`, assessability, ...more }) as Control;
const framework = {
  id: 'pci',
  controls: [
    control('1', 'people'),
    control('2', 'people', { every: 'P3M' }),
    control('3', 'provider'),
    control('4', 'partly', { slice: 'Stores', remainder: 'Agent desktops' }),
    control('5', 'outside', { remainder: 'Offices' }),
    control('6', 'automated', { slice: 'All of it' }),
    control('7', 'people', { appliesTo: 'service-provider' }),
  ],
} as unknown as Framework;

const whole = {
  id: 'AT-1',
  controls: '{ pci: ["1"] }',
  answer: '"yes"',
  statement: 'Roles are named and were reviewed.',
  method: 'examine',
  answered_by: 'A. Osei, Head of Operations',
  answered_on: '2026-11-01',
  approved_by: 'B. Lind',
  approved_on: '2026-11-02',
  expires: '2027-05-01',
};
const textOf = (change: { [key: string]: string | undefined } = {}) =>
  Object.entries({ ...whole, ...change })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const load = (texts: string[], options: { strict?: boolean; folder?: string } = {}) =>
  loadAttestations(
    schema,
    texts.map((text, i) => ({ path: join(options.folder ?? 'attestations', `${i + 1}.yaml`), text })),
    { frameworks: [framework], ...options },
  );
function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    return (error as UserError).message.split('\n');
  }
  return [];
}
const mistakes = (change: { [key: string]: string | undefined }) => problemsOf(() => load([textOf(change)]));

test('a whole file is an attestation', () => {
  expect(load([textOf()])).toEqual([
    {
      id: 'AT-1',
      controls: { pci: ['1'] },
      answer: 'yes',
      statement: 'Roles are named and were reviewed.',
      method: 'examine',
      answeredBy: 'A. Osei, Head of Operations',
      answeredOn: '2026-11-01',
      approvedBy: 'B. Lind',
      approvedOn: '2026-11-02',
      expires: '2027-05-01',
      evidence: [],
      fingerprints: [],
    },
  ]);
});

describe('what is refused, with its line', () => {
  test.each<[situation: string, change: { [key: string]: string | undefined }, problem: RegExp]>([
    ['nobody approved', { approved_by: undefined }, /missing-key the file lacks "approved_by"/],
    [
      'a template that was not filled in',
      { answer: '""' },
      /3:10 not-one-of answer is "", which is not one of yes, no, partly, not-applicable$/,
    ],
    [
      'the same person approved, whatever the role',
      { approved_by: 'a.  osei' },
      /8:14 own-approval a. {2}osei answered and approved; somebody else must approve/,
    ],
    ['a day that is none', { expires: '2027-02-31' }, /10:10 not-a-day expires is "2027-02-31"/],
    ['approved before it was answered', { approved_on: '2026-10-31' }, /9:14 order approved on/],
    ['ended before it was approved', { expires: '2026-11-01' }, /order expires on 2026-11-01, before/],
    [
      'a period that runs backwards',
      { period: '{ from: 2026-12-31, to: 2026-01-01 }' },
      /order the period ends/,
    ],
    [
      'a year and more',
      { expires: '2027-11-03' },
      /too-long lasts 367 days .* pci 1 asks again after a year/,
    ],
    [
      'longer than one of its controls allows',
      { controls: '{ pci: ["1", "2"] }', expires: '2027-02-02' },
      /too-long lasts 93 days .* pci 2 asks again after three months/,
    ],
    ['a framework that is not there', { controls: '{ pcy: ["1"] }' }, /2:13 unknown-framework .* "pcy"/],
    ['a control that is not there', { controls: '{ pci: ["9"] }' }, /unknown-control pci has no control "9"/],
    ['a control outside AWS', { controls: '{ pci: ["5"] }' }, /nothing-asked pci 5 lies outside AWS/],
    ['a control that rules see whole', { controls: '{ pci: ["6"] }' }, /nothing-asked pci 6 leaves nothing/],
    [
      'not applicable, though rules judge part of it',
      { controls: '{ pci: ["4"] }', answer: 'not-applicable' },
      /3:9 not-allowed rules judge part of pci 4/,
    ],
    [
      "the provider's part without its report",
      { controls: '{ pci: ["3"] }' },
      /no-evidence pci 3 is the provider's to show/,
    ],
  ])('%s', (_, change, problem) => {
    expect(mistakes(change)).toEqual([expect.stringMatching(problem)]);
  });

  test('one id in two files', () => {
    expect(problemsOf(() => load([textOf(), textOf()]))).toEqual([
      'attestations/2.yaml:1:5 duplicate-id AT-1 is also defined in attestations/1.yaml',
    ]);
  });
});

test('what holds until the last day that its control allows is accepted', () => {
  expect(mistakes({ expires: '2027-11-02' })).toEqual([]);
  expect(mistakes({ controls: '{ pci: ["2"] }', expires: '2027-02-01' })).toEqual([]);
});

describe('evidence in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringdown-attested-'));
  writeFileSync(join(folder, 'policy.txt'), 'As approved.\n');
  const right = createHash('sha256').update('As approved.\n').digest('hex');
  const evidence = (uri: string, sha256?: string) =>
    textOf({ evidence: `[{ uri: ${uri}${sha256 === undefined ? '' : `, sha256: "${sha256}"`} }]` });
  const stateOf = (text: string) => load([text], { folder })[0]!.evidence[0]!.state;

  test('is compared with what was attested, seen from the attestation', () => {
    expect(stateOf(evidence('policy.txt', right))).toBe('matches');
    expect(stateOf(evidence('policy.txt', '0'.repeat(64)))).toBe('differs');
    expect(stateOf(evidence('gone.txt', right))).toBe('missing');
    expect(stateOf(evidence('policy.txt'))).toBe('not-checked');
    expect(stateOf(evidence('https://example.com/policy.txt', right))).toBe('not-checked');
  });

  test('that changed or is gone is a mistake for who checks the files', () => {
    const problems = (text: string) => problemsOf(() => load([text], { folder, strict: true }));
    expect(problems(evidence('policy.txt', right))).toEqual([]);
    expect(problems(evidence('policy.txt', '0'.repeat(64)))).toEqual([
      expect.stringMatching(/11:\d+ changed policy.txt is not the file that was attested/),
    ]);
    expect(problems(evidence('gone.txt'))).toEqual([
      expect.stringMatching(/no-file there is no file gone.txt/),
    ]);
  });
});

describe('questions', () => {
  test('are put by every control that a scan does not see whole, and by no other', () => {
    expect(questionsOf(framework, []).map((q) => [q.control, q.every, q.needsEvidence])).toEqual([
      ['1', 'P12M', false],
      ['2', 'P3M', false],
      ['3', 'P12M', true],
      ['4', 'P12M', false],
    ]);
    expect(questionsOf(framework, ['service-provider']).map((q) => q.control)).toContain('7');
  });

  test('of a control that rules judge in part are about the rest', () => {
    expect(questionsOf(framework, [])[3]!.text).toBe(
      'Is this so, as far as no scan sees it? What 4 asks. Scanned: Stores. To attest: Agent desktops.',
    );
  });

  test('have a fingerprint that changes with what is asked and with nothing else', () => {
    const fingerprint = (change: Partial<Control>) =>
      questionsOf({ ...framework, controls: [control('1', 'people', change)] }, [])[0]!.fingerprint;
    expect(fingerprint({ title: 'Another title' })).toBe(fingerprint({}));
    expect(fingerprint({ paraphrase: 'Something else' })).not.toBe(fingerprint({}));
    expect(fingerprint({ every: 'P6M' })).not.toBe(fingerprint({}));
  });
});
