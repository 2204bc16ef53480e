import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { loadRules } from '../../src/cli/select-rules.ts';
import type { Fault } from '../../src/endpoint/faults.ts';
import type { Fixture } from '../../src/endpoint/fixture.ts';
import { evaluateEstate } from '../../src/evaluate/findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { planCalls, plannedCalls } from '../../src/plan/plan.ts';
import { policyFor } from '../../src/plan/policy.ts';
import { registry } from '../../src/resources/index.ts';
import { scan } from '../support/scan.ts';

/**
 * For every operation that a scan makes, and every way in which a call can go wrong: the findings that do not
 * depend on it stay as they were, those that do become unknown and name the right action, and none turns into
 * a pass or a failure.
 */
const rules = loadRules();
const mentions = rules.flatMap((rule) => rule.mentions);
const planned = plannedCalls(registry, planCalls(registry, mentions));
const operations = planned.map((call) => ({ name: `${call.service.id}:${call.operation}`, call }));
const fixtures = trimmed(meridian({ now: new Date('2026-01-15T12:00:00Z'), ready: false }), 3);

const kinds: Fault['kind'][] = [
  'denied',
  'throttled',
  'server-error',
  'timeout',
  'dropped',
  'malformed',
  'empty-body',
];

let healthy: Map<string, Finding>;
beforeAll(async () => {
  healthy = byKey(await findings());
}, 60_000);
afterAll(() => {
  expect(healthy.size).toBeGreaterThan(100);
});

test('the scan without a fault knows everything, so that every unknown below comes from the fault', () => {
  const unknown = [...healthy.values()].filter((f) => f.verdict === 'unknown' || f.verdict === 'error');
  expect(unknown.map((f) => [f.rule, f.resource.id, f.message])).toEqual([]);
});

describe.each(operations)('$name', ({ call }) => {
  test.each(kinds)('%s', async (kind) => {
    const fault: Fault = { service: call.service.id, operation: call.operation, kind };
    const lost = check(byKey(await findings([fault])), call.operation);
    expect(lost, 'a call that costs no finding need not be made').toBeGreaterThan(0);
  });

  test.runIf(call.pages)('page 2 denied', async () => {
    const fault: Fault = { service: call.service.id, operation: call.operation, kind: 'denied', page: 2 };
    check(byKey(await findings([fault], 1)), call.operation);
  });
});

describe('the policy that ringdown asks for', () => {
  const actions = policyFor(planned).Statement.flatMap((statement) => statement.Action);

  test('allows every call of the scan', async () => {
    const estate = await scanned({ allow: [...actions, 'sts:AssumeRole'] });
    expect(estate.calls.filter((c) => c.outcome === 'denied')).toEqual([]);
  });

  test.each(actions)('needs %s: without it some result is unknown', async (action) => {
    const estate = await scanned({ allow: [...actions.filter((a) => a !== action), 'sts:AssumeRole'] });
    const unknown = evaluateEstate({ registry, estate, rules }).filter((f) => f.verdict === 'unknown');
    expect(unknown.some((f) => f.unknown.some((u) => u.actions.includes(action)))).toBe(true);
  });
});

/** Compares with the healthy scan; returns how many verdicts the fault cost. */
function check(faulty: Map<string, Finding>, operation: string): number {
  let lost = 0;
  for (const [key, before] of healthy) {
    const after = faulty.get(key);
    if (!after) {
      // A resource that was not listed is spoken for by an unknown finding of its rule.
      expect(
        [...faulty.values()].some(
          (f) => f.rule === before.rule && f.verdict === 'unknown' && f.resource.id.endsWith('*'),
        ),
        key,
      ).toBe(true);
      lost += 1;
    } else if (after.verdict !== before.verdict) {
      expect(after.verdict, key).toBe('unknown');
      expect(
        after.unknown.some((u) => u.operation?.endsWith(`:${operation}`)),
        `${key} names ${operation}`,
      ).toBe(true);
      lost += 1;
    }
  }
  for (const [key, after] of faulty) if (!healthy.has(key)) expect(after.verdict, key).toBe('unknown');
  return lost;
}

async function findings(faults: Fault[] = [], pageSize?: number): Promise<Finding[]> {
  const estate = await scanned({ faults, ...(pageSize !== undefined && { pageSize }) });
  return evaluateEstate({ registry, estate, rules });
}

const scanned = (endpoint: Parameters<typeof scan>[0]['endpoint'] & object) =>
  scan({
    fixtures,
    mentions,
    regions,
    endpoint,
    session: { accounts: [...accounts], timeoutMs: 250, maxAttempts: 2 },
  });

const byKey = (all: readonly Finding[]): Map<string, Finding> =>
  new Map(
    all.map((f) => [
      [f.rule, f.resource.type, f.resource.account, f.resource.region, f.resource.id].join('|'),
      f,
    ]),
  );

/** The same answers with short lists: what is left is enough to lose, and hundreds of scans stay quick. */
function trimmed(all: readonly Fixture[], most: number): Fixture[] {
  return all.map((fixture) => ({
    ...fixture,
    ...(fixture.output && {
      output: Object.fromEntries(
        Object.entries(fixture.output).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.slice(0, most) : value,
        ]),
      ),
    }),
  }));
}
