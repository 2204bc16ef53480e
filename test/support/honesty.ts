import { beforeAll, describe, expect, test } from 'vitest';
import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { loadRules } from '../../src/cli/select-rules.ts';
import type { Performed } from '../../src/collect/perform-call.ts';
import type { Fault } from '../../src/endpoint/faults.ts';
import { indexFixtures } from '../../src/endpoint/fixture.ts';
import { evaluateEstate } from '../../src/evaluate/findings.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Finding } from '../../src/model/finding.ts';
import { answered } from '../../src/model/provenance.ts';
import { planCalls, plannedCalls } from '../../src/plan/plan.ts';
import { registry } from '../../src/resources/index.ts';
import { callsOf, type Mention } from '../../src/resources/resource-type.ts';
import type { Call } from '../../src/resources/service.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type Perform, type ScanOptions, scan } from './scan.ts';

export const rules = loadRules();
const mentionsOf = (some: readonly Rule[]): Mention[] => some.flatMap((rule) => rule.mentions);

/** Every call of a scan with all rules. */
export const planned = plannedCalls(registry, planCalls(registry, mentionsOf(rules)));
export const nameOf = ({ service, operation }: Call): string => `${service.id}:${operation}`;

const plans = rules.map((rule) => ({
  rule,
  calls: new Set(plannedCalls(registry, planCalls(registry, rule.mentions)).map(nameOf)),
}));

/** The rules whose verdicts can depend on some calls: the others are never told what those answer. */
export const concerned = (...calls: Call[]): Rule[] =>
  plans.filter(({ calls: needed }) => calls.some((call) => needed.has(nameOf(call)))).map(({ rule }) => rule);

const fixtures = indexFixtures(meridian({ now: new Date('2026-01-15T12:00:00Z'), ready: false }));

/** Answers of the scan without a fault; a scan with a fault asks the endpoint only what the fault concerns. */
const answers = new Map<string, Performed>();
export let healthy: Map<string, Finding>;

/** Makes the scan that all others are held against. */
export const scanWithoutFault = () =>
  beforeAll(async () => {
    healthy = byKey(judge(await scanned({ rules, wrap: remembering }), rules));
  }, 120_000);

/** Calls that another one stands in for, resource by resource. */
export const bulk = new Set(planned.flatMap((call) => (call.bulk ? [nameOf(call.bulk.call)] : [])));

/** How a call can fail and be told apart by nothing but its record: each leaves the estate that a refusal leaves. */
const alike: Fault['kind'][] = ['throttled', 'server-error', 'timeout', 'dropped'];

/**
 * For the operations of one share, and every way in which a call can go wrong: the findings that do not depend on
 * it stay as they were, those that do become unknown and name the operation, and none turns into a pass or a failure.
 */
export function testOperations(share: number, shares: number): void {
  scanWithoutFault();
  /** A session begins with GetCallerIdentity; without an answer there is no scan. */
  const operations = planned
    .map((call) => [nameOf(call), call] as const)
    .filter(([name]) => name !== 'sts:GetCallerIdentity')
    .filter((_, i) => i % shares === share);

  describe.each(operations)('%s', (_, call) => {
    test.each(['denied', 'malformed', 'empty-body'] as const)('%s', async (kind) => {
      const own = concerned(call);
      const lost = compare(
        byKey(judge(await scanned({ rules: own, call, fault: { kind } }), own)),
        call,
        own,
      );
      // What is asked of many at once costs time where it fails, and nothing else.
      if (!bulk.has(nameOf(call)))
        expect(lost, 'a call that costs no finding need not be made').toBeGreaterThan(0);
    });

    if (call.pages)
      test('page 2 denied', async () => {
        const own = concerned(call);
        const estate = await scanned({ rules: own, call, fault: { kind: 'denied', page: 2 }, pageSize: 1 });
        compare(byKey(judge(estate, own)), call, own);
      });
  });

  // Where a bulk call fails, the calls that it saved are made, as many as there are resources. Side by side, because a
  // call that times out takes a second in which others can be tested.
  const alone = operations.filter(([name]) => !bulk.has(name));
  test.concurrent.each(alone)(`%s ${alike.join(', ')}: as if it had been denied`, async (_, call) => {
    const mentions = readingOnly(call);
    const denied = await scanned({ mentions, call, fault: { kind: 'denied' } });
    for (const kind of alike) {
      const estate = await scanned({ mentions, call, fault: { kind } });
      expectSame(withoutRecords(estate, call), withoutRecords(denied, call), kind);
    }
  });
}

