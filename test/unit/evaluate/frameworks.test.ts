import { describe, expect, test } from 'vitest';
import { type FrameworkChoice, frameworkSummaries, noFrameworks } from '../../../src/evaluate/frameworks.ts';
import type { Finding, Verdict } from '../../../src/model/finding.ts';
import type { Control, Framework } from '../../../src/rules/frameworks/framework.ts';
import type { Rule, RuleDefinition } from '../../../src/rules/rule.ts';

const controlOf = (id: string, more: Partial<Control> = {}): Control => ({
  id,
  group: 'A',
  title: `About ${id}`,
  paraphrase: `What ${id} asks for`,
  obligation: 'required',
  assessability: 'partly',
  slice: 'Stores',
  remainder: 'Offices',
  exceptions: 'risk-acceptance',
  source: 'https://example.com',
  ...more,
});

const frameworkOf = (id: string, controls: Control[], more: Partial<Framework> = {}): Framework => ({
  id,
  title: `Framework ${id}`,
  authority: 'Somebody',
  edition: '1',
  status: 'in-force',
  ids: 'authority',
  complete: true,
  source: 'https://example.com',
  says: 'Evidence, not an opinion.',
  reviewed: '2026-11-22',
  groups: [{ id: 'A', title: 'First' }],
  controls,
  ...more,
});

type Mapping = [control: string, relation?: 'direct' | 'supporting', framework?: string];

const definitionOf = (
  id: string,
  mappings: Mapping[],
  more: Partial<RuleDefinition> = {},
): RuleDefinition => {
  const frameworks: NonNullable<RuleDefinition['frameworks']> = {};
  for (const [control, relation = 'direct', framework = 'one'] of mappings) {
    frameworks[framework] ??= [];
    frameworks[framework].push({ id: control, relation, why: 'because it is so' });
  }
  return { id, severity: 'high', frameworks, ...more } as RuleDefinition;
};

type Result = Verdict | 'excepted';

/** Rules by id, each with what it said of some resources. */
function judge(
  rules: [definition: RuleDefinition, results: Result[]][],
  choice: Partial<FrameworkChoice>,
): ReturnType<typeof frameworkSummaries> {
  return frameworkSummaries({
    choice: { ...noFrameworks, ...choice },
    at: '2026-11-22T09:00:00Z',
    rules: rules.map(([definition]) => ({ definition }) as Rule),
    byRule: new Map(
      rules.map(([{ id, severity }, results]) => [
        id,
        results.map((result) => ({
          rule: id,
          severity,
          verdict: result === 'excepted' ? 'fail' : result,
          ...(result === 'excepted' && { exception: { reason: '', approvedBy: '', expires: '' } }),
        })) as Finding[],
      ]),
    ),
  });
}

const stateOf = (
  control: Control,
  rules: [RuleDefinition, Result[]][],
  choice: Partial<FrameworkChoice> = {},
) => judge(rules, { frameworks: [frameworkOf('one', [control])], ...choice })[0]!.controls[0]!;

