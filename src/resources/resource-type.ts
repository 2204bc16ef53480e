import type { Value } from '../model/estate.ts';
import type { FieldType } from './field-type.ts';
import { string } from './field-type.ts';
import { type Call, type Known, type Place, type TypedCall, text } from './service.ts';

/** How one field comes to be: which answer yields it and what of that answer it is. */
export interface Field {
  call: Call;
  type: FieldType;
  doc: string;
  /** Sees the listed item when `call` is the one that lists the resources, the whole answer otherwise. */
  pick: (answer: never, known: Known, place: Place) => unknown;
}

interface RelationBase {
  doc: string;
  target: string;
  /** Fields of this resource that the join reads. */
  uses: readonly string[];
}

/** Names one resource of `target` by any of its names (id, ARN, aliases …). */
export interface OneRelation extends RelationBase {
  kind: 'one';
  /** `null`: there is none to name. */
  name: (known: Known, place: Place) => string | null;
  region: 'same' | 'other' | 'any';
}

/** All resources of `target` in the same account and Region whose `on` equals this resource's value. */
export interface ManyRelation extends RelationBase {
  kind: 'many';
  on: string;
  value: (known: Known, place: Place) => string;
}

export type Relation = OneRelation | ManyRelation;

/** What a listing was asked: its input, the place, and the fields of the parent, if it has one. */
export interface Asked<In = object> {
  input: In;
  place: Place;
  known: Known;
}

/** What every type says of its resources, wherever they come from. */
interface TypeBase {
  type: string;
  doc: string;
  /** `region`: listed in each Region of the scan. `account`: listed once, in the partition's home Region. */
  scope: 'region' | 'account';
  id: (known: Known, place: Place) => string;
  arn: ((known: Known, place: Place) => string) | null;
  /** Type whose every resource is asked for its children. */
  parent?: string;
  /** Further names by which others refer to it, and the fields that these come from. */
  names?: { uses: readonly string[]; of: (known: Known, place: Place) => string[] };
  /** Names are unique across accounts: one that is not found may belong to somebody else. */
  globalNames?: boolean;
  /** The resource's own Region, where one listing answers for several. */
  region?: (item: never, place: Place) => string | undefined;
  fields: { [field: string]: { type: FieldType; doc: string } };
  relations: { [relation: string]: Relation };
}

/** A field or relation that somebody reads, on the type that it belongs to. */
export interface Mention {
  type: string;
  member: string;
}

/** A type whose resources no call lists: ringdown works them out from others, and rules judge them alike. */
export interface DerivedType extends TypeBase {
  /** What they are worked out from, hence what they cost. */
  derivedFrom: readonly Mention[];
}

/** A type whose resources AWS lists. */
export interface ResourceType extends TypeBase {
  derivedFrom?: undefined;
  list: Call;
  /** The resources in an answer. `known` are the parent's fields; `input` is what was asked. */
  items: (answer: never, asked: Asked) => readonly unknown[];
  /** The resources that "not configured" stands for; none, for most types. */
  unconfigured: readonly unknown[];
  /** Why an answer cannot be all that there is, where it shows that itself. */
  incomplete?: (answer: never) => string | undefined;
  /** The Region in an answer of the listing's fallback call, which is asked about what `region` cannot place. */
  locate?: (answer: never) => string;
  fields: { [field: string]: Field };
}

export type AnyType = ResourceType | DerivedType;

/** Facts that every resource carries and that no call of its own yields. */
export const builtInFields: { [field: string]: { type: FieldType; doc: string } } = {
  AccountId: { type: string, doc: 'Account that the resource belongs to.' },
  Region: { type: string, doc: 'Region that the resource lives in; the home Region for account-wide types.' },
};

type Answer<C> = C extends TypedCall<infer _In, infer Out> ? Out : never;
type Question<C> = C extends TypedCall<infer In, infer _Out> ? In : never;
/** Several types may list from one call; `Item` is what one resource is made of. */
export interface Listing<Item> {
  call: Call;
  items: (answer: never, asked: Asked) => readonly Item[];
  unconfigured: readonly Item[];
  incomplete?: (answer: never) => string | undefined;
}

interface ListingOptions<C, Item> {
  unconfigured?: readonly Item[];
  incomplete?: (answer: Answer<C>) => string | undefined;
}

/**
 * The call that lists resources, and where in its answer they are.
 * An account-wide setting is a listing of one, which exists even while AWS calls it "not configured" (a code of
 * the call's `absentOn`): `unconfigured` is the item to make then, usually `[{}]`, its fields known to be absent.
 * An answer may contradict itself, such as a search that counts more than it lists: `incomplete` says so, and what
 * it lists is kept while more may exist.
 */
export const listing = <C extends Call, Item>(
  call: C,
  items: (answer: Answer<C>, asked: Asked<Question<C>>) => readonly Item[] | undefined,
  { unconfigured = [], incomplete }: ListingOptions<C, Item> = {},
): Listing<Item> => ({
  call,
  items: (answer, asked) => items(answer, asked as Asked<never>) ?? [],
  unconfigured,
  ...(incomplete && { incomplete: incomplete as NonNullable<Listing<Item>['incomplete']> }),
});

