import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInlineTests } from '../../../src/evaluate/inline-tests.ts';
import { registry } from '../../../src/resources/index.ts';
import { compileRules } from '../../../src/rules/load.ts';
import { ruleFile, ruleText } from '../../support/rule-text.ts';

const schema = JSON.parse(readFileSync('reports/schema/rule.schema.json', 'utf8'));
const load = (text: string, path = ruleFile) => compileRules(registry, schema, [{ path, text }]);

/** The problems of a rule file, one a line. */
function problems(text: string, path?: string): string[] {
  try {
    load(text, path);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

const replaced = (from: string, to: string): string => {
  if (!ruleText.includes(from)) throw new Error(`the exemplar has no ${from}`);
  return ruleText.replace(from, to);
};

test('a correct file loads, and its own tests pass', () => {
  const [rule] = load(ruleText);
  expect(rule!.definition.id).toBe('connect-alias-set');
  expect(runInlineTests(registry, rule!).filter(({ problem }) => problem)).toEqual([]);
});

test('a rule knows every field it reads, through let and in its message', () => {
  const [rule] = load(ruleText);
  expect(rule!.references.map(({ field }) => field).sort()).toEqual(['InstanceAlias', 'Region']);
  expect(rule!.mentions.map(({ member }) => member)).toContain('Id');
});

test('a message can show what a let names, and says so when that could not be read', () => {
  const text = replaced(
    '"{{resource.Id}} has the alias {{resource.InstanceAlias}}"',
    '"origins {{foreign}} of {{resource.Id}}"',
  )
    .replace(
      '  alias: resource.InstanceAlias',
      '  alias: resource.InstanceAlias\n  foreign: resource.ApprovedOrigins.filter(o, o != "https://a")',
    )
    .replace('message: has the alias none', 'message: origins (not read) of i-1');
  const [rule] = load(text);
  expect(runInlineTests(registry, rule!).filter(({ problem }) => problem)).toEqual([]);
  const seen = text
    .replace('InstanceAlias: null }', 'InstanceAlias: null, ApprovedOrigins: ["https://a", "https://b"] }')
    .replace('origins (not read) of', 'origins https://b of');
  expect(runInlineTests(registry, load(seen)[0]!).filter(({ problem }) => problem)).toEqual([]);
});

describe('a mistake is one line that says where, what, and what to write instead', () => {
  const assertion = (cel: string) => replaced('alias != null && alias != params.forbidden', cel);
  test.each<[situation: string, text: string, line: string | RegExp]>([
    [
      'a misspelt key',
      replaced('severity:', 'severitty:'),
      /:3:1 unknown-key the file has no key "severitty"; did you mean "severity"\?/,
    ],
    [
      'a missing key',
      replaced('title: The instance has an alias\n', ''),
      /missing-key the file lacks "title"/,
    ],
    [
      'a severity that does not exist',
      replaced('severity: low', 'severity: loww'),
      /:3:11 not-one-of severity is "loww".*did you mean "low"/,
    ],
    [
      'an id unlike the file name',
      replaced('id: connect-alias-set', 'id: connect-alias-sett'),
      /:1:5 file-name id is "connect-alias-sett" but the file is connect-alias-set.yaml/,
    ],
    [
      'a resource type that does not exist',
      replaced('AWS::Connect::Instance', 'AWS::Connect::Instanse'),
      /unknown-type no resource type AWS::Connect::Instanse; did you mean "AWS::Connect::Instance"/,
    ],
    [
      'a field that does not exist',
      assertion('resource.InstanceAlais != null'),
      /:9:9 unknown-field AWS::Connect::Instance has no field InstanceAlais; did you mean "InstanceAlias"\?/,
    ],
    [
      'a field that does not exist, behind a relation',
      assertion('resource.StorageConfigs.exists(s, s.StorageTyp == "S3")'),
      /:9:43 unknown-field .* no field StorageTyp; did you mean "StorageType"/,
    ],
    [
      'a member that does not exist',
      assertion(
        'resource.ReplicationConfiguration != null && resource.ReplicationConfiguration.SourceRegin == primary',
      ),
      /unknown-field this object has no field SourceRegin; did you mean "SourceRegion"/,
    ],
    [
      'a type that does not fit',
      assertion('resource.InstanceStatus == 3'),
      /:9:9 type string is never equal to number/,
    ],
    [
      'an order between types that have none',
      assertion('resource.InboundCallsEnabled > 3'),
      /type cannot order bool and number/,
    ],
    [
      'an assertion that is no condition',
      assertion('resource.InstanceStatus'),
      /type assert must be true or false, but is string/,
    ],
    ['has()', assertion('has(resource.InstanceAlias)'), /:9:9 refused `has\(\)`.*compare with null/],
    [
      'size() over a list',
      assertion('size(resource.ApprovedOrigins) > 0'),
      /:9:9 refused `size\(\)`.*use `count\(list\)`/,
    ],
    ['the method form of size()', assertion('resource.ApprovedOrigins.size() > 0'), /refused `size\(\)`/],
    ['matches', assertion('resource.Id.matches("a")'), /refused `matches`.*use `re\(text, pattern\)`/],
    ['an index into a list', assertion('resource.ApprovedOrigins[0] == "x"'), /unsupported `\[\]`/],
    [
      'a value that can be absent and is not guarded',
      assertion('resource.InstanceAlias.contains("x")'),
      /can-be-absent `resource.InstanceAlias` can be null here; guard it/,
    ],
    [
      'a guard on the wrong side of an or',
      assertion('resource.InstanceAlias != null || resource.InstanceAlias.contains("x")'),
      /can-be-absent/,
    ],
    [
      'a null test of what is never null',
      assertion('resource.InstanceStatus != null'),
      /never-absent `resource.InstanceStatus` is never null here/,
    ],
    [
      'a name that nobody gave a meaning',
      assertion('instance.InstanceStatus == "ACTIVE"'),
      /unknown-name unknown name instance; rules know resource/,
    ],
    [
      'a function that does not exist',
      assertion('contains(resource.Id)'),
      /unknown-function unknown function contains\(\)/,
    ],
    ['too few arguments', assertion('count() == 1'), /arity count\(\) takes 1 arguments, not 0/],
    [
      'an argument of another type',
      assertion('count(resource.Id) == 1'),
      /type list of count\(\) is a list<any>, not a string/,
    ],
    ['CEL that does not parse', assertion('resource.Id =='), /:9:\d+ \S+ /],
    [
      'a let that is never needed but wrong',
      replaced('alias: resource.InstanceAlias', 'alias: resource.InstanceAlais'),
      /:8:10 unknown-field/,
    ],
    [
      'a let that hides a name',
      replaced(
        '  alias: resource.InstanceAlias',
        '  now: resource.CreatedTime\n  alias: resource.InstanceAlias',
      ),
      /shadowed now already has a meaning/,
    ],
    [
      'a placeholder that is an expression',
      replaced('{{resource.Id}}', '{{count(resource.ApprovedOrigins)}}'),
      /placeholder \{\{count/,
    ],
    [
      'a placeholder for a field that does not exist',
      replaced('{{resource.Id}}', '{{resource.Idd}}'),
      /unknown-field .* no field Idd; did you mean "Id"/,
    ],
    [
      'a placeholder for an object',
      replaced('{{resource.Id}}', '{{resource.ReplicationConfiguration}}'),
      /placeholder .* is not text or a number/,
    ],
    [
      'a parameter that was not declared',
      assertion('alias != params.forbiden'),
      /unknown-field this object has no field forbiden; did you mean "forbidden"/,
    ],
    [
      'no failing test',
      replaced('expect: fail\n    message: has the alias none', 'expect: pass'),
      /missing-test .* needs a test that is failing/,
    ],
    [
      'a failing test that needs parameters',
      replaced('expect: fail', 'params: { forbidden: x }\n    expect: fail'),
      /missing-test .* failing \(with default parameters\)/,
    ],
    [
      'no unknown test',
      replaced('expect: unknown', 'expect: fail'),
      /missing-test .* needs a test that is unknown/,
    ],
    ['two tests of one name', replaced('it has none', 'it has an alias'), /duplicate-test/],
    ['a key given twice', replaced('severity: low', 'severity: low\nseverity: low'), /:4:1 duplicate-key/],
    ['a reference that is no https URL', replaced('https://docs', 'http://docs'), /pattern references.0/],
    ['text instead of YAML structure', 'just text', /type the file must be object/],
    ['an empty file', '', /type the file must be object/],
  ])('%s', (_, text, line) => {
    const found = problems(text);
    expect(found.join('\n')).toMatch(line);
    for (const problem of found)
      expect(problem).toMatch(/^rules\/connect-alias-set\.yaml:\d+:\d+ [a-z-]+ \S/);
  });
});

test('a mistake in a block scalar is found on its own line', () => {
  const text = ruleText.replace(
    'assert: alias != null && alias != params.forbidden',
    'assert: |\n  resource.InstanceStatus == "ACTIVE"\n    && resource.Typo == 1',
  );
  expect(problems(text)).toEqual([
    expect.stringMatching(/^rules\/connect-alias-set\.yaml:11:8 unknown-field/),
  ]);
});

test('every file is checked before the first complaint', () => {
  const files = ['a', 'b'].map((name) => ({ path: `${name}.yaml`, text: 'id: 1' }));
  const lines = (() => {
    try {
      compileRules(registry, schema, files);
    } catch (error) {
      return (error as Error).message.split('\n');
    }
    return [];
  })();
  expect(lines.some((line) => line.startsWith('a.yaml:'))).toBe(true);
  expect(lines.some((line) => line.startsWith('b.yaml:'))).toBe(true);
});

test('two files cannot define one rule', () => {
  const twice = [ruleFile, `elsewhere/connect-alias-set.yaml`].map((path) => ({ path, text: ruleText }));
  expect(() => compileRules(registry, schema, twice)).toThrow(
    /duplicate-id connect-alias-set is also defined in/,
  );
});

test('a bomb of aliases is refused', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n`;
  expect(problems(bomb).join('\n')).toMatch(/alias/i);
});
