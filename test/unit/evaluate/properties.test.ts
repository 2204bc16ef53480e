import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { judge, prepareEvaluation } from '../../../src/evaluate/evaluate.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { givenEstate } from '../../../src/evaluate/given-estate.ts';
import { type Estate, scopeRegions } from '../../../src/model/estate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { CallRecord } from '../../../src/model/provenance.ts';
import { registry } from '../../../src/resources/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { readEstate } from '../../../src/snapshot/read-estate.ts';
import { estateLines } from '../../../src/snapshot/write-estate.ts';
import { withLessKnowledge } from '../../support/less-knowledge.ts';
import { oracle } from '../../support/oracle.ts';
import { type Draw, oneOf, randomEstate } from '../../support/random-estate.ts';
import { randomRule } from '../../support/random-rule.ts';
import { shippedRules } from '../../support/shipped-rules.ts';
import { estateOf as smallEstate } from '../../support/small-centre.ts';
import { wholeCentres } from '../../support/whole-centre.ts';

/** `PROPERTY_RUNS=20 PROPERTY_SEED=7 npx vitest run …` draws twenty times as many, and others. */
const times = Number(process.env['PROPERTY_RUNS'] ?? 1);
vi.setConfig({ testTimeout: 240_000 * times });

const described = shippedRules.flatMap((rule) =>
  rule.definition.tests.map((given) => givenEstate(registry, rule, given)),
);
const someDescribed = fc.constantFrom(...described);
const withSeveral = fc.constantFrom(...described.filter(({ resources }) => resources.length > 2));

const centres = Object.values(wholeCentres).map(([, resources]) => smallEstate(resources));
const derivedRules = shippedRules.filter(
  ({ definition }) => registry.types.get(definition.resource)!.derivedFrom !== undefined,
);

describe('what is learned later contradicts nothing that was said before', () => {
  test('by the shipped rules, on estates of their own tests', () => {
    fc.assert(
      fc.property(someDescribed, fc.gen(), (full, draw) => {
        expectNoContradiction(shippedRules, { full, poor: withLessKnowledge(draw, full) });
      }),
      { numRuns: 300 * times, endOnFailure: true },
    );
  });

  test('by rules on what is worked out, on whole contact centres', () => {
    fc.assert(
      fc.property(fc.constantFrom(...centres), fc.gen(), (full, draw) => {
        expectNoContradiction(derivedRules, { full, poor: withLessKnowledge(draw, full) });
      }),
      { numRuns: 300 * times, endOnFailure: true },
    );
  });

  test('by random rules, on random estates', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const full = randomEstate(draw, types);
        const rules = randomRules(draw);
        accepted += rules.length;
        const poor = withLessKnowledge(draw, full);
        for (const rule of rules) expectNoContradiction([rule], { full, poor });
      }),
      { numRuns: 300 * times, endOnFailure: true },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});

test('an expression that the checker accepts never breaks on values of the declared types, and two engines agree on it', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const estate = randomEstate(draw, types);
      for (const rule of randomRules(draw)) compared += judgeInBoth(rule, estate);
    }),
    { numRuns: 500 * times, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(500);
});

test('the order of resources and listings does not show in the findings', () => {
  fc.assert(
    fc.property(
      withSeveral.chain((estate) =>
        fc.tuple(fc.constant(estate), shuffled(estate.resources), shuffled(estate.collections)),
      ),
      ([estate, resources, collections]) => {
        const findings = (of: Estate) => evaluateEstate({ registry, estate: of, rules: shippedRules });
        expect(findings({ ...estate, resources, collections })).toEqual(findings(estate));
      },
    ),
    { numRuns: 100 * times },
  );
});

test('an estate file keeps everything', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'ringdown-properties-')), 'estate.gz');
  await fc.assert(
    fc.asyncProperty(anyEstate, async (estate) => {
      writeFileSync(path, gzipSync([...estateLines(estate), ''].join('\n')));
      expect(await readEstate(path)).toStrictEqual(estate);
    }),
    { numRuns: 200 * times },
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
  return made.flatMap((rule) => (Array.isArray(rule) ? [] : [rule]));
}

