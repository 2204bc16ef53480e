import type { Resource, Value } from '../model/estate.ts';
import type { AnyType } from '../resources/resource-type.ts';
import { LazyObject } from '../rules/cel.ts';
import { hole } from '../rules/functions.ts';
import { type Convert, celValue } from './cel-value.ts';
import type { EstateIndex } from './estate-index.ts';
import { madeOnce } from './made-once.ts';
import { related } from './relations.ts';

/**
 * A resource as CEL sees it: its known fields and its relations, each looked up when a rule asks for it, because of
 * a quarter of a million resources rules ask for little. What was not read is undefined, to CEL a missing key.
 */
export class View extends LazyObject {
  declare readonly resource: Resource;
  declare computed: Computed | undefined;

  constructor(resource: Resource) {
    super();
    this.resource = resource;
    this.computed = undefined;
  }
}

/** Members that took work, one after the other: of dozens a rule asks for one or two. */
interface Computed {
  member: number;
  value: unknown;
  next: Computed | undefined;
}

export interface Views {
  get: (resource: Resource) => View;
}

/** The views of an estate. Each is made once, so that relations that lead in a circle end where they began. */
export function createViews(index: EstateIndex): Views {
  const made = new Map<Resource, View>();
  const classes = new Map<string, typeof View>();
  const classOf = (name: string): typeof View =>
    madeOnce(classes, name, () => viewClass(index, index.registry.types.get(name)!, views));
  const views: Views = {
    get: (resource) => madeOnce(made, resource, () => new (classOf(resource.type))(resource)),
  };
  return views;
}

/** A class with a getter for every member of a type. */
function viewClass(index: EstateIndex, type: AnyType, views: Views): typeof View {
  const ViewOfType = class extends View {};
  const define = (name: string, get: (this: View) => unknown) =>
    Object.defineProperty(ViewOfType.prototype, name, { get });
  // The CEL library knows objects by their constructor.
  Object.defineProperty(ViewOfType.prototype, 'constructor', { value: LazyObject });
  define('AccountId', function () {
    return this.resource.account;
  });
  define('Region', function () {
    return this.resource.region;
  });
  let computed = 0;
  for (const [name, field] of Object.entries(type.fields)) {
    const convert = celValue(field.type);
    define(name, convert ? kept(computed++, ({ fields }) => converted(convert, fields[name])) : plain(name));
  }
  for (const relation of Object.keys(type.relations))
    define(
      relation,
      kept(computed++, (resource) => joined({ index, resource, relation }, views)),
    );
  return ViewOfType;
}

const plain = (name: string) =>
  function (this: View) {
    return this.resource.fields[name];
  };

/** A member that takes work is worked out once. */
const kept = (member: number, compute: (resource: Resource) => unknown) =>
  function (this: View) {
    for (let known = this.computed; known; known = known.next)
      if (known.member === member) return known.value;
    const value = compute(this.resource);
    this.computed = { member, value, next: this.computed };
    return value;
  };

const converted = (convert: Convert, value: Value | undefined): unknown =>
  value === undefined || value === null ? value : convert(value);

/** What a relation leads to. A list that may lack members ends in a hole. */
function joined(step: Parameters<typeof related>[0], views: Views): unknown {
  const { resources, unread } = related(step);
  const { kind } = step.index.registry.types.get(step.resource.type)!.relations[step.relation]!;
  if (kind === 'many') return [...resources.map(views.get), ...(unread.length > 0 ? [hole] : [])];
  if (unread.length > 0) return undefined;
  return resources.length > 0 ? views.get(resources[0]!) : null;
}
