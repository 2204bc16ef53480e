import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/resources/index.ts';
import { compileCel, parseCel } from '../../../src/rules/cel.ts';
import { type Checked, checkExpression, type Scope } from '../../../src/rules/check.ts';
import { presentWhen } from '../../../src/rules/narrow.ts';
import { type Expressions, ruleOf } from '../../support/rule-of.ts';

const bucket = 'AWS::S3::Bucket';
/** What a rule is refused for, by code; empty when it compiles. */
const codes = (expressions: Expressions): string[] => {
  const rule = ruleOf({ resource: bucket, ...expressions });
  return Array.isArray(rule) ? rule.map(({ code }) => code) : [];
};
const accepted = (expressions: Expressions) => {
  const rule = ruleOf({ resource: bucket, ...expressions });
  if (Array.isArray(rule)) throw new Error(rule.map(({ message }) => message).join('\n'));
  return rule;
};

describe('paths that are present when a condition', () => {
  const names = new Map<string, Checked>([
    ['a', { type: { kind: 'any' }, path: 'a' }],
    ['alias', { type: { kind: 'any' }, path: 'a.b' }],
    ['made', { type: { kind: 'any' } }],
  ]);
  const scope: Scope = { names, present: new Set() };
  const present = (cel: string, truth: boolean) => [...presentWhen(parseCel(cel), truth, scope)];

  test.each<[cel: string, whenTrue: string[], whenFalse: string[]]>([
    ['a != null', ['a'], []],
    ['null != a', ['a'], []],
    ['a == null', [], ['a']],
    ['a == "x"', ['a'], []],
    ['3 == a.b', ['a.b'], []],
    ['a != "x"', [], ['a']],
    ['a == a.b', [], []],
    ['a', [], []],
    ['!(a == null)', ['a'], []],
    ['!(a != null)', [], ['a']],
    ['!!(a != null)', ['a'], []],
    ['a != null && a.b != null', ['a', 'a.b'], []],
    ['a != null || a.b != null', [], []],
    ['a == null || a.b == null', [], ['a', 'a.b']],
    ['a == null && a.b == null', [], []],
    ['!(a == null || a.b == null)', ['a', 'a.b'], []],
    ['!(a == null || !(a.b == "x"))', ['a', 'a.b'], []],
    ['alias != null', ['a.b'], []],
    ['alias.c != null', ['a.b.c'], []],
    ['made != null', [], []],
    ['made.b != null', [], []],
    ['a.exists(x, x != null)', [], []],
    ['a.exists(a, a != null)', [], []],
    ['a != null ? true : false', [], []],
  ])('%s is true: %j, is false: %j', (cel, whenTrue, whenFalse) => {
    expect(present(cel, true)).toEqual(whenTrue);
    expect(present(cel, false)).toEqual(whenFalse);
  });
});

