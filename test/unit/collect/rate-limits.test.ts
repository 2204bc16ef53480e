import { expect, test } from 'vitest';
import { allowedRate, publishedQuota } from '../../../src/collect/rate-limits.ts';

test('operations that draw on one quota together stay below half of it together', () => {
  const perFunction = [
    'GetFunctionConfiguration',
    'GetFunctionConcurrency',
    'ListAliases',
    'ListFunctionEventInvokeConfigs',
  ].map((operation) => allowedRate('lambda', operation).rate);
  expect(perFunction.reduce((sum, rate) => sum + rate, 0)).toBe(7.5);
  expect(publishedQuota('lambda', 'ListAliases')).toMatchObject({ rate: 15 });
});

test('the policy of a function has a quota to itself', () => {
  expect(allowedRate('lambda', 'GetPolicy')).toEqual({ rate: 7.5, burst: 7 });
});

test('an event look-up is made once a second', () => {
  expect(allowedRate('cloudtrail', 'LookupEvents')).toEqual({ rate: 1, burst: 1 });
});
