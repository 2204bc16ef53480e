import { describe, expect, test } from 'vitest';
import { attestationSummaries } from '../../../src/evaluate/attestations.ts';
import { frameworkSummaries, noFrameworks } from '../../../src/evaluate/frameworks.ts';
import type { Finding, Verdict } from '../../../src/model/finding.ts';
import type { Attestation } from '../../../src/rules/attestations/attestation.ts';
import { questionOf } from '../../../src/rules/attestations/questions.ts';
import type { Control, Framework } from '../../../src/rules/frameworks/framework.ts';
import type { Rule } from '../../../src/rules/rule.ts';

const control = (id: string, assessability: Control['assessability']): Control => ({
  ...{ id, group: 'A', title: id, paraphrase: `What ${id} asks`, obligation: 'required', assessability },
  ...{ exceptions: 'risk-acceptance', source: 'https://example.com' },
  ...(assessability === 'partly' && { slice: 'Stores', remainder: 'Desktops' }),
});
const controls = [
  control('people', 'people'),
  control('provider', 'provider'),
  control('partly', 'partly'),
  { ...control('others', 'people'), appliesTo: 'issuer' as const },
];
const framework = { id: 'pci', status: 'in-force', groups: [], controls } as unknown as Framework;

const attestation = (change: Partial<Attestation> = {}): Attestation => ({
  ...{ id: 'AT-1', controls: { pci: ['people', 'provider', 'partly'] }, answer: 'yes', method: 'examine' },
  ...{ statement: 'It was looked at.', answeredBy: 'A. Osei', answeredOn: '2026-11-01' },
  ...{ approvedBy: 'B. Lind', approvedOn: '2026-11-02', expires: '2027-05-01' },
  ...{ evidence: [], fingerprints: [] },
  ...change,
});

const at = '2026-11-22T09:00:00Z';

function judged(attestations: Attestation[], verdict?: Verdict, when = at) {
  const mapping = ['people', 'partly'].map((id) => ({
    id,
    relation: 'supporting' as const,
    why: 'Because.',
  }));
  const definition = { id: 'r', severity: 'high', frameworks: { pci: mapping } };
  const finding = { rule: 'r', severity: 'high', verdict } as Finding;
  return frameworkSummaries({
    choice: { ...noFrameworks, frameworks: [framework], attestations },
    at: when,
    rules: [{ definition } as unknown as Rule],
    byRule: new Map([['r', verdict ? [finding] : []]]),
  });
}
const statesOf = (...args: Parameters<typeof judged>) =>
  Object.fromEntries(judged(...args)[0]!.controls.map(({ id, state }) => [id, state]));
const controlOf = (id: string, ...args: Parameters<typeof judged>) =>
  judged(...args)[0]!.controls.find((each) => each.id === id)!;

