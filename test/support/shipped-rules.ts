import { readFileSync } from 'node:fs';
import { registry } from '../../src/resources/index.ts';
import { compileRules, readRuleFiles } from '../../src/rules/load.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/rule.schema.json', 'utf8'));

const only = process.env.RULES;

/** The rules that ringdown ships; `RULES=part-of-a-path` narrows them while one is being written. */
export const shippedRules = compileRules(
  registry,
  schema,
  readRuleFiles('rules').filter(({ path }) => only === undefined || path.includes(only)),
);