/** Estates are large, and to compare their text is quicker than to look for what differs. */
function expectSame(found: object, wanted: object, when: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found, when).toEqual(wanted);
}

/** The fields that a call yields, wherever it does. */
const readingOnly = (call: Call): Mention[] =>
  registry.ordered
    .filter((type) => callsOf(type).get(call.operation)?.service.id === call.service.id)
    .flatMap((type) =>
      Object.entries(type.fields)
        .filter(
          ([, field]) =>
            field.call.operation === call.operation || field.call.bulk?.call.operation === call.operation,
        )
        .map(([member]) => ({ type: type.type, member })),
    );

/** An estate without what tells failures apart. No failed call may pass for an answer. */
function withoutRecords({ calls, collections, resources }: Estate, call: Call) {
  const own = calls.filter((c) => `${c.service}:${c.operation}` === nameOf(call));
  expect(own.filter(({ outcome }) => answered(outcome))).toEqual([]);
  return {
    calls: calls.map(({ service, operation, account, region }) => [service, operation, account, region]),
    collections,
    resources,
  };
}

/** Compares with the healthy scan; returns how many verdicts the fault cost. */
function compare(after: Map<string, Finding>, call: Call, own: readonly Rule[]): number {
  const name = nameOf(call);
  const ids = new Set(own.map(({ definition }) => definition.id));
  const unseen = new Set([...after.values()].filter((f) => f.resource.id.endsWith('*')).map((f) => f.rule));
  const wrong: string[] = [];
  let lost = 0;
  for (const [key, before] of healthy) {
    if (!ids.has(before.rule)) continue;
    const now = after.get(key);
    if (now?.verdict === before.verdict) continue;
    lost += 1;
    // A resource that was not listed is spoken for by an unknown finding of its rule.
    if (!now && before.verdict !== 'not-applicable' && !unseen.has(before.rule))
      wrong.push(`${key} vanished`);
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

export const judge = (estate: Estate, some: readonly Rule[]): Finding[] =>
  evaluateEstate({ registry, estate, rules: some });

interface Scanned {
  rules?: readonly Rule[];
  mentions?: readonly Mention[];
  call?: Call;
  fault?: Pick<Fault, 'kind' | 'page'>;
  pageSize?: number;
  allow?: string[];
  wrap?: NonNullable<ScanOptions['wrap']>;
}

/** Scans the demo centre; calls other than the one with the fault get the answers of the healthy scan. */
export async function scanned({
  rules: some = [],
  mentions,
  call,
  fault,
  pageSize,
  allow,
  wrap,
}: Scanned): Promise<Estate> {
  const impatient = fault?.kind === 'timeout';
  // A call is made only for what its bulk call left out, so both of them fail.
  const failing = call ? [call, ...(call.bulk ? [call.bulk.call] : [])] : [];
  const faults = fault
    ? failing.map((one): Fault => ({ service: one.service.id, operation: faulty(one), ...fault }))
    : [];
  const between = wrap ?? (call && asking(...failing));
  return scan({
    fixtures: await fixtures,
    regions,
    mentions: mentions ?? mentionsOf(some),
    endpoint: { faults, ...(pageSize !== undefined && { pageSize }), ...(allow && { allow }) },
    session: {
      accounts: [...accounts],
      timeoutMs: impatient ? 1000 : 20_000,
      maxAttempts: impatient ? 1 : 2,
    },
    ...(between && { wrap: between }),
  });
}

const keyOf = (call: Call, { place, input }: Parameters<Perform>[1]): string =>
  JSON.stringify([place, call.service.id, call.operation, input]);

const remembering =
  (perform: Perform): Perform =>
  async (call, request, signal) => {
    const performed = await perform(call, request, signal);
    answers.set(keyOf(call, request), { ...performed, record: structuredClone(performed.record) });
    return performed;
  };

/** Asks the endpoint about some calls only. */
export const asking =
  (...some: Call[]) =>
  (perform: Perform): Perform =>
  async (call, request, signal) => {
    const known = some.some((c) => nameOf(c) === nameOf(call))
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
