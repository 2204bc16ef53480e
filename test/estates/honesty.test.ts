import { beforeAll, describe, expect, test } from 'vitest';
import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { loadRules } from '../../src/cli/select-rules.ts';
import type { Performed } from '../../src/collect/perform-call.ts';
import type { Fault } from '../../src/endpoint/faults.ts';
import { evaluateEstate } from '../../src/evaluate/findings.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Finding } from '../../src/model/finding.ts';
import { planCalls, plannedCalls } from '../../src/plan/plan.ts';
import { policyFor } from '../../src/plan/policy.ts';
import { registry } from '../../src/resources/index.ts';
import type { Call } from '../../src/resources/service.ts';
import { type Perform, type ScanOptions, scan } from '../support/scan.ts';

/**
 * For every operation that a scan makes, and every way in which a call can go wrong: the findings that do not
 * depend on it stay as they were, those that do become unknown and name the operation, and none turns into a
 * pass or a failure.
 */
const rules = loadRules();
const mentions = rules.flatMap((rule) => rule.mentions);
const planned = plannedCalls(registry, planCalls(registry, mentions));
/** A session begins with GetCallerIdentity; without an answer there is no scan, as a test below shows. */
const operations = planned
  .map((call) => [`${call.service.id}:${call.operation}`, call] as const)
  .filter(([name]) => name !== 'sts:GetCallerIdentity');
const fixtures = meridian({ now: new Date('2026-01-15T12:00:00Z'), ready: false });
const kinds: Fault['kind'][] = [
  'denied',
  'throttled',
  'server-error',
  'timeout',
  'dropped',
  'malformed',
  'empty-body',
];

/** Answers of the scan without a fault; a scan with a fault asks the endpoint only what the fault concerns. */
const answers = new Map<string, Performed>();
let healthy: Map<string, Finding>;
beforeAll(async () => {
  healthy = byKey(judge(await scanned({}, remembering)));
}, 60_000);

test('the scan without a fault knows everything, so that every unknown below comes from the fault', () => {
  const unknown = [...healthy.values()].filter((f) => f.verdict === 'unknown' || f.verdict === 'error');
  expect(unknown.map((f) => [f.rule, f.resource.id, f.message])).toEqual([]);
  expect(healthy.size).toBeGreaterThan(1000);
});

describe.each(operations)('%s', (_, call) => {
  test.each(kinds)('%s', async (kind) => {
    const fault: Fault = { service: call.service.id, operation: faulty(call), kind };
    const lost = compare(
      byKey(judge(await scanned({ faults: [fault] }, asking(call), kind === 'timeout'))),
      call,
    );
    expect(lost, 'a call that costs no finding need not be made').toBeGreaterThan(0);
  });

  if (call.pages)
    test('page 2 denied', async () => {
      const fault: Fault = { service: call.service.id, operation: call.operation, kind: 'denied', page: 2 };
      compare(byKey(judge(await scanned({ faults: [fault], pageSize: 1 }, asking(call)))), call);
    });
});

test.each(kinds)('sts:GetCallerIdentity %s: there is no scan, and the user is told why', async (kind) => {
  const fault: Fault = { service: 'sts', operation: 'GetCallerIdentity', kind };
  await expect(scanned({ faults: [fault] }, undefined, true)).rejects.toMatchObject({
    name: 'UserError',
    code: 'no-credentials',
  });
});

describe('the policy that ringdown asks for', () => {
  const actions = policyFor(planned).Statement.flatMap((statement) => statement.Action);

  test('allows every call of the scan', async () => {
    const estate = await scanned({ allow: [...actions, 'sts:AssumeRole'] });
    expect(estate.calls.filter((c) => c.outcome === 'denied')).toEqual([]);
  });

  test.each(actions)('needs %s: without it some result is unknown', async (action) => {
    const without = [...actions.filter((a) => a !== action), 'sts:AssumeRole'];
    const needing = planned.filter((call) => call.actions.includes(action));
    const unknown = judge(await scanned({ allow: without }, asking(...needing))).filter(
      (f) => f.verdict === 'unknown',
    );
    expect(unknown.some((f) => f.unknown.some((u) => u.actions.includes(action)))).toBe(true);
  });
});

/** Compares with the healthy scan; returns how many verdicts the fault cost. */
function compare(after: Map<string, Finding>, { service, operation }: Call): number {
  const name = `${service.id}:${operation}`;
  const unseen = new Set([...after.values()].filter((f) => f.resource.id.endsWith('*')).map((f) => f.rule));
  const wrong: string[] = [];
  let lost = 0;
  for (const [key, before] of healthy) {
    const now = after.get(key);
    if (now?.verdict === before.verdict) continue;
    lost += 1;
    // A resource that was not listed is spoken for by an unknown finding of its rule.
    if (!now && !unseen.has(before.rule)) wrong.push(`${key} vanished`);
    if (now && now.verdict !== 'unknown')
      wrong.push(`${key} turned from ${before.verdict} to ${now.verdict}`);
    if (now?.verdict === 'unknown' && !now.unknown.some((u) => u.operation === name))
      wrong.push(`${key} does not name ${name}`);
  }
  for (const [key, now] of after)
    if (!healthy.has(key) && now.verdict !== 'unknown') wrong.push(`${key} appeared as ${now.verdict}`);
  expect(wrong).toEqual([]);
  return lost;
}

/** A job that has to be started first is what a fault hits first. */
const faulty = ({ prepare, operation }: Call): string => prepare?.operation ?? operation;

const judge = (estate: Estate): Finding[] => evaluateEstate({ registry, estate, rules });

const scanned = (
  endpoint: NonNullable<ScanOptions['endpoint']>,
  wrap?: ScanOptions['wrap'],
  impatient = false,
) =>
  scan({
    fixtures,
    mentions,
    regions,
    endpoint,
    session: {
      accounts: [...accounts],
      timeoutMs: impatient ? 1000 : 20_000,
      maxAttempts: impatient ? 1 : 2,
    },
    ...(wrap && { wrap }),
  });

const keyOf = (call: Call, { place, input }: Parameters<Perform>[1]): string =>
  JSON.stringify([place, call.service.id, call.operation, input]);

const remembering =
  (perform: Perform): Perform =>
  async (call, request, signal) => {
    const performed = await perform(call, request, signal);
    answers.set(keyOf(call, request), { ...performed, record: structuredClone(performed.record) });
    return performed;
  };

const asking =
  (...concerned: Call[]) =>
  (perform: Perform): Perform =>
  async (call, request, signal) => {
    const known = concerned.some((c) => c.operation === call.operation && c.service.id === call.service.id)
      ? undefined
      : answers.get(keyOf(call, request));
    return known ? { ...known, record: structuredClone(known.record) } : perform(call, request, signal);
  };

const byKey = (all: readonly Finding[]): Map<string, Finding> =>
  new Map(
    all.map((f) => [
      [f.rule, f.resource.type, f.resource.account, f.resource.region, f.resource.id].join('|'),
      f,
    ]),
  );
