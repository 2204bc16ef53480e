import type { Collection, ListingGap, Resource } from '../model/estate.ts';
import { answered } from '../model/provenance.ts';
import type { Plan } from '../plan/plan.ts';
import { conform } from '../resources/field-type.ts';
import { namesOf } from '../resources/names.ts';
import type { Registry } from '../resources/registry.ts';
import { type Asked, callsOf, fieldsYieldedBy, type ResourceType } from '../resources/resource-type.ts';
import type { Call, Known, Place } from '../resources/service.ts';
import type { CallLog, Logged } from './call-log.ts';

interface Options {
  registry: Registry;
  plan: Plan;
  log: CallLog;
  /** Regions of the scan; what lies elsewhere is listed but not read further. */
  regions: ReadonlySet<string>;
}

/** A listed resource whose further reads may still be under way. */
interface Listed {
  resource: Resource;
  /** Starts the reading of one operation's fields, once. */
  read: (operation: string) => Promise<void>;
}

interface Answered {
  listed: Listed[];
  gaps: ListingGap[];
}

interface Listing {
  collection: Collection;
  listed: Listed[];
}

/** What one listing came to. */
export interface Collected {
  collection: Collection;
  resources: Resource[];
}

/** An item that is no resource, because the call at this index failed or left out what names or places it. */
interface Lost {
  lost: number;
}

/** One item of a listing's answer, before it is a resource. */
interface ListedItem {
  type: ResourceType;
  place: Place;
  item: never;
  parent: Resource | undefined;
  done: Logged;
}

/** One answer of a listing, and what was asked. */
interface ListingAnswer {
  type: ResourceType;
  place: Place;
  parent: Resource | undefined;
  done: Logged;
  input: object;
}

/** Collects the types of one account. Listings are shared between a type and its children. */
export class TypeCollector {
  private readonly listings = new Map<string, Promise<Listing>>();
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  /** Lists a type in one place and reads every planned field of what it found. */
  async collect(type: ResourceType, place: Place): Promise<Collected> {
    const { collection, listed } = await this.listing(type, place);
    await this.readPlanned(
      type,
      listed.filter(({ resource }) => this.inScope(resource, place)),
    );
    return { collection, resources: resourcesOf(listed) };
  }

  /**
   * Lists a type where the scan does not look by itself, and reads every planned field of what lies outside the
   * Regions of the scan and answers to one of some names.
   */
  async collectNamed(
    type: ResourceType,
    place: Place,
    names: ReadonlySet<string>,
  ): Promise<Collected & { named: Resource[] }> {
    const { collection, listed } = await this.listing(type, place);
    const outside = listed.filter(({ resource }) => !this.options.regions.has(resource.region));
    await readAll(outside, operationsFor(type, type.names?.uses ?? []));
    const named = outside.filter(({ resource }) => namesOf(type, resource).some((name) => names.has(name)));
    await this.readPlanned(type, named);
    return { collection, resources: resourcesOf(listed), named: resourcesOf(named) };
  }

  private readPlanned(type: ResourceType, listed: readonly Listed[]): Promise<void> {
    return readAll(
      listed,
      [...this.options.plan.calls.get(type.type)!].filter((op) => op !== type.list.operation),
    );
  }

  private listing(type: ResourceType, place: Place): Promise<Listing> {
    const key = `${type.type}|${place.region}`;
    const known = this.listings.get(key);
    if (known !== undefined) return known;
    const started = this.list(type, place);
    this.listings.set(key, started);
    return started;
  }

  private async list(type: ResourceType, place: Place): Promise<Listing> {
    const parents = type.parent === undefined ? undefined : await this.parents(type, place);
    const asked =
      parents === undefined
        ? [undefined]
        : parents.listed.filter(({ resource }) => this.inScope(resource, place));
    const answers = await Promise.all(asked.map((parent) => this.listOne(type, place, parent?.resource)));
    const inherited = parents?.collection.gaps ?? [];
    return {
      listed: answers.flatMap((a) => a.listed),
      collection: {
        type: type.type,
        ...place,
        gaps: [...inherited.map((gap) => ({ ...gap, parent: null })), ...answers.flatMap((a) => a.gaps)],
      },
    };
  }

