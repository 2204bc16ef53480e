import { expect, test } from 'vitest';
import { compileCel } from '../../../src/rules/cel.ts';
import { judged } from '../../support/judge.ts';
import { oracle } from '../../support/oracle.ts';

const context = { resource: { $type: 'x', N: 3, M: 2, B: true, L: [1, 2] } };

/** Fields are doubles, literals are ints; that must not show, on whichever side a literal stands. */
test.each([
  'resource.N == 3',
  '3 == resource.N',
  '4 != resource.N',
  'resource.N + 1 == 4',
  '1 + resource.N == 4',
  '2 * resource.N == 6',
  '7 - resource.N == resource.N + 1',
  '6 / resource.N == 2',
  'resource.N / 2 == 1.5',
  'resource.N % 2 == 1',
  '7 % resource.N == 1',
  'resource.N % resource.M == 1',
  '-resource.N == -3',
  '1 + (1 + resource.N) == 5',
  '1 + resource.N in [4]',
  'resource.N in [1, 3]',
  '2 in resource.L',
  'resource.L == [1, 2]',
  'resource.L.map(x, 1 + x) == [2, 3]',
  '(resource.B ? 1 : resource.N) == 1',
  'sum(resource.L.map(x, 1)) == 2',
  'sum(resource.L.map(x, x > 1 ? 1 : x)) == 2',
  '1 == count(resource.L) - 1',
  '1 < resource.N && -1 < resource.N',
])('%s', (cel) => {
  expect(compileCel(cel)(context)).toBe(true);
  expect(oracle(cel)(context)).toBe(true);
});

test('a tag may be called like something that objects have of themselves', () => {
  const given = { resource: { Id: 'i-1', Tags: { constructor: 'x' } } };
  expect(judged({ assert: 'entry(resource.Tags, "constructor") == "x"' }, given).verdict).toBe('pass');
  expect(judged({ assert: '"constructor" in resource.Tags' }, given).verdict).toBe('pass');
  expect(judged({ assert: 'entry(resource.Tags, "toString") == null' }, given).verdict).toBe('pass');
});
