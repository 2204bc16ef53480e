import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/endpoint/faults.ts';
import { policyFor } from '../../src/plan/policy.ts';
import {
  asking,
  bulk,
  concerned,
  healthy,
  judge,
  nameOf,
  planned,
  rules,
  scanned,
  scanWithoutFault,
} from '../support/honesty.ts';

scanWithoutFault();

test('the scan without a fault knows everything, so that every unknown elsewhere comes from a fault', () => {
  const unknown = [...healthy.values()].filter((f) => f.verdict === 'unknown' || f.verdict === 'error');
  expect(unknown.map((f) => [f.rule, f.resource.id, f.message])).toEqual([]);
  expect(healthy.size).toBeGreaterThan(1000);
});

const kinds: Fault['kind'][] = [
  'denied',
  'throttled',
  'server-error',
  'timeout',
  'dropped',
  'malformed',
  'empty-body',
];

test.each(kinds)('sts:GetCallerIdentity %s: there is no scan, and the user is told why', async (kind) => {
  const call = planned.find(({ operation }) => operation === 'GetCallerIdentity') ?? planned[0]!;
  const identity = { ...call, service: { ...call.service, id: 'sts' }, operation: 'GetCallerIdentity' };
  const wrap = (perform: Parameters<ReturnType<typeof asking>>[0]) => perform;
  await expect(
    scanned({ rules: rules.slice(0, 1), call: identity, fault: { kind }, wrap }),
  ).rejects.toMatchObject({
    name: 'UserError',
    code: 'no-credentials',
  });
});

describe('the policy that ringdown asks for', () => {
  const actionsOf = (calls: typeof planned) =>
    policyFor(calls).Statement.flatMap((statement) => statement.Action);
  const actions = actionsOf(planned);
  /** Those of bulk calls alone save time: without them each resource is asked for by itself. */
  const needed = actionsOf(planned.filter((call) => !bulk.has(nameOf(call))));

  test('allows every call of the scan', async () => {
    const estate = await scanned({ rules, allow: [...actions, 'sts:AssumeRole'] });
    expect(estate.calls.filter((c) => c.outcome === 'denied')).toEqual([]);
  }, 120_000);

  test.each(needed)('needs %s: without it some result is unknown', async (action) => {
    const allow = [...actions.filter((a) => a !== action), 'sts:AssumeRole'];
    const needing = planned.filter((call) => call.actions.includes(action));
    const own = concerned(...needing);
    const found = judge(await scanned({ rules: own, allow, wrap: asking(...needing) }), own);
    const unknown = found.filter((f) => f.verdict === 'unknown');
    expect(unknown.some((f) => f.unknown.some((u) => u.actions.includes(action)))).toBe(true);
  });
});
