import type { Collection, Estate, Resource, Value } from '../model/estate.ts';
import type { CallRecord } from '../model/provenance.ts';
import { didYouMean } from '../model/suggest.ts';
import { conform } from '../resources/field-type.ts';
import type { Registry } from '../resources/registry.ts';
import { type AnyType, callOf, callsOf } from '../resources/resource-type.ts';
import type { GivenResource, Rule, RuleTest } from '../rules/rule.ts';
import { type EvaluateOptions, type Judgement, judge, prepareEvaluation } from './evaluate.ts';
import { evaluateEstate } from './findings.ts';

/** What a test came to; `problem` says why it failed. */
export interface TestOutcome {
  rule: string;
  test: string;
  problem?: string;
}

const regions = { primary: 'us-east-1', recovery: 'us-west-2' };
const account = '111122223333';
const startedAt = '2026-01-15T12:00:00.000Z';

/** Runs a rule's own tests, each on an estate of just what it gives. */
export const runInlineTests = (registry: Registry, rule: Rule): TestOutcome[] =>
  rule.definition.tests.map((test) => {
    const problem = problemWith(registry, rule, test);
    return { rule: rule.definition.id, test: test.name, ...(problem !== undefined && { problem }) };
  });

function problemWith(registry: Registry, rule: Rule, test: RuleTest): string | undefined {
  let estate: Estate;
  try {
    estate = givenEstate(registry, rule, test);
  } catch (error) {
    return (error as Error).message;
  }
  const options = { registry, estate, rules: [rule], params: { [rule.definition.id]: test.params ?? {} } };
  const before = JSON.stringify(estate);
  const subject = estate.resources[0]!;
  const judgement = judgementOn(subject, options, rule);
  if (!judgement) return `the resource is not judged: is its $region one of the scan?`;
  const said = judgement.defect ? ` (${judgement.defect})` : '';
  if (judgement.verdict !== test.expect)
    return `expected ${test.expect}, but the verdict is ${judgement.verdict}${said}`;
  const finding = evaluateEstate(options).find(
    ({ resource }) => resource.id === subject.id && resource.region === subject.region,
  );
  if (test.message !== undefined && !finding?.message.includes(test.message))
    return `expected the message to contain "${test.message}", but it is "${finding?.message}"`;
  return JSON.stringify(estate) === before ? undefined : 'the rule changed its input';
}

function judgementOn(subject: Resource, options: EvaluateOptions, rule: Rule): Judgement | undefined {
  let found: Judgement | undefined;
  judge(prepareEvaluation(options), [rule], (_, resource, verdict, cause) => {
    if (resource === subject) found = { rule, resource, verdict, ...cause };
  });
  return found;
}

/** The estate that a test describes: fields that it does not give were not read. */
export function givenEstate(registry: Registry, rule: Rule, test: RuleTest): Estate {
  const { resource, ...others } = test.given;
  const given: [string, GivenResource][] = [
    [rule.definition.resource, resource],
    ...Object.entries(others).flatMap(([type, list]) =>
      [list].flat().map((g): [string, GivenResource] => [type, g]),
    ),
  ];
  const refused = new Set(test.unread ?? []);
  const types = [...registry.types.values()];
  const calls = types.flatMap((type) => recordsOf(type, refused));
  const unknownOperation = [...refused].find((op) => !calls.some((c) => c.operation === op));
  if (unknownOperation !== undefined)
    throw new Error(
      `unread names ${unknownOperation}, which no resource type reads${didYouMean(
        unknownOperation,
        calls.map((c) => c.operation),
      )}`,
    );
  const position = (type: AnyType, operation: string): number =>
    calls.findIndex(
      (c) => c.operation === operation && callsOf(type).get(operation)!.service.id === c.service,
    );
  return {
    schema: 'ringdown-estate',
    version: 1,
    tool: 'inline test',
    startedAt,
    finishedAt: startedAt,
    interrupted: false,
    scope: { ...regions, accounts: [{ id: account }, ...otherAccounts(given)] },
    calls,
    collections: types.flatMap((type) => collectionsOf(type, refused, position)),
    resources: given.map(([type, g], i) =>
      givenResource(registry, { type, given: g, number: i, refused, position }),
    ),
  };
}