describe('a value that can be null may be used', () => {
  const role = 'resource.ReplicationRole';
  const rules = 'resource.LifecycleConfiguration.Rules';
  test.each<[where: string, Expressions]>([
    ['on the right of &&', { assert: `${role} != null && ${role}.contains("x")` }],
    ['on the right of ||', { assert: `${role} == null || ${role}.contains("x")` }],
    ['below a not', { assert: `!(${role} == null) && ${role}.contains("x")` }],
    ['below a not of an or', { assert: `!(${role} == null || ${role}.contains("x"))` }],
    ['deep in a chain', { assert: `${role} != null && true && (false || ${role}.contains("x"))` }],
    ['where it equals text', { assert: `${role} == "x" && ${role}.contains("x")` }],
    [
      'in the branch of ?: that is taken for it',
      { assert: `${role} != null ? ${role}.contains("x") : false` },
    ],
    ['in the other branch of ?:', { assert: `${role} == null ? false : ${role}.contains("x")` }],
    ['by its alias', { let: { r: role }, assert: 'r != null && r.contains("x")' }],
    [
      'by its own name where the alias was asked',
      { let: { r: role }, assert: `r != null && ${role}.contains("x")` },
    ],
    [
      'by its alias where it was asked itself',
      { let: { r: role }, assert: `${role} != null && r.contains("x")` },
    ],
    ['in assert, when asked in when', { when: `${role} != null`, assert: `${role}.contains("x")` }],
    [
      'in let, when asked in when',
      { when: `${role} != null`, let: { r: `${role} + "x"` }, assert: 'r == "x"' },
    ],
    [
      'by a member, when asked in when',
      { when: 'resource.LifecycleConfiguration != null', assert: `${rules}.all(r, true)` },
    ],
    [
      'of an element',
      {
        when: 'resource.LifecycleConfiguration != null',
        assert: `${rules}.all(r, r.Id == null || r.Id.contains("x"))`,
      },
    ],
    [
      'of an element of an element',
      {
        assert:
          'resource.ReplicationRules.all(r, r.Filter.TagFilters.all(t, r.Id == null || t.Value == null || r.Id == t.Value + "x"))',
      },
    ],
    [
      'of what is outside, in a body',
      { assert: `${role} != null && resource.ReplicationRules.all(r, r.BucketName == ${role} + "x")` },
    ],
    [
      'through a relation',
      {
        assert:
          'resource.KmsKey == null || resource.KmsKey.Counterpart == null || resource.KmsKey.Counterpart.KeyState == "x"',
      },
    ],
    [
      'in what map() makes of what passed',
      { assert: 'count(resource.ReplicationRules.map(r, r.Id != null, r.Id + "x")) > 0' },
    ],
    [
      'after a filter that asked',
      { assert: 'resource.ReplicationRules.map(r, r.Id).filter(i, i != null).all(i, i.contains("x"))' },
    ],
    [
      'by the name of something that was computed',
      { let: { owner: 'entry(resource.Tags, "Owner")' }, assert: 'owner != null && owner.contains("x")' },
    ],
    [
      'by a member of something that was chosen',
      {
        let: { key: 'resource.BucketName == "x" ? resource.KmsKey : null' },
        assert: 'key == null || key.KeyState == "x"',
      },
    ],
  ])('%s', (_where, expressions) => {
    expect(codes(expressions)).toEqual([]);
  });

  test.each<[where: string, Expressions]>([
    ['nowhere else', { assert: `${role}.contains("x")` }],
    ['not on the left of its guard', { assert: `${role}.contains("x") && ${role} != null` }],
    ['not on the other side of an or', { assert: `${role} != null || ${role}.contains("x")` }],
    ['not below a not that turns the guard round', { assert: `!(${role} != null) && ${role}.contains("x")` }],
    ['not behind one of two alternatives', { assert: `(${role} != null || true) && ${role}.contains("x")` }],
    [
      'not behind a guard of another member',
      { assert: `resource.BucketPolicy != null && ${role}.contains("x")` },
    ],
    ['not where it differs from text', { assert: `${role} != "x" && ${role}.contains("x")` }],
    [
      'not where it equals what can be null itself',
      { assert: `${role} == resource.KmsKey.Arn && ${role}.contains("x")` },
    ],
    ['not in the wrong branch of ?:', { assert: `${role} != null ? true : ${role}.contains("x")` }],
    [
      'not in let, when only assert asks',
      { let: { r: `${role} + "x"` }, assert: `${role} != null && r == "x"` },
    ],
    [
      'not behind a guard inside a body',
      { assert: `resource.ReplicationRules.all(r, ${role} != null) && ${role}.contains("x")` },
    ],
    [
      'not of another element',
      {
        assert:
          'resource.ReplicationRules.exists(r, r.Id != null) && resource.ReplicationRules.all(r, r.Id.contains("x"))',
      },
    ],
    [
      'not in what map() makes of the rest',
      { assert: 'count(resource.ReplicationRules.map(r, r.Id + "x")) > 0' },
    ],
    [
      'not as a condition',
      {
        assert:
          'resource.PublicAccessBlockConfiguration == null || resource.PublicAccessBlockConfiguration.BlockPublicAcls',
      },
    ],
    ['not in an order', { assert: 'resource.CreationDate < now' }],
    ['not as an argument', { assert: 'daysBetween(resource.CreationDate, now) > 1' }],
    ['not as the range of a macro', { assert: `${rules}.all(r, true)` }],
    [
      'not when ?: may make it null',
      { assert: `(resource.BucketName == "x" ? resource.BucketName : ${role}).contains("x")` },
    ],
    [
      'not when ?: may make it null in its first branch',
      { assert: `(resource.BucketName == "x" ? ${role} : resource.BucketName).contains("x")` },
    ],
    [
      'not out of a list that may hold null',
      { assert: `[resource.BucketName, ${role}].all(x, x.contains("x"))` },
    ],
    [
      'not out of a list that begins with null',
      { assert: '[null, resource.BucketName].all(x, x.contains("x"))' },
    ],
    [
      'not out of a sum of lists that may hold null',
      { assert: `([resource.BucketName] + [${role}]).all(x, x.contains("x"))` },
    ],
    [
      'not as numbers to add up',
      { assert: 'sum(resource.LifecycleConfiguration.Rules.map(r, r.ExpirationInDays)) > 3' },
    ],
    [
      'not as texts to compare',
      { assert: 'count(minus(resource.ReplicationRules.map(r, r.Id), ["x"])) == 0' },
    ],
  ])('%s', (_where, expressions) => {
    expect(new Set(codes(expressions))).toEqual(new Set(['can-be-absent']));
  });
});