/** Declares a field: the answer that yields it, its type, one line for the reference, and where in the answer it is. */
export function field<Source extends Listing<unknown> | Call>(
  source: Source,
  type: FieldType,
  doc: string,
  pick: (
    answer: Source extends Listing<infer Item> ? Item : Answer<Source>,
    known: Known,
    place: Place,
  ) => unknown,
): Field {
  return { call: 'call' in source ? source.call : source, type, doc, pick: pick as Field['pick'] };
}

interface TypeOptions<Item>
  extends Omit<
    ResourceType,
    'list' | 'items' | 'unconfigured' | 'incomplete' | 'region' | 'relations' | 'arn' | 'id'
  > {
  list: Listing<Item>;
  relations?: { [relation: string]: Relation };
  id: string | ((known: Known, place: Place) => string);
  arn: string | ((known: Known, place: Place) => string) | null;
  region?: (item: Item, place: Place) => string | undefined;
}

/** Declares a resource type; `validateResourceTypes` checks the whole set. */
export function resourceType<Item>(options: TypeOptions<Item>): ResourceType {
  const { list, id, arn, region, ...rest } = options;
  return {
    ...rest,
    relations: options.relations ?? {},
    list: list.call,
    items: list.items,
    unconfigured: list.unconfigured,
    ...(list.incomplete && { incomplete: list.incomplete }),
    id: fieldOrFunction(id),
    arn: arn === null ? null : fieldOrFunction(arn),
    ...(region && { region: region as NonNullable<ResourceType['region']> }),
  };
}

const fieldOrFunction = (key: string | ((known: Known, place: Place) => string)) =>
  typeof key === 'function' ? key : (known: Known) => text(known[key]);

/**
 * Declares a type that is worked out from others. What works it out is in `src/evaluate/derived`, under the same
 * name; a field that could not be worked out is unread, for the reasons of what it rests on.
 */
export const derivedType = (
  options: Omit<DerivedType, 'id' | 'arn' | 'relations' | 'derivedFrom'> & {
    id: string;
    derivedFrom: { [type: string]: readonly string[] };
    relations?: DerivedType['relations'];
  },
): DerivedType => ({
  ...options,
  id: fieldOrFunction(options.id),
  arn: null,
  relations: options.relations ?? {},
  derivedFrom: Object.entries(options.derivedFrom).flatMap(([type, members]) =>
    members.map((member) => ({ type, member })),
  ),
});

/** The call that yields a field; none yields one that ringdown works out. */
export const callOf = (type: AnyType, field: string): Call | undefined =>
  type.derivedFrom ? undefined : type.fields[field]?.call;

/** The calls that a type's fields need, by operation, the listing first. */
export const callsOf = (type: AnyType): ReadonlyMap<string, Call> => yields(type).calls;

/** The fields that an operation yields, with their names. */
export const fieldsYieldedBy = (type: ResourceType, operation: string): readonly [string, Field][] =>
  yields(type).fields.get(operation) ?? [];

interface Yields {
  calls: ReadonlyMap<string, Call>;
  fields: ReadonlyMap<string, [string, Field][]>;
}

const workedOut = new WeakMap<AnyType, Yields>();

/** Worked out once a type, because every resource asks. */
function yields(type: AnyType): Yields {
  const before = workedOut.get(type);
  if (before) return before;
  const calls = new Map<string, Call>();
  const fields = new Map<string, [string, Field][]>();
  if (!type.derivedFrom) {
    calls.set(type.list.operation, type.list);
    for (const [name, field] of Object.entries(type.fields)) {
      const { operation, bulk } = field.call;
      calls.set(operation, field.call);
      if (bulk) calls.set(bulk.call.operation, bulk.call);
      fields.set(operation, [...(fields.get(operation) ?? []), [name, field]]);
    }
  }
  workedOut.set(type, { calls, fields });
  return { calls, fields };
}

/** A relation to the resource that a field names, by ARN or by any other of its names. */
export const toOne = (
  target: string,
  options: {
    doc: string;
    uses: readonly string[];
    name: OneRelation['name'];
    region?: OneRelation['region'];
  },
): OneRelation => ({ kind: 'one', target, region: 'any', ...options });

/** The twin in the other Region of the pair: the resource of the same type that answers to `name` there. */
export const counterpart = (type: string, field: string): OneRelation => ({
  kind: 'one',
  target: type,
  doc: `The resource with the same ${field} in the other Region of the pair.`,
  uses: [field],
  name: (known) => known[field] as string | null,
  region: 'other',
});

/** A relation to all resources whose field `on` equals this resource's field `from`. */
export const toMany = (target: string, options: { doc: string; on: string; from: string }): ManyRelation => ({
  kind: 'many',
  target,
  doc: options.doc,
  uses: [options.from],
  on: options.on,
  value: (known) => String(known[options.from]),
});

/** A value at a path of an object field, `null` where any step is absent. */
export function at(value: Value | undefined, ...path: string[]): Value {
  let here: Value | undefined = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || Array.isArray(here)) return null;
    here = here[step];
  }
  return here ?? null;
}
