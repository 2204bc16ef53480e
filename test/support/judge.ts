import { readFileSync } from 'node:fs';
import { evaluateEstate } from '../../src/evaluate/findings.ts';
import { givenEstate } from '../../src/evaluate/given-estate.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Finding } from '../../src/model/finding.ts';
import { registry } from '../../src/resources/index.ts';
import { compileRules } from '../../src/rules/load.ts';
import type { Rule, RuleTest } from '../../src/rules/rule.ts';
import { ruleFile, ruleText } from './rule-text.ts';

const schema = JSON.parse(readFileSync('reports/schema/rule.schema.json', 'utf8'));

export interface Asserted {
  resource?: string;
  when?: string;
  assert: string;
}

/** A rule with the given condition and nothing else of note. */
export function ruleAsserting({ resource = 'AWS::Connect::Instance', when, assert }: Asserted): Rule {
  const text = ruleText
    .replace(/^resource: .*$/m, `resource: ${resource}`)
    .replace(/^when: .*$/m, when === undefined ? '' : `when: ${JSON.stringify(when)}`)
    .replace(/let:\n.*\n/, '')
    .replace(/^assert: .*$/m, `assert: ${JSON.stringify(assert)}`)
    .replace(/^message: .*$/m, 'message: the condition does not hold');
  return compileRules(registry, schema, [{ path: ruleFile, text }])[0]!;
}

/** The estate of some given resources; the first of them is of the rule's type. */
export const estateOf = (rule: Rule, given: RuleTest['given'], unread: string[] = []): Estate =>
  givenEstate(registry, rule, { name: 'given', given, unread, expect: 'pass' });

/** The finding on the first given resource. */
export function judged(asserted: Asserted, given: RuleTest['given'], unread?: string[]): Finding {
  const rule = ruleAsserting(asserted);
  const estate = estateOf(rule, given, unread);
  const subject = estate.resources[0]!;
  return evaluateEstate({ registry, estate, rules: [rule] }).find(
    ({ resource }) => resource.id === subject.id && resource.region === subject.region,
  )!;
}
