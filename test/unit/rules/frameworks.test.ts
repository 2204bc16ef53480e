import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintFramework, lintMappings } from '../../../src/rules/frameworks/lint.ts';
import { loadFrameworks } from '../../../src/rules/frameworks/load.ts';
import { parseYaml } from '../../../src/rules/yaml-source.ts';
import { ruleText } from '../../support/rule-text.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/framework.schema.json', 'utf8'));
const text = `id: one
title: A framework
authority: Somebody
edition: "1"
status: in-force
ids: authority
complete: false
source: https://example.com/one
says: Evidence towards a framework, and never an opinion about it.
reviewed: 2026-11-22
groups: [{ id: A, title: The first part }]
controls:
  - id: A.9
    group: A
    title: Encryption
    paraphrase: Stored data is encrypted
    obligation: required
    assessability: partly
    slice: Keys on stores
    remainder: Stores elsewhere
    exceptions: none
  - id: A.10
    group: A
    title: Training
    paraphrase: People are trained
    obligation: required
    assessability: people
    exceptions: none
    source: https://example.com/training
`;
const file = (changed = text, path = 'rules/frameworks/one.yaml') => ({ path, text: changed });
const load = (...files: ReturnType<typeof file>[]) => loadFrameworks(schema, files);

describe('a framework file', () => {
  test('is loaded, and a control without a source has that of its framework', () => {
    const [framework] = load(file());
    expect(framework!.controls.map(({ id, source }) => [id, source])).toEqual([
      ['A.9', 'https://example.com/one'],
      ['A.10', 'https://example.com/training'],
    ]);
  });

  test.each<[situation: string, from: string, to: string, problem: string]>([
    [
      'a misspelt key',
      '    slice:',
      '    slcie:',
      '19:5 unknown-key controls.0 has no key "slcie"; did you mean "slice"?',
    ],
    [
      'an assessability that does not exist',
      'assessability: partly',
      'assessability: partial',
      '18:20 not-one-of controls.0.assessability is "partial"',
    ],
    [
      'a group that does not exist',
      '    group: A\n    title: T',
      '    group: B\n    title: T',
      '23:12 unknown-group one has no group "B"; did you mean "A"?',
    ],
    ['a control that is listed twice', 'id: A.10', 'id: A.9', '22:9 duplicate-id A.9 is listed twice in one'],
    [
      'an id that is not the name of the file',
      'id: one',
      'id: two',
      '1:5 file-name id is "two" but the file is one.yaml',
    ],
    [
      'a proposal to change what is not there',
      'complete: false',
      'complete: false\noverlays: onne',
      '8:11 unknown-framework no framework "onne"; did you mean "one"?',
    ],
    [
      'a crosswalk to a control that is not there',
      '    source: https',
      '    crosswalk: { one: [A.9, A.11] }\n    source: https',
      '29:29 unknown-control one has no control "A.11"; did you mean "A.10"?',
    ],
    ['text that is not YAML', 'ids: authority', 'ids: [', ' '],
  ])('with %s is refused with its place', (_, from, to, problem) => {
    expect(() => load(file(text.replace(from, to)))).toThrow(`rules/frameworks/one.yaml:${problem}`.trim());
  });

  test('that is there twice is refused', () => {
    expect(() => load(file(), file(text, 'mine/frameworks/one.yaml'))).toThrow(
      'mine/frameworks/one.yaml:1:5 duplicate-id one is also defined in rules/frameworks/one.yaml',
    );
  });
});

describe('the mappings of a rule', () => {
  const lint = (mappings: string) =>
    lintMappings(load(file()), [
      { path: 'rules/r.yaml', text: `${ruleText.trimEnd()}\nframeworks:\n${mappings}\n` },
    ]).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  const mapping = (id: string, relation = 'supporting') =>
    `    - { id: ${id}, relation: ${relation}, why: because it is so }`;

  test('to controls that are there are fine', () => {
    expect(lint(['  one:', mapping('A.9', 'direct'), mapping('A.10')].join('\n'))).toEqual([]);
  });

  test.each([
    [
      'an unknown framework',
      ['  onee:', mapping('A.9')],
      'unknown-framework no framework "onee"; did you mean "one"?',
    ],
    [
      'an unknown control',
      ['  one:', mapping('A.99')],
      'unknown-control one has no control "A.99"; did you mean "A.9"?',
    ],
    [
      'a control twice',
      ['  one:', mapping('A.9'), mapping('A.9')],
      'duplicate-mapping one A.9 is mapped twice',
    ],
    [
      'what only people can answer, as if a rule could disprove it',
      ['  one:', mapping('A.10', 'direct')],
      'not-direct no rule can disprove one A.10, which is for people to answer; say supporting',
    ],
  ])('to %s are a problem', (_, lines, problem) => {
    expect(lint(lines.join('\n'))).toEqual([expect.stringContaining(problem)]);
  });
});

describe('what may not be shipped', () => {
  const lint = (changed: string, mapped: { [control: string]: string[] } = {}) =>
    lintFramework(
      parseYaml('one.yaml', changed),
      new Map(Object.entries(mapped).map(([control, params]) => [control, new Set(params)])),
    ).map(({ code }) => code);

  test.each<[situation: string, from: string, to: string, code: string]>([
    ['controls out of order', 'id: A.9', 'id: A.11', 'order'],
    ['no word on what is seen', '    slice: Keys on stores\n', '', 'no-slice'],
    ['no word on what is not seen', '    remainder: Stores elsewhere\n', '', 'no-remainder'],
    [
      'a slice where nothing is judged',
      'assessability: people',
      'assessability: people\n    slice: All of it',
      'slice',
    ],
    [
      'an automated control without a rule or a reason',
      'assessability: partly',
      'assessability: automated',
      'no-rule',
    ],
    ['law that is scored before it is law', 'status: in-force', 'status: proposed', 'proposed'],
  ])('%s', (_, from, to, code) => {
    expect(lint(text)).toEqual([]);
    expect(lint(text.replace(from, to))).toContain(code);
  });

  test('an automated control with a rule is fine', () => {
    expect(lint(text.replace('assessability: partly', 'assessability: automated'), { 'A.9': [] })).toEqual(
      [],
    );
  });

  test('a demand on a parameter that no rule has', () => {
    const demanding = text.replace(
      'exceptions: none',
      'exceptions: none\n    demand: [{ param: minDays, is: at-least, value: 7 }]',
    );
    expect(lint(demanding, { 'A.9': ['minDayz'] })).toEqual(['demand']);
    expect(lint(demanding, { 'A.9': ['minDays'] })).toEqual([]);
    expect(lint(demanding)).toEqual([]);
  });
});