describe('controls that no rule judges', () => {
  test('are due without an answer, and the provider’s stay the provider’s', () => {
    expect(statesOf([])).toMatchObject({ people: 'attestation-due', provider: 'inherited' });
    expect(controlOf('people', []).attestation).toEqual({ state: 'due' });
  });

  test('are attested by a yes, and counted as examined', () => {
    expect(statesOf([attestation()])).toMatchObject({ people: 'attested', provider: 'attested' });
    expect(controlOf('people', [attestation()])).toMatchObject({
      attestation: { state: 'holds', id: 'AT-1', answer: 'yes' },
      note: 'AT-1: it is so, says A. Osei on 2026-11-01, until 2027-05-01.',
    });
    const examined = (given: Attestation[]) => judged(given)[0]!.score!.examined;
    expect([examined([]), examined([attestation()])]).toEqual([
      { controls: 0, of: 3 },
      { controls: 2, of: 3 },
    ]);
  });

  test.each<[Attestation['answer'], string]>([
    ['no', 'gap'],
    ['partly', 'weakness'],
    ['not-applicable', 'not-applicable'],
  ])('answered by %s are a %s', (answer, state) => {
    expect(statesOf([attestation({ answer })]).people).toBe(state);
  });

  test('hold through the last day and are expired the day after', () => {
    const given = [attestation({ expires: '2026-11-22' })];
    expect(statesOf(given, undefined, '2026-11-22T23:59:59Z').people).toBe('attested');
    expect(statesOf(given, undefined, '2026-11-23T00:00:00Z').people).toBe('attestation-expired');
    expect(controlOf('people', given, undefined, '2026-11-23T00:00:00Z').note).toBe(
      'AT-1 of 2026-11-01 does not hold any more. It ended on 2026-11-22.',
    );
  });

  test('are due again when the evidence changed or is gone', () => {
    for (const state of ['differs', 'missing'] as const)
      expect(statesOf([attestation({ evidence: [{ uri: 'plan.pdf', state }] })]).people).toBe(
        'attestation-due',
      );
  });

  test('are due again when the question is another one, each for itself', () => {
    const { fingerprint } = questionOf('pci', controls[0]!)!;
    const given = [attestation({ fingerprints: [fingerprint] })];
    expect(statesOf(given)).toMatchObject({ people: 'attested', provider: 'inherited' });
    expect(controlOf('provider', given).attestation).toMatchObject({ state: 'changed' });
  });

  test('take the newest answer that holds', () => {
    const older = attestation({ id: 'AT-0', answer: 'no', answeredOn: '2026-10-01' });
    const lapsed = attestation({ id: 'AT-2', answeredOn: '2026-11-10', expires: '2026-11-20' });
    expect(controlOf('people', [attestation(), older, lapsed]).attestation!.id).toBe('AT-1');
    expect(controlOf('people', [older, lapsed]).state).toBe('gap');
    expect(controlOf('people', [lapsed]).state).toBe('attestation-expired');
  });

  test('that are asked of others stay not applicable, whatever is said', () => {
    const others = attestation({ controls: { pci: ['others'] }, answer: 'no' });
    expect(controlOf('others', [others])).toMatchObject({ state: 'not-applicable' });
    expect(controlOf('others', [others])).not.toHaveProperty('attestation');
  });
});

describe('a failing check', () => {
  test('counts more than any attestation', () => {
    for (const answer of ['yes', 'partly', 'not-applicable'] as const)
      expect(statesOf([attestation({ answer })], 'fail')).toMatchObject({
        people: 'weakness',
        partly: 'weakness',
      });
    expect(controlOf('people', [attestation()], 'fail').note).toMatch(/A check that fails counts more\.$/);
  });

  test('names the attestations that it belies', () => {
    const given = [attestation()];
    const summaries = (verdict: Verdict) => attestationSummaries(given, judged(given, verdict), at);
    expect(summaries('fail')).toMatchObject([
      { state: 'holds', contradictedBy: ['pci people', 'pci partly'] },
    ]);
    expect(summaries('pass')).toMatchObject([{ state: 'holds', contradictedBy: [] }]);
  });
});

describe('controls that rules judge in part', () => {
  test('keep what rules say, and show the answer about the rest beside it', () => {
    expect(controlOf('partly', [attestation()], 'pass')).toMatchObject({
      state: 'no-gap-found',
      attestation: { state: 'holds', answer: 'yes' },
    });
    expect(controlOf('partly', [], 'pass').attestation).toEqual({ state: 'due' });
    expect(controlOf('partly', [attestation()], 'unknown').state).toBe('unknown');
    expect(controlOf('partly', [attestation()]).state).toBe('not-examined');
  });

  test('are a gap when somebody says that the rest is not so, though every rule passed', () => {
    expect(controlOf('partly', [attestation({ answer: 'no' })], 'pass').state).toBe('gap');
  });
});

test('an attestation that answers nothing of the report is unused, and one that ran out says so', () => {
  const elsewhere = attestation({ id: 'AT-9', controls: { soc: ['1'] } });
  const over = attestation({ expires: '2026-11-20' });
  expect(
    attestationSummaries([elsewhere, over], judged([elsewhere, over]), at).map(({ id, state, because }) => ({
      ...{ id, state, because },
    })),
  ).toEqual([
    { id: 'AT-9', state: 'unused', because: undefined },
    { id: 'AT-1', state: 'expired', because: 'It ended on 2026-11-20.' },
  ]);
});