describe('what an expression reads', () => {
  const references = (expressions: Expressions) =>
    accepted(expressions).references.map(({ relations, field }) => [...relations, field].join('.'));

  test.each<[Expressions, string[]]>([
    [{ assert: 'resource.BucketName == "x"' }, ['BucketName']],
    [{ assert: 'resource.VersioningConfiguration.Status == "x"' }, ['VersioningConfiguration']],
    [{ assert: 'resource.KmsKey == null' }, ['KmsKey']],
    [
      {
        assert:
          'resource.KmsKey != null && resource.KmsKey.Counterpart != null && resource.KmsKey.Counterpart.KeyState == "x"',
      },
      ['KmsKey', 'KmsKey.Counterpart', 'KmsKey.Counterpart.KeyState'],
    ],
    [
      { assert: 'resource.ReplicationRules.exists(r, r.Status == "x")' },
      ['ReplicationRules', 'ReplicationRules.Status'],
    ],
    [
      { assert: 'resource.ReplicationRules.exists(r, r.Filter.TagFilters.exists(t, t.Key == "x"))' },
      ['ReplicationRules', 'ReplicationRules.Filter'],
    ],
    [
      { assert: 'resource.ReplicationRules.filter(r, r.Status == "x").exists(q, q.Id == "x")' },
      ['ReplicationRules', 'ReplicationRules.Status', 'ReplicationRules.Id'],
    ],
    [
      {
        assert:
          'resource.ReplicationRules.map(r, r.DestinationBucket).exists(b, b != null && b.Region == recovery)',
      },
      ['ReplicationRules', 'ReplicationRules.DestinationBucket', 'ReplicationRules.DestinationBucket.Region'],
    ],
    [
      {
        assert:
          'resource.ReplicationRules.exists(r, r.DestinationBucket != null && r.DestinationBucket.ReplicationRules.exists(q, q.Status == "x"))',
      },
      [
        'ReplicationRules',
        'ReplicationRules.DestinationBucket',
        'ReplicationRules.DestinationBucket.ReplicationRules',
        'ReplicationRules.DestinationBucket.ReplicationRules.Status',
      ],
    ],
    [
      { let: { k: 'resource.KmsKey', state: 'k == null ? null : k.KeyState' }, assert: 'state == "x"' },
      ['KmsKey', 'KmsKey.KeyState'],
    ],
    [
      { let: { rs: 'resource.ReplicationRules' }, assert: 'rs.exists(r, r.Status == "x")' },
      ['ReplicationRules', 'ReplicationRules.Status'],
    ],
    [
      {
        let: { k: 'resource.BucketName == "x" ? resource.KmsKey : null' },
        assert: 'k == null || k.KeyState == "x"',
      },
      ['BucketName', 'KmsKey', 'KmsKey.KeyState'],
    ],
    [
      { assert: '(resource.BucketName == "x" ? [] : resource.ReplicationRules).exists(r, r.Status == "x")' },
      ['BucketName', 'ReplicationRules', 'ReplicationRules.Status'],
    ],
    [{ when: 'resource.Region == primary', assert: 'resource.BucketName == "x"' }, ['Region', 'BucketName']],
  ])('%j: %j', (expressions, read) => {
    expect(references(expressions).sort()).toEqual([...read].sort());
  });

  test('the message is collected but decides nothing', () => {
    const rule = accepted({ assert: 'resource.BucketName == "x"' });
    expect(rule.mentions.map(({ member }) => member)).toEqual(['BucketName']);
  });

  test('names of the scan are told apart from fields', () => {
    const { variables } = accepted({ let: { r: 'recovery' }, assert: 'resource.Region != r' });
    expect([...variables].sort()).toEqual(['r', 'recovery', 'resource']);
  });
});

