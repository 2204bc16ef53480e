import { registry } from '../../src/resources/index.ts';
import { compileRule } from '../../src/rules/compile.ts';
import type { Problem } from '../../src/rules/problem.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { parseYaml } from '../../src/rules/yaml-source.ts';
import { ruleFile, ruleText } from './rule-text.ts';

export interface Expressions {
  resource?: string;
  when?: string;
  let?: { [name: string]: string };
  assert: string;
}

/** A rule with the given expressions, checked and compiled; or what is wrong with it. */
export function ruleOf({
  resource = 'AWS::Connect::Instance',
  when,
  let: lets,
  assert,
}: Expressions): Rule | Problem[] {
  const { value, ...source } = parseYaml(ruleFile, ruleText);
  const { when: _when, let: _let, ...rest } = value as { [key: string]: unknown };
  const definition = { ...rest, resource, assert, message: 'the condition does not hold' };
  return compileRule(
    registry,
    { ...source, value: { ...definition, ...(when !== undefined && { when }), ...(lets && { let: lets }) } },
    ruleFile,
  );
}