  private inScope({ region }: Resource, place: Place): boolean {
    return region === place.region || this.options.regions.has(region);
  }

  /** The parents, with the fields read that the children's listing asks by. */
  private async parents(type: ResourceType, place: Place): Promise<Listing> {
    // Only what is listed has children: the registry saw to that.
    const parentType = this.options.registry.types.get(type.parent!) as ResourceType;
    const parents = await this.listing(parentType, place);
    await readAll(parents.listed, operationsFor(parentType, type.list.uses));
    return parents;
  }

  private async listOne(
    type: ResourceType,
    listedIn: Place,
    parent: Resource | undefined,
  ): Promise<Answered> {
    const known = parent?.fields ?? {};
    const unread = type.list.uses.some((use) => !(use in known));
    const gap = (calls: number[]) => ({ parent: parent?.id ?? null, calls });
    if (unread) return { listed: [], gaps: [gap(Object.values(parent!.reads).flat())] };
    const place = { account: listedIn.account, region: parent?.region ?? listedIn.region };
    const inputs = asList(type.list.input(known, place));
    const callPlace = { ...place, region: type.list.region?.(known, place) ?? place.region };
    const done = await Promise.all(inputs.map((input) => this.options.log.call(type.list, callPlace, input)));
    const listed = await Promise.all(
      done.map((d, i) => this.itemsOf({ type, place, parent, done: d, input: inputs[i]! })),
    );
    const failed = listed.flatMap((l) => l.failed);
    return { listed: listed.flatMap((l) => l.items), gaps: failed.length > 0 ? [gap(failed)] : [] };
  }

  /** What one answer lists, and the calls whose failure leaves something of it out. */
  private async itemsOf(asked: ListingAnswer): Promise<{ items: Listed[]; failed: number[] }> {
    const { type, place, parent, done, input } = asked;
    const contradiction = done.outcome === 'ok' ? type.incomplete?.(done.answer as never) : undefined;
    if (contradiction !== undefined) markMalformed(done, new Error(contradiction));
    try {
      const found = await Promise.all(
        rawItems(type, done, { input, place, known: parent?.fields ?? {} }).map((item) =>
          this.listedItem({ type, place, item: item as never, parent, done }),
        ),
      );
      const lost = found.flatMap((f) => ('lost' in f ? [f.lost] : []));
      return {
        items: found.filter((f) => 'resource' in f),
        failed: answered(done.outcome) && contradiction === undefined ? lost : [done.index, ...lost],
      };
    } catch (error) {
      markMalformed(done, error);
      return { items: [], failed: [done.index] };
    }
  }

  private async listedItem(found: ListedItem): Promise<Listed | Lost> {
    const { type, place, item, parent, done } = found;
    const resource: Resource = {
      type: type.type,
      id: '',
      arn: null,
      ...place,
      fields: {},
      reads: { [type.list.operation]: [done.index] },
    };
    pickFields({ type, call: type.list, resource, answer: item, parent, done });
    const where = await this.regionOf(found, resource.fields);
    if ('lost' in where) return where;
    const here = { ...place, ...where };
    try {
      const id = type.id(resource.fields, here);
      Object.assign(resource, here, { id, arn: type.arn?.(resource.fields, here) ?? null });
    } catch {
      // What it is named by is unread, which the record of the call says already.
      return { lost: done.index };
    }
    return { resource, read: this.reader(type, resource) };
  }

  /** The Region of an item; where its listing keeps that to itself, of the fallback call's answer. */
  private async regionOf(
    { type, place, item, done }: ListedItem,
    known: Known,
  ): Promise<{ region: string } | Lost> {
    const region = type.region ? type.region(item, place) : place.region;
    if (region !== undefined) return { region };
    const { fallback } = type.list;
    const input = fallback?.input(known, place);
    if (!fallback || !input || !type.locate) {
      markMalformed(done, new Error('the answer does not say the Region of each resource'));
      return { lost: done.index };
    }
    const told = await this.options.log.call(fallback, place, input);
    return told.outcome === 'ok' ? { region: type.locate(told.answer as never) } : { lost: told.index };
  }

