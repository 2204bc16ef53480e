import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInlineTests } from '../../src/evaluate/inline-tests.ts';
import { registry } from '../../src/resources/index.ts';
import { compileRules, readRuleFiles } from '../../src/rules/load.ts';

const schema = JSON.parse(readFileSync('reports/schema/rule.schema.json', 'utf8'));
const only = process.env['RULES'];
const files = readRuleFiles('rules').filter(({ path }) => only === undefined || path.includes(only));

describe.each(compileRules(registry, schema, files).map((rule) => [rule.definition.id, rule] as const))(
  '%s',
  (_, rule) => {
    test.each(runInlineTests(registry, rule).map((outcome) => [outcome.test, outcome.problem] as const))(
      '%s',
      (_name, problem) => {
        expect(problem).toBeUndefined();
      },
    );
  },
);
