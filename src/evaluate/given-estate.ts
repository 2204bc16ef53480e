import type { Collection, Estate } from '../model/estate.ts';
import type { CallRecord } from '../model/provenance.ts';
import { didYouMean } from '../model/suggest.ts';
import type { Registry } from '../resources/registry.ts';
import type { ResourceType } from '../resources/resource-type.ts';
import type { GivenResource, Rule, RuleTest } from '../rules/rule.ts';
import { everythingListed, givenPlace, positionOf } from './given-listings.ts';
import { givenResource } from './given-resource.ts';

const { account, ...regions } = givenPlace;
const startedAt = '2026-01-15T12:00:00.000Z';

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
  const { calls, collections, operations } = everythingListed(registry);
  const unknownOperation = [...refused].find((op) => !operations.has(op));
  if (unknownOperation !== undefined)
    throw new Error(
      `unread names ${unknownOperation}, which no resource type reads${didYouMean(unknownOperation, operations)}`,
    );
  return {
    schema: 'ringdown-estate',
    version: 1,
    tool: 'inline test',
    startedAt,
    finishedAt: startedAt,
    interrupted: false,
    scope: { ...regions, accounts: [{ id: account }, ...otherAccounts(given)] },
    calls: calls.map((call) => (refused.has(call.operation) ? denied(call) : call)),
    collections: collections.map((one) => listedUnless(registry, one, refused)),
    resources: given.map(([type, g], i) => givenResource(registry, { type, given: g, number: i, refused })),
  };
}

const otherAccounts = (given: readonly [string, GivenResource][]) =>
  [...new Set(given.map(([, g]) => g['$account']).filter((a) => typeof a === 'string' && a !== account))].map(
    (id) => ({
      id: String(id),
    }),
  );

const denied = (call: CallRecord): CallRecord => ({ ...call, outcome: 'denied', reason: 'AccessDenied' });

function listedUnless(registry: Registry, one: Collection, refused: ReadonlySet<string>): Collection {
  const type = registry.types.get(one.type) as ResourceType;
  const { operation } = type.list;
  if (!refused.has(operation)) return one;
  return { ...one, gaps: [{ parent: null, calls: [positionOf(registry, type, operation)] }] };
}