describe('the state of a control', () => {
  const rule = (relation: 'direct' | 'supporting' = 'direct') => definitionOf('r', [['A.1', relation]]);

  test.each<[situation: string, results: Result[], state: string]>([
    ['a failure that disproves it', ['pass', 'fail', 'unknown'], 'gap'],
    ['a failure that is excepted', ['pass', 'excepted'], 'excepted'],
    ['an excepted failure next to an open one', ['excepted', 'fail'], 'gap'],
    ['passes only', ['pass', 'pass', 'not-applicable'], 'no-gap-found'],
    ['passes and something unread', ['pass', 'unknown'], 'partly-examined'],
    ['passes and a broken rule', ['pass', 'error'], 'partly-examined'],
    ['nothing that could be read', ['unknown', 'error'], 'unknown'],
    ['nothing that applied', ['not-applicable'], 'not-examined'],
    ['no resource at all', [], 'not-examined'],
  ])('with %s', (_, results, state) => {
    expect(stateOf(controlOf('A.1'), [[rule(), results]]).state).toBe(state);
  });

  test('with a failure of a rule that only supports it is a weakness, and a direct one beside it a gap', () => {
    const direct = definitionOf('d', [['A.1']]);
    expect(stateOf(controlOf('A.1'), [[rule('supporting'), ['fail']]]).state).toBe('weakness');
    expect(
      stateOf(controlOf('A.1'), [
        [rule('supporting'), ['fail']],
        [direct, ['pass']],
      ]).state,
    ).toBe('weakness');
    expect(
      stateOf(controlOf('A.1'), [
        [rule('supporting'), ['pass']],
        [direct, ['fail']],
      ]).state,
    ).toBe('gap');
  });

  test('that has no rule says why, where that is known', () => {
    expect(stateOf(controlOf('A.1', { noRule: 'Nobody wrote one' }), [])).toMatchObject({
      state: 'not-examined',
      note: 'Nobody wrote one',
      rules: [],
    });
  });

  test.each(['people', 'provider', 'outside'] as const)(
    'for %s never has an answer from passes, but a failure speaks against it',
    (assessability) => {
      const due = { people: 'attestation-due', provider: 'inherited', outside: 'not-assessable' };
      const control = controlOf('A.1', { assessability });
      expect(stateOf(control, []).state).toBe(due[assessability]);
      expect(stateOf(control, [[rule('supporting'), ['pass']]]).state).toBe(due[assessability]);
      expect(stateOf(control, [[rule('supporting'), ['fail']]]).state).toBe('weakness');
    },
  );

  test('that nobody may except is a gap with an exception too', () => {
    expect(stateOf(controlOf('A.1', { exceptions: 'none' }), [[rule(), ['excepted']]]).state).toBe('gap');
  });

  test('whose rules were not all run is examined in part', () => {
    const leftOut = [definitionOf('other', [['A.1']])];
    expect(stateOf(controlOf('A.1'), [[rule(), ['pass']]], { leftOut }).state).toBe('partly-examined');
    expect(stateOf(controlOf('A.1'), [], { leftOut }).state).toBe('not-examined');
  });

  test('for service providers only is not applicable until the entity says that it is one', () => {
    const control = controlOf('A.1', { appliesTo: 'service-provider' });
    expect(stateOf(control, [[rule(), ['fail']]])).toMatchObject({
      state: 'not-applicable',
      note: expect.stringContaining('entity_roles'),
    });
    expect(stateOf(control, [[rule(), ['fail']]], { roles: ['service-provider'] }).state).toBe('gap');
  });

  test('is not demonstrated by a rule that was told to be lenient', () => {
    const control = controlOf('A.1', { demand: [{ param: 'idleMinutes', is: 'at-most', value: 15 }] });
    const idle = definitionOf('r', [['A.1']], { params: { idleMinutes: { default: 15, doc: 'Minutes' } } });
    const under = (params: FrameworkChoice['params']) => stateOf(control, [[idle, ['pass']]], { params });
    expect(under({}).state).toBe('no-gap-found');
    expect(under({ r: { idleMinutes: 5 } }).state).toBe('no-gap-found');
    expect(under({ r: { idleMinutes: 60 } })).toMatchObject({
      state: 'not-demonstrated',
      note: 'A pass counts only with idleMinutes at most 15',
    });
  });
});

describe('a crosswalk', () => {
  const one = frameworkOf('one', [controlOf('A.1')]);
  const two = frameworkOf('two', [controlOf('B.1', { crosswalk: { one: ['A.1'] } })]);

  test('lends rules, whose failure is a weakness and never more', () => {
    const [, second] = judge([[definitionOf('r', [['A.1']]), ['fail']]], { frameworks: [one, two] });
    expect(second!.controls).toMatchObject([{ state: 'weakness', rules: ['r'], crosswalk: ['one A.1'] }]);
  });

  test('does not soften what a rule says itself', () => {
    const rule = definitionOf('r', [['A.1'], ['B.1', 'direct', 'two']]);
    const [, second] = judge([[rule, ['fail']]], { frameworks: [one, two] });
    expect(second!.controls[0]!.state).toBe('gap');
  });
});

