import type { Resource, Value } from '../model/estate.ts';
import type { FieldType } from '../resources/field-type.ts';
import { hole } from '../rules/functions.ts';
import type { Mention } from '../rules/rule.ts';
import type { EstateIndex } from './estate-index.ts';
import { related } from './relations.ts';

/** A resource as CEL sees it: known fields, mentioned relations, and no key for what was not read. */
export type View = Record<string, unknown>;

/**
 * Makes the views of all resources. Only relations that some rule mentions are joined, each through an index.
 * The first key is always harmless text, because the CEL library looks at the first entry of a map.
 */
export function createViews(index: EstateIndex, mentions: Iterable<Mention>): ReadonlyMap<Resource, View> {
  const views = new Map<Resource, View>();
  for (const [name, type] of index.registry.types) {
    const timestamps = Object.entries(type.fields).filter(([, field]) => hasTimestamp(field.type));
    for (const resource of index.ofType(name)) {
      const view: View = {
        $type: name,
        AccountId: resource.account,
        Region: resource.region,
        ...resource.fields,
      };
      for (const [field, { type: fieldType }] of timestamps)
        if (field in view) view[field] = withDates(fieldType, view[field] as Value);
      views.set(resource, view);
    }
  }
  joinRelations(index, views, mentions);
  return views;
}

function joinRelations(index: EstateIndex, views: Map<Resource, View>, mentions: Iterable<Mention>): void {
  const wanted = new Map([...mentions].map((m) => [`${m.type}.${m.member}`, m]));
  for (const { type, member } of wanted.values()) {
    const relation = index.registry.types.get(type)?.relations[member];
    if (!relation) continue;
    for (const resource of index.ofType(type)) {
      const { resources, unread } = related({ index, resource, relation: member });
      const found = resources.map((r) => views.get(r)!);
      const view = views.get(resource)!;
      if (relation.kind === 'many') view[member] = unread.length > 0 ? [...found, hole] : found;
      else if (unread.length === 0) view[member] = found[0] ?? null;
    }
  }
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