  private reader(type: ResourceType, resource: Resource): Listed['read'] {
    const started = new Map<string, Promise<void>>();
    const calls = callsOf(type);
    const read = (operation: string): Promise<void> => {
      const known = started.get(operation);
      if (known !== undefined) return known;
      const reading = this.readCall(type, resource, calls.get(operation)!, read);
      started.set(operation, reading);
      return reading;
    };
    return read;
  }

  private async readCall(
    type: ResourceType,
    resource: Resource,
    call: Call,
    read: Listed['read'],
  ): Promise<void> {
    const sources = call.uses
      .map((use) => type.fields[use]!.call.operation)
      .filter((op) => op !== type.list.operation);
    await Promise.all(sources.map(read));
    const unread = call.uses.find((use) => !(use in resource.fields));
    if (unread !== undefined) {
      resource.reads[call.operation] = resource.reads[type.fields[unread]!.call.operation] ?? [];
      return;
    }
    const place = { account: resource.account, region: resource.region };
    const input = call.input(resource.fields, place);
    if (input === undefined) {
      resource.reads[call.operation] = [];
      return pickFields({ type, call, resource, answer: undefined });
    }
    const callPlace = { ...place, region: call.region?.(resource.fields, place) ?? place.region };
    const done =
      (await this.bulkAnswer(call, callPlace, resource)) ??
      (await this.options.log.call(call, callPlace, input));
    resource.reads[call.operation] = [done.index];
    if (done.outcome === 'ok') pickFields({ type, call, resource, answer: done.answer as never, done });
    else if (done.outcome === 'not-configured') pickFields({ type, call, resource, answer: undefined });
  }

  /** What a call that tells about many resources tells about this one; undefined where it leaves that out. */
  private async bulkAnswer(call: Call, place: Place, { fields }: Resource): Promise<Logged | undefined> {
    const [input] = asList(call.bulk?.call.input(fields, place));
    if (!call.bulk || !input) return undefined;
    const done = await this.options.log.call(call.bulk.call, place, input);
    const answer = done.answer && call.bulk.answerFor(done.answer as never, fields);
    return answer && { ...done, outcome: 'ok', answer: { ...answer } };
  }
}

/** The further operations that yield some fields. */
function operationsFor(type: ResourceType, fields: readonly string[]): string[] {
  const operations = new Set(fields.map((field) => type.fields[field]!.call.operation));
  operations.delete(type.list.operation);
  return [...operations];
}

async function readAll(listed: readonly Listed[], operations: readonly string[]): Promise<void> {
  await Promise.all(listed.flatMap(({ read }) => operations.map(read)));
}

const resourcesOf = (listed: readonly Listed[]): Resource[] => listed.map(({ resource }) => resource);

/** A failed page leaves those before it; "not configured" leaves what the type makes of it. */
function rawItems(type: ResourceType, done: Logged, asked: Asked): readonly unknown[] {
  if (done.answer !== undefined) return type.items(done.answer as never, asked);
  return done.outcome === 'not-configured' ? type.unconfigured : [];
}

/**
 * Writes the fields that `call` yields. Without an answer they are known to be absent, which only a nullable
 * field can be; a field whose answer is not as declared stays unread.
 */
function pickFields(from: {
  type: ResourceType;
  call: Call;
  resource: Resource;
  answer: never | undefined;
  parent?: Resource | undefined;
  done?: Logged;
}): void {
  const { type, call, resource, answer, parent, done } = from;
  const place = { account: resource.account, region: resource.region };
  for (const [name, field] of fieldsYieldedBy(type, call.operation)) {
    try {
      const raw = answer === undefined ? null : field.pick(answer, parent?.fields ?? resource.fields, place);
      resource.fields[name] = conform(field.type, raw, `${type.type}.${name}`);
    } catch (error) {
      if (done) markMalformed(done, error);
    }
  }
}

/** The answer came but is not what the operation promises: the values it should have held are unknown. */
function markMalformed(done: Logged, error: unknown): void {
  if (done.record.outcome !== 'ok') return;
  done.record.outcome = 'malformed';
  done.record.reason = String((error as Error).message).slice(0, 300);
}

const asList = (input: object | object[] | undefined): object[] =>
  input === undefined ? [] : Array.isArray(input) ? input : [input];