const recordsOf = (type: AnyType, refused: ReadonlySet<string>): CallRecord[] =>
  [...callsOf(type).values()].map(({ service, operation, actions }) => ({
    service: service.id,
    operation,
    account,
    region: regions.primary,
    actions: [...actions],
    requests: 1,
    throttled: 0,
    outcome: refused.has(operation) ? 'denied' : 'ok',
    ...(refused.has(operation) && { reason: 'AccessDenied' }),
  }));

function collectionsOf(
  type: AnyType,
  refused: ReadonlySet<string>,
  position: (type: AnyType, op: string) => number,
): Collection[] {
  if (type.derivedFrom) return [];
  const { operation } = type.list;
  const places = type.scope === 'account' ? [regions.primary] : Object.values(regions);
  return places.map((region) => ({
    type: type.type,
    account,
    region,
    gaps: refused.has(operation) ? [{ parent: null, calls: [position(type, operation)] }] : [],
  }));
}

const otherAccounts = (given: readonly [string, GivenResource][]) =>
  [...new Set(given.map(([, g]) => g['$account']).filter((a) => typeof a === 'string' && a !== account))].map(
    (id) => ({
      id: String(id),
    }),
  );

interface Given {
  type: string;
  given: GivenResource;
  number: number;
  refused: ReadonlySet<string>;
  position: (type: AnyType, operation: string) => number;
}

function givenResource(
  registry: Registry,
  { type: name, given, number, refused, position }: Given,
): Resource {
  const type = registry.types.get(name);
  if (!type)
    throw new Error(`given names the unknown type ${name}${didYouMean(name, registry.types.keys())}`);
  const { $region, $account, ...values } = given;
  const place = { account: String($account ?? account), region: regionOf($region) };
  const fields: { [field: string]: Value } = {};
  for (const [field, value] of Object.entries(values)) {
    const declared = type.fields[field];
    if (!declared)
      throw new Error(`${name} has no field ${field}${didYouMean(field, Object.keys(type.fields))}`);
    refuseUndeclared(declared.type, value, `${name}.${field}`);
    if (!refused.has(callOf(type, field)?.operation ?? ''))
      fields[field] = conform(declared.type, value, `${name}.${field}`);
  }
  const idOrNumber = (key: () => string): string => {
    try {
      const id = key();
      // An id that is made of fields which a test leaves out tells no two resources apart.
      return /\bundefined\b/.test(id) ? `given-${number}` : id;
    } catch {
      return `given-${number}`;
    }
  };
  return {
    type: name,
    id: idOrNumber(() => type.id(fields, place)),
    arn: type.arn ? idOrNumber(() => type.arn!(fields, place)) : null,
    ...place,
    fields,
    reads: Object.fromEntries([...callsOf(type).keys()].map((op) => [op, [position(type, op)]])),
  };
}

/** A misspelt member in a test would be dropped silently and the test would prove nothing. */
function refuseUndeclared(type: Parameters<typeof conform>[0], value: Value, path: string): void {
  if (type.kind === 'list' && Array.isArray(value))
    for (const [i, item] of value.entries()) refuseUndeclared(type.of, item, `${path}[${i}]`);
  if (type.kind !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const declared = type.members[name];
    if (!declared)
      throw new Error(`${path} has no member ${name}${didYouMean(name, Object.keys(type.members))}`);
    refuseUndeclared(declared, member, `${path}.${name}`);
  }
}

function regionOf(region: Value | undefined): string {
  if (region === undefined || region === 'primary') return regions.primary;
  return region === 'recovery' ? regions.recovery : String(region);
}
