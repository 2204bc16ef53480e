import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registry } from '../../../src/resources/index.ts';
import { compileRules, digestOf, readRuleFiles } from '../../../src/rules/load.ts';
import type { CheckedRule } from '../../../src/rules/rule.ts';
import { ruleFile, ruleText } from '../../support/rule-text.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/rule.schema.json', 'utf8'));
const compile = (text: string, known: Map<string, CheckedRule>, path = ruleFile) =>
  compileRules(registry, schema, [{ path, text }], known);

test('a file that was checked is not checked again', () => {
  const known = new Map<string, CheckedRule>();
  compile(ruleText, known);
  const [digest, checked] = [...known][0]!;
  known.set(digest, { ...checked, references: [] });
  expect(compile(ruleText, known)[0]!.references).toEqual([]);
});

test('a file that differs by one character from the one that was checked is checked', () => {
  const known = new Map<string, CheckedRule>();
  compile(ruleText, known);
  expect(() => compile(ruleText.replace('severity: ', 'severity: x'), known)).toThrow('not-one-of');
});

test('a file that was checked under another name is checked', () => {
  const known = new Map<string, CheckedRule>();
  compile(ruleText, known);
  expect(() => compile(ruleText, known, 'rules/other.yaml')).toThrow('file-name');
});

test('a file with a mistake does not become known', () => {
  const known = new Map<string, CheckedRule>();
  const text = ruleText.replace('expect: unknown', 'expect: pass');
  expect(() => compile(text, known)).toThrow('missing-test');
  expect(() => compile(text, known)).toThrow('missing-test');
  expect(known.size).toBe(0);
});

test('what was checked in two folders under one id is refused all the same', () => {
  const known = new Map<string, CheckedRule>();
  compile(ruleText, known);
  const files = ['a', 'b'].map((folder) => ({ path: `${folder}/${ruleFile}`, text: ruleText }));
  expect(() => compileRules(registry, schema, files, known)).toThrow('duplicate-id');
});

test('what the check of a shipped rule yields is the same after it was written as JSON', () => {
  const known = new Map<string, CheckedRule>();
  const files = readRuleFiles('rules').filter((_, i) => i % 20 === 0);
  const rules = compileRules(registry, schema, files, known);
  expect(rules.length).toBeGreaterThan(20);
  for (const file of files) {
    const checked = known.get(digestOf(file))!;
    expect(JSON.parse(JSON.stringify(checked))).toStrictEqual(checked);
  }
});
