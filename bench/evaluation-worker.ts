// Builds an estate of 250,000 resources and judges every rule on it; prints the figures as JSON.
import { loadRules } from '../src/cli/select-rules.ts';
import { judge, prepareEvaluation } from '../src/evaluate/evaluate.ts';
import type { Estate, Resource, Value } from '../src/model/estate.ts';
import type { FieldType } from '../src/resources/field-type.ts';
import { registry } from '../src/resources/index.ts';
import { type AnyType, callsOf } from '../src/resources/resource-type.ts';

const total = 250_000;
const account = '111122223333';
const regions = ['us-east-1', 'us-west-2'];
const rules = loadRules();
const judgedTypes = [...new Set(rules.map(({ definition }) => definition.resource))].map(
  (name) => registry.types.get(name)!,
);
const types = [...registry.types.values()];

const reads = new Map<AnyType, { [operation: string]: number[] }>();
const estate = syntheticEstate();
const estateBytes = process.memoryUsage().rss;
let peak = estateBytes;
const started = cpuSeconds();
const evaluation = prepareEvaluation({ registry, estate });
const prepared = cpuSeconds();
let pairs = 0;
judge(evaluation, rules, () => {
  pairs += 1;
  if (pairs % 200_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
});
const ended = cpuSeconds();
process.stdout.write(
  JSON.stringify({
    pairs,
    prepareSeconds: prepared - started,
    judgeSeconds: ended - prepared,
    megabytes: Math.max(peak, process.memoryUsage().rss) / 1e6,
    estateMegabytes: estateBytes / 1e6,
  }),
);

/** Processor time of all threads, garbage collection included: the machine may be busy with something else. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function syntheticEstate(): Estate {
  const each = Math.ceil(total / judgedTypes.length);
  return {
    schema: 'ringdown-estate',
    version: 1,
    tool: 'bench',
    startedAt: '2026-01-15T12:00:00.000Z',
    finishedAt: '2026-01-15T12:00:00.000Z',
    interrupted: false,
    scope: { primary: regions[0]!, recovery: regions[1]!, accounts: [{ id: account }] },
    calls: [],
    collections: types.flatMap((type) =>
      regions.map((region) => ({ type: type.type, account, region, gaps: [] })),
    ),
    resources: judgedTypes.flatMap((type) => Array.from({ length: each }, (_, i) => resource(type, i))),
  };
}

/** Twins in the two Regions share their names, so that counterparts and other relations lead somewhere. */
function resource(type: AnyType, i: number): Resource {
  const region = regions[i % 2]!;
  const name = `name-${i >> 1}`;
  const fields = Object.fromEntries(
    Object.entries(type.fields).map(([field, f]) => [field, example(f.type, name, i)]),
  );
  const place = { account, region };
  return {
    type: type.type,
    id: safely(() => type.id(fields, place)) ?? name,
    arn: null,
    ...place,
    fields,
    reads: readsOf(type),
  };
}

function readsOf(type: AnyType): { [operation: string]: number[] } {
  const known =
    reads.get(type) ?? Object.fromEntries([...callsOf(type).keys()].map((operation) => [operation, []]));
  reads.set(type, known);
  return known;
}

function example(type: FieldType, name: string, i: number): Value {
  if (type.nullable && i % 3 === 0) return null;
  switch (type.kind) {
    case 'string':
      return name;
    case 'number':
      return i % 100;
    case 'bool':
      return i % 2 === 0;
    case 'timestamp':
      return '2025-11-01T00:00:00.000Z';
    case 'list':
      return [example(type.of, name, i)];
    case 'map':
      return { key: example(type.of, name, i) };
    case 'object':
      return Object.fromEntries(
        Object.entries(type.members).map(([member, t]) => [member, example(t, name, i)]),
      );
  }
}

function safely(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