describe('what is shown', () => {
  const one = frameworkOf('one', [controlOf('A.1'), controlOf('A.2')]);
  const proposal = frameworkOf('one-proposed', [controlOf('P.1')], { status: 'proposed', overlays: 'one' });
  const two = frameworkOf('two', [controlOf('B.1')]);
  const frameworks = [one, proposal, two];
  const ids = (only: string[]) => judge([], { frameworks, only }).map(({ id }) => id);

  test('is every framework, or those asked for with the proposals that would change them', () => {
    expect(ids([])).toEqual(['one', 'one-proposed', 'two']);
    expect(ids(['one'])).toEqual(['one', 'one-proposed']);
    expect(ids(['two'])).toEqual(['two']);
  });

  test('is every control, also those without a rule', () => {
    const [first] = judge([[definitionOf('r', [['A.2']]), ['pass']]], { frameworks: [one] });
    expect(first!.controls.map(({ id, rules }) => [id, rules])).toEqual([
      ['A.1', []],
      ['A.2', ['r']],
    ]);
  });

  test('is a control, too, that only a rule knows, and a framework that no file describes', () => {
    const rule = definitionOf('r', [['A.10'], ['A.9'], ['X', 'direct', 'mine']]);
    const [mine, first] = judge([[rule, ['fail']]], { frameworks: [one] });
    expect(mine).toMatchObject({ id: 'mine', status: 'unlisted', controls: [{ id: 'X', state: 'gap' }] });
    expect(mine!.score).toBeUndefined();
    expect(first!.controls.map(({ id, group }) => [id, group]).slice(2)).toEqual([
      ['A.9', 'unlisted'],
      ['A.10', 'unlisted'],
    ]);
  });
});

describe('the numbers of a framework', () => {
  const one = frameworkOf('one', [
    controlOf('A.1'),
    controlOf('A.2'),
    controlOf('A.3', { assessability: 'people' }),
    controlOf('A.4', { appliesTo: 'issuer' }),
  ]);
  const scoreOf = (rules: [RuleDefinition, Result[]][], choice: Partial<FrameworkChoice> = {}) =>
    judge(rules, { frameworks: [one], ...choice })[0]!.score!;

  test('are what was examined of what applies, an interval, and the open gaps', () => {
    const critical = definitionOf('c', [['A.1']], { severity: 'critical' });
    const low = definitionOf('l', [['A.2']], { severity: 'low' });
    expect(
      scoreOf([
        [critical, ['pass', 'fail', 'excepted']],
        [low, ['pass', 'unknown']],
      ]),
    ).toEqual({
      examined: { controls: 1, of: 3 },
      readiness: {
        passed: 8 + 1,
        failed: 8 + 8,
        undecided: 1,
        weights: { critical: 8, high: 4, medium: 2, low: 1, info: 0 },
      },
      openGaps: { critical: 1, high: 0, medium: 0, low: 0, info: 0 },
      rulesLeftOut: 0,
    });
  });

  test('count a result once, however many controls it speaks to', () => {
    const rule = definitionOf('r', [['A.1'], ['A.2']]);
    expect(scoreOf([[rule, ['fail']]])).toMatchObject({ readiness: { failed: 4 }, openGaps: { high: 1 } });
  });

  test('do not rise because a rule was left out', () => {
    const [kept, dropped] = [definitionOf('kept', [['A.1']]), definitionOf('dropped', [['A.1']])];
    const both = scoreOf([
      [kept, ['pass']],
      [dropped, ['pass']],
    ]);
    const part = scoreOf([[kept, ['pass']]], { leftOut: [dropped] });
    expect(both.examined.controls).toBe(1);
    expect(part).toMatchObject({ examined: { controls: 0 }, readiness: { undecided: 4 }, rulesLeftOut: 1 });
  });

  test('are not there for a proposal', () => {
    const proposal = frameworkOf('one', [controlOf('A.1')], { status: 'proposed' });
    const [summary] = judge([[definitionOf('r', [['A.1']]), ['fail']]], { frameworks: [proposal] });
    expect(summary!.score).toBeUndefined();
    expect(summary!.controls[0]!.state).toBe('gap');
  });
});
