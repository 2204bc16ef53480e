import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mappedTo, mappingIndex } from '../../src/evaluate/mappings.ts';
import { lintFramework, lintMappings } from '../../src/rules/frameworks/lint.ts';
import { loadFrameworks, readFrameworkFiles } from '../../src/rules/frameworks/load.ts';
import { readRuleFiles } from '../../src/rules/load.ts';
import type { RuleDefinition } from '../../src/rules/rule.ts';
import { parseYaml } from '../../src/rules/yaml-source.ts';

const schema: object = JSON.parse(readFileSync('reports/schema/framework.schema.json', 'utf8'));
const files = readFrameworkFiles(['rules']);
const frameworks = loadFrameworks(schema, files);
const ruleFiles = readRuleFiles('rules');
const definitions = ruleFiles.flatMap(({ path, text }) => {
  const { value, problems } = parseYaml(path, text);
  // A file that is no YAML fails the tests of the rules.
  return problems.length > 0 ? [] : [value as RuleDefinition];
});
const index = mappingIndex(definitions);
const line = ({
  file,
  line: at,
  column,
  code,
  message,
}: {
  file: string;
  line: number;
  column: number;
  code: string;
  message: string;
}) => `${file}:${at}:${column} ${code} ${message}`;
const of = (id: string) => frameworks.find((framework) => framework.id === id)!;

test('every mapping of every rule names a control that is there, once, and claims no more than it may', () => {
  expect(ruleFiles.length).toBeGreaterThan(80);
  expect(lintMappings(frameworks, ruleFiles).map(line)).toEqual([]);
});

describe.each(files.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  const source = parseYaml(path, text);
  const framework = of((source.value as { id: string }).id);

  test('says of each control what is seen and what is not, in order', () => {
    const params = framework.controls
      .map((control) => [control.id, mappedTo(index, framework.id, control)] as const)
      .filter(([, mapped]) => mapped.length > 0)
      .map(
        ([id, mapped]) =>
          [id, new Set(mapped.flatMap(({ rule }) => Object.keys(rule.params ?? {})))] as const,
      );
    expect(lintFramework(source, new Map(params)).map(line)).toEqual([]);
  });

  test('promises no verdict of its authority', () => {
    expect(text).not.toMatch(/\d\s?%|complian(t|ce)|certified/i);
  });

  test('makes no crosswalk of a crosswalk, which would be a mapping that nobody wrote', () => {
    const targets = framework.controls.flatMap(({ crosswalk = {} }) => Object.entries(crosswalk));
    const chained = targets.flatMap(([other, ids]) =>
      of(other)
        .controls.filter((control) => ids.includes(control.id) && control.crosswalk !== undefined)
        .map((control) => `${other} ${control.id}`),
    );
    expect(chained).toEqual([]);
  });
});

test('all 250 requirements of PCI DSS 4.0.1 are listed', () => {
  const { controls } = of('pci-dss-4.0.1');
  const perRequirement = Array.from(
    { length: 12 },
    (_, at) => controls.filter(({ group }) => group === String(at + 1)).length,
  );
  expect(perRequirement).toEqual([19, 11, 29, 6, 13, 19, 12, 29, 27, 27, 21, 37]);
  const others = controls.filter(({ appliesTo }) => appliesTo === undefined);
  const kinds = ['automated', 'partly', 'people', 'provider', 'outside'];
  expect(kinds.map((kind) => others.filter(({ assessability }) => assessability === kind).length)).toEqual([
    15, 85, 84, 28, 21,
  ]);
  expect(controls.length - others.length).toBe(17);
});

test('nobody may approve that card codes are kept', () => {
  const none = of('pci-dss-4.0.1').controls.filter(({ exceptions }) => exceptions === 'none');
  expect(none.map(({ id }) => id)).toEqual(['3.3.1', '3.3.1.1', '3.3.1.2', '3.3.1.3']);
});

test('an addressable specification of HIPAA asks for a documented alternative', () => {
  for (const { obligation, exceptions } of of('hipaa').controls)
    expect(exceptions === 'documented-alternative').toBe(obligation === 'addressable');
});
