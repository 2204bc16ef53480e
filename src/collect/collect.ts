import { type Collection, type Estate, type Resource, type Scope, scopeRegions } from '../model/estate.ts';
import type { CallRecord } from '../model/provenance.ts';
import type { Plan } from '../plan/plan.ts';
import type { Registry } from '../resources/registry.ts';
import type { Call, Place } from '../resources/service.ts';
import { CallLog } from './call-log.ts';
import { homeRegion } from './home-region.ts';
import type { Performed } from './perform-call.ts';
import { collectThirdRegions } from './third-regions.ts';
import { TypeCollector } from './type-collector.ts';

export interface CollectOptions {
  registry: Registry;
  plan: Plan;
  scope: Scope;
  /** Accounts whose role could not be assumed, with the call that failed. */
  closed: ReadonlyMap<string, CallRecord>;
  perform: (call: Call, request: { place: Place; input: object }) => Promise<Performed>;
  tool: string;
  now: () => Date;
  signal?: AbortSignal;
}

/**
 * Reads everything that the plan names, in every account and Region of the scope, and what that refers to in other
 * Regions. A call that fails costs
 * the values it would have yielded and nothing else.
 */
export async function collectEstate(options: CollectOptions): Promise<Estate> {
  const { scope, now, tool, signal } = options;
  const startedAt = now().toISOString();
  const log = new CallLog(options.perform);
  const regions = new Set(scopeRegions(scope));
  const collectors = new Map(
    scope.accounts
      .filter(({ id }) => !options.closed.has(id))
      .map(({ id }) => [id, new TypeCollector({ ...options, log, regions })]),
  );
  const inScope = await Promise.all(
    scope.accounts.map(({ id }) => collectAccount(id, { log, collector: collectors.get(id), options })),
  );
  const elsewhere = await collectThirdRegions(
    collectors,
    inScope.flatMap(({ resources }) => resources),
    options,
  );
  const collections = [
    ...inScope.flatMap((account) => account.collections),
    ...elsewhere.map(({ collection }) => collection),
  ];
  const resources = [...inScope, ...elsewhere].flatMap((found) => found.resources);
  const { calls, position } = log.sorted();
  return {
    schema: 'ringdown-estate',
    version: 1,
    tool,
    startedAt,
    finishedAt: now().toISOString(),
    interrupted: signal?.aborted ?? false,
    scope,
    calls,
    collections: collections
      .map((c) => ({
        ...c,
        gaps: c.gaps.map((gap) => ({ ...gap, calls: gap.calls.map(position).sort(byNumber) })),
      }))
      .sort((a, b) => compareKeys(collectionKey(a), collectionKey(b))),
    resources: resources
      .map((r) => ({ ...r, reads: mapValues(r.reads, (indexes) => indexes.map(position)) }))
      .sort((a, b) => compareKeys(resourceKey(a), resourceKey(b))),
  };
}

interface AccountCollected {
  collections: Collection[];
  resources: Resource[];
}

async function collectAccount(
  account: string,
  {
    log,
    collector,
    options,
  }: { log: CallLog; collector: TypeCollector | undefined; options: CollectOptions },
): Promise<AccountCollected> {
  const { registry, plan, scope, closed } = options;
  const types = registry.ordered.filter(({ type }) => plan.calls.has(type));
  const regionsOf = (typeScope: 'region' | 'account') =>
    typeScope === 'region' ? scopeRegions(scope) : [homeRegion(scope.primary)];
  const places = types.flatMap((type) =>
    regionsOf(type.scope).map((region) => ({ type, place: { account, region } })),
  );
  if (!collector) {
    const refusal = closed.get(account)!;
    const gaps = [{ parent: null, calls: [log.note(`${account}||sts|AssumeRole`, refusal)] }];
    return {
      resources: [],
      collections: places.map(({ type, place }) => ({ type: type.type, ...place, gaps })),
    };
  }
  const done = await Promise.all(places.map(({ type, place }) => collector.collect(type, place)));
  return { collections: done.map((d) => d.collection), resources: done.flatMap((d) => d.resources) };
}

const collectionKey = (c: Collection) => [c.type, c.account, c.region];
const resourceKey = (r: Resource) => [r.type, r.account, r.region, r.id];
const byNumber = (a: number, b: number): number => a - b;

function compareKeys(a: string[], b: string[]): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}

const mapValues = <A, B>(record: { [key: string]: A }, f: (value: A) => B): { [key: string]: B } =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]));