function expectNoContradiction(rules: readonly Rule[], { full, poor }: { full: Estate; poor: Estate }): void {
  const later = byKey(evaluateEstate({ registry, estate: full, rules }));
  const before = byKey(evaluateEstate({ registry, estate: poor, rules }));
  const isNarrower = ({ resource: { type } }: Finding) =>
    poor.scope.recovery !== full.scope.recovery && registry.types.get(type)!.derivedFrom !== undefined;
  for (const [key, finding] of before) {
    const { verdict, unknown, message } = finding;
    expect(verdict, `${key}: ${message}`).not.toBe('error');
    if (verdict === 'unknown') expect(unknown, `${key} names a cause`).not.toEqual([]);
    // That a rule does not apply is said of what may turn out not to exist, too.
    // Of what begins or ends in the other Region alone, a scan of one Region speaks not.
    else if (isNarrower(finding) && later.get(key)?.verdict === 'unknown') continue;
    else if (verdict !== 'not-applicable' || later.has(key))
      expect(
        later.get(key)?.verdict,
        `${key} was ${verdict}; ${rules.length === 1 ? JSON.stringify(rules[0]!.source) : ''}`,
      ).toBe(verdict);
  }
  const regions = scopeRegions(poor.scope);
  for (const [key, finding] of later)
    if (
      !before.has(key) &&
      finding.verdict !== 'not-applicable' &&
      regions.includes(finding.resource.region) &&
      !isNarrower(finding)
    )
      expect(
        [...before.values()].some((f) => speaksFor(f, finding)),
        `${key} went missing`,
      ).toBe(true);
}

/** A resource that nobody saw is spoken for by an unknown finding on its place. */
const speaksFor = (one: Finding, { rule, resource }: Finding): boolean =>
  one.rule === rule &&
  one.verdict === 'unknown' &&
  one.resource.id.endsWith('*') &&
  one.resource.account === resource.account;

const byKey = (findings: readonly Finding[]): Map<string, Finding> =>
  new Map(
    findings.map((f) => [
      [f.rule, f.resource.type, f.resource.account, f.resource.region, f.resource.id].join(' '),
      f,
    ]),
  );

/** Judges all resources of a rule's type; returns how many. */
function judgeInBoth(rule: Rule, estate: Estate): number {
  const evaluation = prepareEvaluation({ registry, estate });
  const [when, assert] = [
    rule.source.when === undefined ? () => true : oracle(rule.source.when),
    oracle(rule.source.assert),
  ];
  let judged = 0;
  judge(evaluation, [rule], (_, resource, verdict, cause) => {
    const context = { ...evaluation.contextOf(rule), resource: evaluation.views.get(resource) };
    const [applies, holds] = [when(context), assert(context)];
    const expected = applies === false ? 'not-applicable' : holds === true ? 'pass' : 'fail';
    expect(verdict, `${cause?.defect}: ${JSON.stringify(rule.source)}`).toBe(
      applies === 'error' || (applies && holds === 'error') ? 'unknown' : expected,
    );
    judged += 1;
  });
  return judged;
}

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

const anyText = fc.string({ unit: 'binary' });
const anyMap = <T>(value: fc.Arbitrary<T>) => fc.dictionary(anyText, value, { noNullPrototype: true });
const record = <T extends object>(
  model: { [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: (keyof T)[] = [],
) =>
  fc.record(model, {
    noNullPrototype: true,
    requiredKeys: (Object.keys(model) as (keyof T)[]).filter((key) => !optional.includes(key)),
  }) as fc.Arbitrary<T>;
const place = { type: anyText, account: anyText, region: anyText };
const anyEstate = record<Estate>({
  schema: fc.constant('ringdown-estate'),
  version: fc.constant(1),
  tool: anyText,
  startedAt: anyText,
  finishedAt: anyText,
  interrupted: fc.boolean(),
  scope: record({ primary: anyText, recovery: anyText, accounts: fc.array(record({ id: anyText })) }, [
    'recovery',
  ]),
  calls: fc.array(
    record<CallRecord>(
      {
        service: anyText,
        operation: anyText,
        account: anyText,
        region: anyText,
        actions: fc.array(anyText),
        requests: fc.nat(),
        throttled: fc.nat(),
        outcome: fc.constantFrom('ok', 'denied'),
        requestId: anyText,
        reason: anyText,
      },
      ['reason', 'requestId'],
    ),
  ),
  collections: fc.array(
    record({ ...place, gaps: fc.array(record({ parent: fc.option(anyText), calls: fc.array(fc.nat()) })) }),
  ),
  resources: fc.array(
    record({
      ...place,
      id: anyText,
      arn: fc.option(anyText),
      fields: anyMap(fc.json().map((json) => JSON.parse(json))),
      reads: anyMap(fc.array(fc.nat())),
    }),
  ),
});
