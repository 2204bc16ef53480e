import { afterAll, describe, expect, test } from 'vitest';
import { ConditionAnswers } from '../../src/evaluate/condition-answers.ts';
import { prepareEvaluation } from '../../src/evaluate/evaluate.ts';
import { givenEstate } from '../../src/evaluate/given-estate.ts';
import { registry } from '../../src/resources/index.ts';
import { type Evaluate, isMissingValue } from '../../src/rules/cel.ts';
import type { Rule, RuleTest } from '../../src/rules/rule.ts';
import { type Outcome, oracle } from '../support/oracle.ts';
import { shippedRules } from '../support/shipped-rules.ts';

const evaluations = shippedRules.flatMap((rule) => rule.definition.tests.map((given) => ({ rule, given })));
let compared = 0;
afterAll(() => {
  expect(compared, 'every inline test of every rule is compared').toBe(evaluations.length);
});

describe.each(shippedRules.map((rule) => [rule.definition.id, rule] as const))('%s', (_id, rule) => {
  const { source, when, assert } = rule;
  const [whenOracle, assertOracle] = [
    source.when === undefined ? undefined : oracle(source.when),
    oracle(source.assert),
  ];
  test.each(rule.definition.tests.map((given) => [given.name, given] as const))('%s', (_name, given) => {
    const context = contextOf(rule, given);
    const applies = when ? outcomeOf(when, context) : true;
    if (whenOracle) expect(whenOracle(context), source.when).toBe(applies);
    const asked = new ConditionAnswers().to(rule.conditions);
    expect(
      outcomeOf(() => asked(context, 0), context),
      'the conditions one by one',
    ).toBe(applies);
    if (applies === true) expect(assertOracle(context), source.assert).toBe(outcomeOf(assert, context));
    compared += 1;
  });
});

function contextOf(rule: Rule, given: RuleTest): Record<string, unknown> {
  const estate = givenEstate(registry, rule, given);
  const params = { [rule.definition.id]: given.params ?? {} };
  const { views, contextOf: named } = prepareEvaluation({ registry, estate, params });
  return { ...named(rule), resource: views.get(estate.resources[0]!) };
}

/** Only a missing value may fail: another error is a broken rule, in whichever engine. */
function outcomeOf(evaluate: Evaluate, context: Record<string, unknown>): Outcome {
  try {
    return evaluate(context) as boolean;
  } catch (error) {
    if (!isMissingValue(error)) throw error;
    return 'error';
  }
}
