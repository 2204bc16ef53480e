import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, prepareEvaluation } from '../../../src/evaluate/evaluate.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { givenEstate } from '../../../src/evaluate/inline-tests.ts';
import { type Estate, scopeRegions } from '../../../src/model/estate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { registry } from '../../../src/resources/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { readEstate } from '../../../src/snapshot/read-estate.ts';
import { estateLines } from '../../../src/snapshot/write-estate.ts';
import { withLessKnowledge } from '../../support/less-knowledge.ts';
import { oracle } from '../../support/oracle.ts';
import { type Draw, oneOf, randomEstate } from '../../support/random-estate.ts';
import { randomRule } from '../../support/random-rule.ts';
import { shippedRules } from '../../support/shipped-rules.ts';

const described = shippedRules.flatMap((rule) =>
  rule.definition.tests.map((given) => givenEstate(registry, rule, given)),
);
const someDescribed = fc.constantFrom(...described);

describe('what is learned later contradicts nothing that was said before', () => {
  test('by the shipped rules, on estates of their own tests', () => {
    fc.assert(
      fc.property(someDescribed, fc.gen(), (full, draw) => {
        expectNoContradiction(shippedRules, { full, poor: withLessKnowledge(draw, full) });
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('by random rules, on random estates', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const full = randomEstate(draw, types);
        const rules = randomRules(draw);
        accepted += rules.length;
        expectNoContradiction(rules, { full, poor: withLessKnowledge(draw, full) });
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(300);
  }, 60_000);
});

test('an expression that the checker accepts never breaks on values of the declared types, and two engines agree on it', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const estate = randomEstate(draw, types);
      for (const rule of randomRules(draw)) compared += judgeInBoth(rule, estate);
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(1000);
}, 60_000);

test('the order of resources and listings does not show in the findings', () => {
  fc.assert(
    fc.property(
      someDescribed.chain((estate) =>
        fc.tuple(fc.constant(estate), shuffled(estate.resources), shuffled(estate.collections)),
      ),
      ([estate, resources, collections]) => {
        const findings = (of: Estate) => evaluateEstate({ registry, estate: of, rules: shippedRules });
        expect(findings({ ...estate, resources, collections })).toEqual(findings(estate));
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);

test('an estate file keeps everything', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'ringdown-properties-')), 'estate.gz');
  await fc.assert(
    fc.asyncProperty(anyEstate, async (estate) => {
      writeFileSync(path, gzipSync([...estateLines(estate), ''].join('\n')));
      expect(await readEstate(path)).toStrictEqual(estate);
    }),
    { numRuns: 200 },
  );
});

/** Types that refer to each other in every way that a relation can. */
const types = [
  'AWS::Connect::Instance',
  'AWS::Connect::InstanceStorageConfig',
  'AWS::Connect::TrafficDistributionGroup',
  'AWS::S3::Bucket',
  'Ringdown::S3::ReplicationRule',
  'Ringdown::S3::AccountPublicAccessBlock',
  'AWS::KMS::Key',
];

/** Those of some random rules that the checker accepts. */
function randomRules(draw: Draw): Rule[] {
  const made = Array.from({ length: 8 }, () =>
    randomRule(draw, oneOf(draw, ['AWS::Connect::Instance', 'AWS::S3::Bucket'])),
  );
  return made.filter((rule) => !Array.isArray(rule));
}

function expectNoContradiction(rules: readonly Rule[], { full, poor }: { full: Estate; poor: Estate }): void {
  const later = byKey(evaluateEstate({ registry, estate: full, rules }));
  const before = byKey(evaluateEstate({ registry, estate: poor, rules }));
  for (const [key, { verdict, unknown, message }] of before) {
    expect(verdict, `${key}: ${message}`).not.toBe('error');
    if (verdict === 'unknown') expect(unknown, `${key} names a cause`).not.toEqual([]);
    else expect(later.get(key)?.verdict, `${key} was ${verdict}`).toBe(verdict);
  }
  const regions = scopeRegions(poor.scope);
  for (const [key, finding] of later)
    if (!before.has(key) && finding.verdict !== 'not-applicable' && regions.includes(finding.resource.region))
      expect([...before.values()].some((f) => speaksFor(f, finding)), `${key} went missing`).toBe(true);
}

/** A resource that nobody saw is spoken for by an unknown finding on its place. */
const speaksFor = (one: Finding, { rule, resource }: Finding): boolean =>
  one.rule === rule &&
  one.verdict === 'unknown' &&
  one.resource.id.endsWith('*') &&
  one.resource.account === resource.account;

const byKey = (findings: readonly Finding[]): Map<string, Finding> =>
  new Map(
    findings.map((f) => [[f.rule, f.resource.type, f.resource.account, f.resource.region, f.resource.id].join(' '), f]),
  );

/** Judges all resources of a rule's type; returns how many. */
function judgeInBoth(rule: Rule, estate: Estate): number {
  const evaluation = prepareEvaluation({ registry, estate, rules: [rule] });
  const [when, assert] = [rule.source.when === undefined ? () => true : oracle(rule.source.when), oracle(rule.source.assert)];
  let judged = 0;
  for (const { verdict, resource, defect } of judge(evaluation, [rule])) {
    const context = { ...evaluation.contextOf(rule), resource: evaluation.views.get(resource) };
    const [applies, holds] = [when(context), assert(context)];
    const expected = applies === false ? 'not-applicable' : holds === true ? 'pass' : 'fail';
    expect(verdict, `${defect}: ${rule.source.assert}`).toBe(applies === 'error' || (applies && holds === 'error') ? 'unknown' : expected);
    judged += 1;
  }
  return judged;
}

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

const anyValue = fc.json().map((json) => JSON.parse(json));
const anyText = fc.string({ unit: 'binary' });
const anyMap = fc.dictionary(anyText, anyValue, { noNullPrototype: true });
const anyEstate: fc.Arbitrary<Estate> = fc.record({
  schema: fc.constant('ringdown-estate' as const),
  version: fc.constant(1 as const),
  tool: anyText,
  startedAt: anyText,
  finishedAt: anyText,
  interrupted: fc.boolean(),
  scope: fc.record({ primary: anyText, recovery: anyText, accounts: fc.array(fc.record({ id: anyText })) }, { requiredKeys: ['primary', 'accounts'] }),
  calls: fc.array(
    fc.record({
      service: anyText,
      operation: anyText,
      account: anyText,
      region: anyText,
      actions: fc.array(anyText),
      requests: fc.nat(),
      throttled: fc.nat(),
      outcome: fc.constantFrom('ok' as const, 'denied' as const),
      reason: anyText,
    }, { requiredKeys: ['service', 'operation', 'account', 'region', 'actions', 'requests', 'throttled', 'outcome'] }),
  ),
  collections: fc.array(
    fc.record({
      type: anyText,
      account: anyText,
      region: anyText,
      gaps: fc.array(fc.record({ parent: fc.option(anyText), calls: fc.array(fc.nat()) })),
    }),
  ),
  resources: fc.array(
    fc.record({
      type: anyText,
      id: anyText,
      arn: fc.option(anyText),
      account: anyText,
      region: anyText,
      fields: anyMap,
      reads: fc.dictionary(anyText, fc.array(fc.nat()), { noNullPrototype: true }),
    }),
  ),
}, { noNullPrototype: true });