describe('refused', () => {
  test.each<[situation: string, assert: string, code: string]>([
    [
      'to compare related resources',
      'resource.KmsKey != null && resource.KmsKey == resource.KmsKey.Counterpart',
      'type',
    ],
    ['to compare the resource with itself', 'resource == resource', 'type'],
    ['to compare lists that may lack members', 'resource.ReplicationRules == []', 'type'],
    ['to look a resource up in a list', 'resource in [null]', 'type'],
    ['to look into a list that may lack members', '"x" in resource.ReplicationRules', 'type'],
    ['to put resources into a list', '[resource.KmsKey].all(k, k == null)', 'type'],
    [
      'to join lists of resources',
      '(resource.ReplicationRules + resource.ReplicationRules).all(r, r.Id == null)',
      'type',
    ],
    [
      'to choose between resources',
      '(resource.BucketName == "x" ? resource.KmsKey : resource.KmsKey) == null',
      'type',
    ],
    ['to choose between types', '(resource.BucketName == "x" ? "x" : 1) == "x"', 'type'],
    ['to choose between lists of types', '(resource.BucketName == "x" ? ["x"] : [1]) == ["x"]', 'type'],
    ['a list of two types', '["x", 1].all(x, x == "x")', 'type'],
    ['bytes', 'resource.BucketName == b"x"', 'unsupported'],
    ['unsigned numbers', 'count(resource.ReplicationRules) == 1u', 'unsupported'],
    ['a map literal', '{"a": 1} == {"a": 1}', 'unsupported'],
    [
      'a member that only one side of ?: has',
      '(resource.BucketName == "x" ? resource.VersioningConfiguration : {"Status": "x"}).Status == "x"',
      'unsupported',
    ],
    ['the member of a map', 'resource.Tags.Owner == "x"', 'unknown-field'],
    ['the member of text', 'resource.BucketName.Length == 1', 'unknown-field'],
    ['a quantifier over text', 'resource.BucketName.exists(c, c == "x")', 'type'],
    ['a quantifier over a map', 'resource.Tags.exists(t, t == "x")', 'type'],
    ['a quantifier without a variable', 'resource.ReplicationRules.exists(true)', 'arity'],
    [
      'a quantifier whose variable hides a name',
      'resource.ReplicationRules.exists(now, now.Id == null)',
      'shadowed',
    ],
    ['a body that is no condition', 'resource.ReplicationRules.exists(r, r.BucketName)', 'type'],
    ['a number as a condition', '!count(resource.ReplicationRules)', 'type'],
    ['a method that CEL has and rules have not', 'resource.BucketName.split("x") == []', 'unknown-function'],
    ['bind', 'cel.bind(x, resource.BucketName, x == "x")', 'unknown-function'],
    ['an argument that lacks a member', 'covers(resource.VersioningConfiguration, "x")', 'type'],
    [
      'two lists that are not of text',
      'sameSet(resource.ReplicationRules, resource.ReplicationRules)',
      'type',
    ],
    ['a list that is not of numbers', 'sum(["x"]) == 1', 'type'],
    [
      'a variable outside its body',
      'resource.ReplicationRules.exists(r, true) && r.Status == "x"',
      'unknown-name',
    ],
  ])('%s', (_situation, assert, code) => {
    expect(codes({ assert })).toContain(code);
  });
});

