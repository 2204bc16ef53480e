import { describe, expect, test } from 'vitest';
import { ConditionAnswers } from '../../../src/evaluate/condition-answers.ts';
import { conjuncts } from '../../../src/rules/cel.ts';
import { shippedRules } from '../../support/shipped-rules.ts';

const yes = () => true;
const no = () => false;
const fails = () => {
  throw new Error('not read');
};

describe('conditions of several rules', () => {
  test('are answered once a resource, whoever asks', () => {
    const asked: unknown[] = [];
    const shared = ({ resource }: Record<string, unknown>) => asked.push(resource) > 0;
    const answers = new ConditionAnswers();
    const first = answers.to([shared, yes]);
    const second = answers.to([shared, no]);
    for (const i of [0, 1])
      expect([first({ resource: i }, i), second({ resource: i }, i)]).toEqual([true, false]);
    expect(asked).toEqual([0, 1]);
  });

  test('that could not be answered fail each rule that none of its other conditions decides', () => {
    const answers = new ConditionAnswers();
    expect(() => answers.to([fails, yes])({}, 0)).toThrow('not read');
    expect(() => answers.to([yes, fails])({}, 0)).toThrow('not read');
    expect(answers.to([fails, no])({}, 0)).toBe(false);
    expect(answers.to([no, fails])({}, 0)).toBe(false);
    expect(answers.to([])({}, 0)).toBe(true);
  });

  test('that come out as anything but true or false are a defect', () => {
    expect(() => new ConditionAnswers().to([() => 'yes'])({}, 0)).toThrow('a condition came out as string');
  });
});

describe('the parts of a condition', () => {
  test('keep what was in parentheses together', () => {
    expect(conjuncts('(a || b) && c == (1) && !(d && e)')).toEqual(['a || b', 'c == 1', '!(d && e)']);
  });

  test('are the same function where rules share the words, and never where parameters are in them', () => {
    const functions = new Map<string, Set<unknown>>();
    for (const { source, conditions } of shippedRules)
      for (const [i, text] of source.conditions.entries())
        functions.set(text, (functions.get(text) ?? new Set()).add(conditions[i]));
    const often = shippedRules.flatMap(({ source }) => source.conditions);
    const timesOf = (text: string) => often.filter((other) => other === text).length;
    expect(functions.get('resource.Region == primary')?.size).toBe(1);
    expect(functions.get('entry(resource.Tags, params.tag) != null')?.size).toBe(
      timesOf('entry(resource.Tags, params.tag) != null'),
    );
    expect(timesOf('entry(resource.Tags, params.tag) != null')).toBeGreaterThan(1);
  });
});
