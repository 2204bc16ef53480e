import type { Estate, Resource } from '../model/estate.ts';
import type { Registry } from '../resources/registry.ts';
import type { Rule, RuleTest } from '../rules/rule.ts';
import { type Evaluation, type Judgement, judge, prepareEvaluation } from './evaluate.ts';
import { evaluateEstate } from './findings.ts';
import { givenEstate } from './given-estate.ts';

/** What a test came to; `problem` says why it failed. */
export interface TestOutcome {
  rule: string;
  test: string;
  problem?: string;
}

/** Runs a rule's own tests, each on an estate of just what it gives. */
export const runInlineTests = (registry: Registry, rule: Rule): TestOutcome[] =>
  rule.definition.tests.map((test) => {
    const problem = problemWith(registry, rule, test);
    return { rule: rule.definition.id, test: test.name, ...(problem !== undefined && { problem }) };
  });

function problemWith(registry: Registry, rule: Rule, test: RuleTest): string | undefined {
  let estate: Estate;
  try {
    estate = givenEstate(registry, rule, test);
  } catch (error) {
    return (error as Error).message;
  }
  const options = { registry, estate, rules: [rule], params: { [rule.definition.id]: test.params ?? {} } };
  const evaluation = prepareEvaluation(options);
  const before = JSON.stringify(estate.resources);
  const subject = estate.resources[0]!;
  const judgement = judgementOn(subject, evaluation, rule);
  if (!judgement) return `the resource is not judged: is its $region one of the scan?`;
  const said = judgement.defect ? ` (${judgement.defect})` : '';
  if (judgement.verdict !== test.expect)
    return `expected ${test.expect}, but the verdict is ${judgement.verdict}${said}`;
  const finding = evaluateEstate(options, evaluation).find(
    ({ resource }) => resource.id === subject.id && resource.region === subject.region,
  );
  if (test.message !== undefined && !finding?.message.includes(test.message))
    return `expected the message to contain "${test.message}", but it is "${finding?.message}"`;
  return JSON.stringify(estate.resources) === before ? undefined : 'the rule changed its input';
}

function judgementOn(subject: Resource, evaluation: Evaluation, rule: Rule): Judgement | undefined {
  let found: Judgement | undefined;
  judge(evaluation, [rule], (_, resource, verdict, cause) => {
    if (resource === subject) found = { rule, resource, verdict, ...cause };
  });
  return found;
}
