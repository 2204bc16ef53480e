import fc from 'fast-check';
import type { Collection, Estate, Resource, Value } from '../../src/model/estate.ts';
import type { FieldType } from '../../src/resources/field-type.ts';
import { registry } from '../../src/resources/index.ts';
import { type AnyType, callsOf } from '../../src/resources/resource-type.ts';

/** Draws from an arbitrary, as `fc.gen()` hands it out: random data by ordinary code. */
export type Draw = fc.GeneratorValue;

const account = '111122223333';
const regions = ['us-east-1', 'us-west-2'];
/** Few texts, and fewer names, so that resources often name each other. */
const names = ['a', 'b'];
const texts = ['a', 'b', 'us-east-1', 'us-west-2', 'arn:aws:kms:us-west-2:111122223333:key/a', ''];

export const oneOf = <T>(draw: Draw, from: readonly T[]): T => from[draw(fc.nat, { max: from.length - 1 })]!;
export const chance = (draw: Draw, outOf: number): boolean => draw(fc.nat, { max: outOf - 1 }) === 0;

/** A value as the collector would store it. */
function randomValue(draw: Draw, type: FieldType): Value {
  if (type.nullable && chance(draw, 3)) return null;
  const several = () => Array.from({ length: draw(fc.nat, { max: 2 }) });
  switch (type.kind) {
    case 'string':
      return oneOf(draw, texts);
    case 'number':
      return oneOf(draw, [0, 1, 2, 3.5, -1]);
    case 'bool':
      return draw(fc.boolean);
    case 'timestamp':
      return oneOf(draw, ['2026-01-15T12:00:00.000Z', '2025-01-01T00:00:00.000Z']);
    case 'list':
      return several().map(() => randomValue(draw, type.of));
    case 'map':
      return Object.fromEntries(
        several().map(() => [oneOf(draw, [...texts, 'constructor']), randomValue(draw, type.of)]),
      );
    case 'object':
      return Object.fromEntries(
        Object.entries(type.members).map(([name, member]) => [name, randomValue(draw, member)]),
      );
  }
}

/** An estate of a few resources of each type, read and listed to the end. */
export function randomEstate(draw: Draw, types: readonly string[]): Estate {
  const resources = types.flatMap((name) =>
    Array.from({ length: draw(fc.nat, { max: 3 }) }, () => randomResource(draw, registry.types.get(name)!)),
  );
  const places = (type: AnyType) => (type.scope === 'account' ? regions.slice(0, 1) : regions);
  return {
    schema: 'ringdown-estate',
    version: 1,
    tool: 'test',
    startedAt: '2026-01-15T12:00:00.000Z',
    finishedAt: '2026-01-15T12:00:00.000Z',
    interrupted: false,
    scope: { primary: regions[0]!, recovery: regions[1]!, accounts: [{ id: account }] },
    calls: [],
    collections: [...registry.types.values()].flatMap((type) =>
      places(type).map((region): Collection => ({ type: type.type, account, region, gaps: [] })),
    ),
    resources: resources.filter(
      (r, i) => isPossible(r) && !resources.slice(0, i).some((before) => isNamesake(before, r)),
    ),
  };
}

function randomResource(draw: Draw, type: AnyType): Resource {
  const place = { account, region: oneOf(draw, regions) };
  const fields = Object.fromEntries(
    Object.entries(type.fields).map(([name, field]) => [
      name,
      /(Id|Name)$/.test(name) && field.type.kind === 'string'
        ? oneOf(draw, names)
        : randomValue(draw, field.type),
    ]),
  );
  const reads = Object.fromEntries([...callsOf(type).keys()].map((operation) => [operation, []]));
  return {
    type: type.type,
    id: type.id(fields, place),
    arn: type.arn?.(fields, place) ?? null,
    ...place,
    fields,
    reads,
  };
}

/** Names are unique in their place, and an ARN names its own Region. */
const isNamesake = (a: Resource, b: Resource): boolean =>
  a.type === b.type && a.region === b.region && namesOf(a).some((name) => namesOf(b).includes(name));

const isPossible = (r: Resource): boolean =>
  namesOf(r).every((name) => !name.startsWith('arn:') || name.includes(r.region)) && !r.id.startsWith('arn:');

function namesOf(resource: Resource): string[] {
  const { names } = registry.types.get(resource.type)!;
  return [
    resource.id,
    ...(resource.arn === null ? [] : [resource.arn]),
    ...(names?.of(resource.fields, resource) ?? []),
  ];
}