test('a problem points at the place of the mistake', () => {
  const names = new Map<string, Checked>([
    ['resource', { type: { kind: 'resource', type: bucket }, path: 'resource', origin: [] }],
  ]);
  const cel = 'resource.BucketName == "x" && resource.Buckket == "y"';
  const { problems } = checkExpression(registry, parseCel(cel), { names, present: new Set() });
  expect(problems.map(({ code, start }) => [code, cel.slice(start)])).toEqual([
    ['unknown-field', 'resource.Buckket == "y"'],
  ]);
});

describe('list members that nobody saw decide nothing', () => {
  const hole = {};
  const seen = { Region: 'us-east-1', Status: 'x', Id: null };
  /** Over a list that may be empty or go on: what each expression says of these resources and of a hole. */
  test.each<[assert: string, members: object[], outcome: boolean | 'error']>([
    ['resource.ReplicationRules.exists(r, true)', [hole], 'error'],
    ['resource.ReplicationRules.exists(r, true)', [seen, hole], true],
    ['resource.ReplicationRules.exists(r, false)', [hole], false],
    ['resource.ReplicationRules.exists(r, r.Status == "y" || resource.Region == "here")', [hole], 'error'],
    ['resource.ReplicationRules.all(r, false)', [hole], 'error'],
    ['resource.ReplicationRules.all(r, false)', [seen, hole], false],
    ['resource.ReplicationRules.all(r, true)', [hole], true],
    ['resource.ReplicationRules.all(r, r.Status == "x" && resource.Region == "there")', [hole], 'error'],
    ['resource.ReplicationRules.all(r,r.Status == "x" ? true : true)', [seen, hole], 'error'],
    ['resource.ReplicationRules.exists_one(r, true)', [seen, hole], 'error'],
    ['count(resource.ReplicationRules.filter(r, true)) == 1', [seen, hole], 'error'],
    ['count(resource.ReplicationRules.filter(r, false)) == 0', [seen, hole], true],
    ['count(resource.ReplicationRules.map(r, 1)) == 1', [seen, hole], 'error'],
    ['count(resource.ReplicationRules.map(r, (true), 1)) == 1', [seen, hole], 'error'],
    ['count(resource.ReplicationRules.map(r, false, 1)) == 0', [seen, hole], true],
    ['count(resource.ReplicationRules) == 2', [seen, seen], true],
    ['(resource.BucketName == "x" ? resource.ReplicationRules : []).exists(r, true)', [hole], 'error'],
    ['resource.ReplicationRules.exists(r, (r.Status == "x" || true) && (true))', [hole], 'error'],
    [
      'resource.ReplicationRules.exists(r, resource.ReplicationRules.all(q, q.Status == r.Status || (false)))',
      [seen],
      true,
    ],
  ])('%s of %j is %j', (assert, members, outcome) => {
    const { source } = accepted({ assert });
    const evaluate = compileCel(source.assert);
    const context = { resource: { BucketName: 'x', Region: 'here', ReplicationRules: members } };
    const said = () => {
      try {
        return evaluate(context);
      } catch {
        return 'error';
      }
    };
    expect(said(), source.assert).toBe(outcome);
  });

  test('of a list by another name, in a body without a space', () => {
    const lets = { rules: 'resource.ReplicationRules', bad: 'resource.Region == "there"' };
    expect(accepted({ let: lets, assert: 'rules.exists(r,bad)' }).source.assert).toBe(
      '(resource.ReplicationRules).exists(r, r.Region != "" && ((resource.Region == "there")))',
    );
  });

  test('and lists of plain values, which are whole or not there, are left alone', () => {
    const assert = 'resource.ApprovedOrigins.exists(o, o == "x")';
    expect(accepted({ resource: 'AWS::Connect::Instance', assert }).source.assert).toBe(assert);
  });
});
