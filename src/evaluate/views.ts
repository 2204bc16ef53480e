import type { Resource, Value } from '../model/estate.ts';
import type { FieldType } from '../resources/field-type.ts';
import { hole } from '../rules/functions.ts';
import type { Mention } from '../rules/rule.ts';
import type { EstateIndex } from './estate-index.ts';
import { related } from './relations.ts';

/** A resource as CEL sees it: known fields, mentioned relations, and no key for what was not read. */
export type View = Record<string, unknown>;

/**
 * Makes the views of all resources that some rule reads, with the mentioned fields and relations only: of a
 * quarter of a million resources most rules read a few fields. Relations are joined through an index.
 * The first key is always harmless text, because the CEL library looks at the first entry of a map.
 */
export function createViews(index: EstateIndex, mentions: Iterable<Mention>): ReadonlyMap<Resource, View> {
  const views = new Map<Resource, View>();
  const wanted = membersByType(mentions);
  for (const [name, type] of index.registry.types) {
    const fields = [...(wanted.get(name) ?? [])].filter((member) => member in type.fields);
    const dated = new Set(fields.filter((field) => hasTimestamp(type.fields[field]!.type)));
    for (const resource of index.ofType(name)) {
      const view: View = { $type: name, AccountId: resource.account, Region: resource.region };
      for (const field of fields) {
        const value = resource.fields[field];
        if (value !== undefined)
          view[field] = dated.has(field) ? withDates(type.fields[field]!.type, value) : value;
      }
      views.set(resource, view);
    }
  }
  joinRelations(index, views, wanted);
  return views;
}

function membersByType(mentions: Iterable<Mention>): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const { type, member } of mentions) members.set(type, (members.get(type) ?? new Set()).add(member));
  return members;
}

function joinRelations(
  index: EstateIndex,
  views: Map<Resource, View>,
  wanted: Map<string, Set<string>>,
): void {
  for (const [name, members] of wanted) {
    const relations = Object.entries(index.registry.types.get(name)?.relations ?? {}).filter(([member]) =>
      members.has(member),
    );
    for (const [member, { kind }] of relations)
      for (const resource of index.ofType(name)) {
        const { resources, unread } = related({ index, resource, relation: member });
        const view = views.get(resource)!;
        if (kind === 'many') view[member] = viewsOf(resources, views, unread.length > 0);
        else if (unread.length === 0) view[member] = resources.length > 0 ? views.get(resources[0]!)! : null;
      }
  }
}

/** A list that may lack members ends in a hole. */
function viewsOf(
  resources: readonly Resource[],
  views: ReadonlyMap<Resource, View>,
  incomplete: boolean,
): View[] {
  const found: View[] = resources.map((resource) => views.get(resource)!);
  if (incomplete) found.push(hole);
  return found;
}

function hasTimestamp(type: FieldType): boolean {
  if (type.kind === 'timestamp') return true;
  if (type.kind === 'object') return Object.values(type.members).some(hasTimestamp);
  return (type.kind === 'list' || type.kind === 'map') && hasTimestamp(type.of);
}

function withDates(type: FieldType, value: Value): unknown {
  if (value === null || !hasTimestamp(type)) return value;
  if (type.kind === 'timestamp') return new Date(value as string);
  if (type.kind === 'list') return (value as Value[]).map((item) => withDates(type.of, item));
  const memberType = (key: string) =>
    type.kind === 'object' ? type.members[key] : (type as { of: FieldType }).of;
  return Object.fromEntries(
    Object.entries(value as { [key: string]: Value }).map(([key, item]) => [
      key,
      withDates(memberType(key)!, item),
    ]),
  );
}
