import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCel } from '../../../src/rules/cel.ts';
import { hole, ruleFunctions } from '../../../src/rules/functions.ts';

const evaluate = (cel: string, context: Record<string, unknown> = {}) => compileCel(cel)(context);

describe('functions of the rule language', () => {
  test.each<[cel: string, context: Record<string, unknown>, result: unknown]>([
    ['count(l)', { l: [1, 2] }, 2],
    ['count(l) == 2', { l: [1, 2] }, true],
    ['sum(l)', { l: [60, 40] }, 100],
    ['sum(l.map(d, d.Percentage)) == 100', { l: [{ Percentage: 60 }, { Percentage: 40 }] }, true],
    ['sameSet(a, b)', { a: ['x', 'y'], b: ['y', 'x'] }, true],
    ['sameSet(a, b)', { a: ['x'], b: ['x', 'y'] }, false],
    ['minus(a, b)', { a: ['x', 'y'], b: ['y'] }, ['x']],
    ['re(t, "^a.c$")', { t: 'abc' }, true],
    ['re(t, "b")', { t: 'abc' }, true],
    ['region(a)', { a: 'arn:aws:kms:us-west-2:111122223333:key/k' }, 'us-west-2'],
    ['region(a)', { a: 'arn:aws:s3:::bucket' }, null],
    ['account(a)', { a: 'arn:aws:iam::111122223333:role/r' }, '111122223333'],
    ['entry(m, "k")', { m: new Map([['k', 'v']]) }, 'v'],
    ['entry(m, "constructor")', { m: new Map() }, null],
    ['daysBetween(a, b)', { a: new Date('2026-01-01'), b: new Date('2026-01-03T12:00:00Z') }, 2.5],
    ['covers(f, "a/b")', { f: null }, true],
    ['covers(f, "a/b")', { f: { Prefix: null, TagFilters: [] } }, true],
    ['covers(f, "a/b")', { f: { Prefix: 'a/', TagFilters: [] } }, true],
    ['covers(f, "a/b")', { f: { Prefix: 'a/b/c', TagFilters: [] } }, false],
    ['covers(f, "a/b")', { f: { Prefix: '', TagFilters: [{ Key: 'k', Value: 'v' }] } }, false],
    ['grants("s3:Get*", "s3:GetObject")', {}, true],
    ['grants("S3:get?bject", "s3:GetObject")', {}, true],
    ['grants("*", "iam:PassRole")', {}, true],
    ['grants("s3:*Object", "s3:GetObjectAcl")', {}, false],
  ])('%s of %j is %j', (cel, context, result) => {
    expect(evaluate(cel, context)).toEqual(result);
  });

  test('a list that may lack members cannot be counted, summed or compared', () => {
    for (const cel of ['count(l)', 'sum(l)', 'sameSet(l, l)', 'minus(l, l)'])
      expect(() => evaluate(cel, { l: ['x', hole] }), cel).toThrow('may lack members');
  });

  test('a hostile pattern ends in time that grows with the text and no faster', () => {
    expect(evaluate('re(t, "^(a+)+$")', { t: `${'a'.repeat(5000)}!` })).toBe(false);
  });

  test('each is documented with an example that parses', () => {
    for (const { doc, example } of ruleFunctions) {
      expect(doc.length).toBeGreaterThan(20);
      expect(() => compileCel(example)).not.toThrow();
    }
  });
});

test('an action pattern grants what a regular expression made of it matches', () => {
  const letters = fc.constantFrom('a', 'b', ':', '*', '?');
  fc.assert(
    fc.property(
      fc.string({ unit: letters, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 12 }),
      (pattern, action) => {
        const asRegExp = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(evaluate('grants(p, a)', { p: pattern, a: action })).toBe(asRegExp.test(action));
      },
    ),
  );
});

test('sums of JSON numbers and literals come out as numbers', () => {
  for (const [cel, n] of [
    ['x + 1', 4],
    ['1 + x', 4],
    ['x - 1', 2],
    ['2 * x', 6],
    ['x / 2', 1.5],
    ['x % 2', 1],
  ] as const)
    expect(evaluate(cel, { x: 3 }), cel).toBe(n);
});
