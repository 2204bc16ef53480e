import { scopeRegions } from '../../model/estate.ts';
import type { Journey, JourneyDependency, JourneyOutcome } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Unlisted } from '../unlisted.ts';
import { unlistedOf } from '../unlisted.ts';
import { fieldUnreads } from '../unread.ts';
import { addressEntries, numberEntries } from './association-entries.ts';
import type { Case } from './case.ts';
import { CaseGraph } from './case-graph.ts';
import { type Entry, known, targetType } from './entries.ts';

import { flowEntries } from './flow-entries.ts';
import { outcomeOf } from './outcome.ts';
import { DependencyTable } from './used.ts';

export interface Journeys {
  journeys: Journey[];
  /** What they use; `dependencies` of a journey are positions in this list. */
  dependencies: JourneyDependency[];
  /** Where journeys may exist that nobody saw. */
  unlisted: Unlisted[];
}

/** Every way into the contact centres of an estate, and what becomes of it while each Region is lost. */
export const journeysOf = (index: EstateIndex): Journeys =>
  index.once('journeys', () => {
    const flows = flowEntries(index);
    const entries = [...numberEntries(index), ...addressEntries(index), ...flows.entries];
    const graphs = new Graphs(index, entries);
    return {
      journeys: entries.map((entry) => journeyOf(index, entry, graphs)).sort(byEntry),
      dependencies: graphs.table.list,
      unlisted: byPlace([...notListed(index), ...flows.unlisted]),
    };
  });

const byEntry = (a: Journey, b: Journey): number =>
  compare(a.entry.kind, b.entry.kind) * -1 || compare(a.entry.name, b.entry.name) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The graphs of every instance: nothing lost, and each Region lost. Entries that share flows share them. */
class Graphs {
  readonly #index: EstateIndex;
  readonly table = new DependencyTable();
  readonly #graphs = new Map<string, CaseGraph>();

  constructor(index: EstateIndex, entries: readonly Entry[]) {
    this.#index = index;
    // Every start must be known before a graph is asked, because answers hold for a whole graph.
    for (const entry of entries)
      for (const graph of this.#of(entry)) {
        const first = entry.firstFlow(graph.here.region);
        if ('flow' in first && first.flow !== null) graph.enter(first.flow);
      }
  }

  get({ account, instance }: Entry, region: string, lost: string | null): CaseGraph {
    const key = `${account}|${instance}|${region}|${lost ?? ''}`;
    const here: Case = { index: this.#index, account, instance, region, lost };
    const graph = this.#graphs.get(key) ?? new CaseGraph(here, this.table);
    this.#graphs.set(key, graph);
    return graph;
  }

  #of(entry: Entry): CaseGraph[] {
    const regions = scopeRegions(this.#index.estate.scope);
    const lost = regions.flatMap((gone) => {
      const left = regions.find((region) => region !== gone);
      return left === undefined ? [] : [this.get(entry, left, gone)];
    });
    return [this.get(entry, entry.region, null), ...lost];
  }
}

function journeyOf(index: EstateIndex, entry: Entry, graphs: Graphs): Journey {
  const regions = scopeRegions(index.estate.scope);
  const normally = graphs.get(entry, entry.region, null);
  const usual = entry.firstFlow(entry.region);
  const met = regions.flatMap((gone) => {
    const left = regions.find((region) => region !== gone);
    return left === undefined
      ? []
      : [{ gone, ...outcomeOf(entry, graphs.get(entry, left, gone), normally, graphs.table) }];
  });
  const flow = 'flow' in usual ? usual.flow : null;
  const instance = index.named(targetType(index, 'AWS::Connect::Instance'), entry.instance, entry.account)[0];
  return {
    id: entry.id,
    entry: {
      kind: entry.kind,
      name: entry.name,
      flow: flow === null ? null : flowName(index, entry.account, flow),
    },
    account: entry.account,
    region: entry.region,
    instance: { id: entry.instance, alias: instance ? known(instance, 'InstanceAlias') || null : null },
    queues: [...new Set(met.flatMap(({ queues }) => queues))],
    dependencies: [...new Set(met.flatMap(({ dependencies }) => dependencies))],
    whenLost: Object.fromEntries(met.map(({ gone, outcome }): [string, JourneyOutcome] => [gone, outcome])),
    notes: notesOn(entry),
  };
}

function flowName(index: EstateIndex, account: string, id: string): string {
  const flow = index.named(targetType(index, 'AWS::Connect::ContactFlow'), id, account)[0];
  return flow ? known(flow, 'Name') || id : id;
}

function notesOn({ kind }: Entry): string[] {
  if (kind === 'phone-number') return [];
  return [
    kind === 'flow'
      ? 'Chats, tasks and applications name this flow when they start: whether they ask the other Region, nothing in AWS shows.'
      : 'No traffic distribution group moves an address: whether its messages reach the other Region, nothing in AWS shows.',
  ];
}

/** Numbers, and flows that start something, that nobody saw. */
const notListed = (index: EstateIndex): Unlisted[] => [
  ...listings.flatMap((type) => unlistedOf(index, targetType(index, type))),
  ...telling.flatMap(([type, fields]) =>
    index
      .ofType(type)
      .filter(({ region }) => scopeRegions(index.estate.scope).includes(region))
      .flatMap((resource) =>
        fields
          .filter((field) => !(field in resource.fields))
          .map((field) => ({
            ...{ account: resource.account, region: resource.region, parent: null },
            unknown: fieldUnreads(index, resource, field),
          })),
      ),
  ),
];

/** A way in has no parent that would speak for it: one place says why there may be more, whatever was not listed. */
function byPlace(unlisted: readonly Unlisted[]): Unlisted[] {
  const places = new Map<string, Unlisted>();
  for (const { account, region, unknown } of unlisted) {
    const place = places.get(`${account}|${region}`) ?? { account, region, parent: null, unknown: [] };
    place.unknown.push(...unknown);
    places.set(`${account}|${region}`, place);
  }
  return [...places.keys()].sort().map((key) => {
    const place = places.get(key)!;
    return { ...place, unknown: distinct(place.unknown) };
  });
}

/** In an order that does not depend on that of the listings. */
function distinct(unknown: readonly Unread[]): Unread[] {
  const causes = new Map(unknown.map((cause) => [JSON.stringify(cause), cause]));
  return [...causes.keys()].sort().map((key) => causes.get(key)!);
}

/** Ways in come from what these list. */
const listings = [
  'AWS::Connect::Instance',
  'AWS::Connect::PhoneNumber',
  'AWS::Connect::TrafficDistributionGroup',
  'Ringdown::Connect::FlowAssociation',
];

/** What tells a way in, and where it leads. */
const telling: [type: string, fields: string[]][] = [
  ['AWS::Connect::PhoneNumber', ['TargetArn']],
  ['AWS::Connect::TrafficDistributionGroup', ['InstanceId', 'PhoneNumberIds']],
  ['Ringdown::Connect::FlowAssociation', ['InstanceId', 'ResourceType', 'ResourceId']],
];
