import type { Registry } from '../resources/registry.ts';
import { type AnyType, callsOf, type Mention, type ResourceType } from '../resources/resource-type.ts';
import type { Call } from '../resources/service.ts';

/** The calls to make: by type, the operations whose answers some rule needs. Listing a type is always among them. */
export interface Plan {
  calls: ReadonlyMap<string, ReadonlySet<string>>;
  /** Relations that somebody follows, by type: what they lead to outside the Regions of the scan is read too. */
  relations: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Decides which calls the mentioned fields cost, with everything those calls need in turn: inputs, parents,
 * the listings that relations search.
 */
export function planCalls(registry: Registry, mentions: Iterable<Mention>): Plan {
  const calls = new Map<string, Set<string>>();
  const relations = new Map<string, Set<string>>();

  const derived = new Set<string>();
  const needType = (name: string): AnyType => {
    const type = registry.types.get(name)!;
    if (calls.has(name) || derived.has(name)) return type;
    if (type.derivedFrom) {
      derived.add(name);
      for (const source of type.derivedFrom) needMember(source.type, source.member);
      return type;
    }
    calls.set(name, new Set([type.list.operation]));
    if (type.parent !== undefined) {
      needType(type.parent);
      for (const use of type.list.uses) needMember(type.parent, use);
    }
    for (const use of type.names?.uses ?? []) needMember(name, use);
    return type;
  };

  const needMember = (name: string, member: string): void => {
    const type = needType(name);
    if (member in type.fields) {
      if (!type.derivedFrom) needCall(type, type.fields[member]!.call);
      return;
    }
    const relation = type.relations[member];
    if (!relation) return;
    relations.set(name, (relations.get(name) ?? new Set()).add(member));
    needType(relation.target);
    for (const use of relation.uses) needMember(name, use);
    if (relation.kind === 'many') needMember(relation.target, relation.on);
  };

  const needCall = (type: ResourceType, call: Call): void => {
    const planned = calls.get(type.type)!;
    if (planned.has(call.operation)) return;
    planned.add(call.operation);
    for (const use of call.uses) needMember(type.type, use);
    if (call.bulk) needCall(type, call.bulk.call);
  };

  for (const { type, member } of mentions) needMember(type, member);
  return { calls, relations };
}

/** Every planned call, sorted by service and operation; types may share one. */
export function plannedCalls(registry: Registry, plan: Plan): Call[] {
  const found = new Map<string, Call>();
  for (const [name, operations] of plan.calls) {
    const calls = callsOf(registry.types.get(name)!);
    for (const operation of operations) {
      const call = calls.get(operation)!;
      found.set(`${call.service.id}:${operation}`, call);
    }
  }
  return [...found.keys()].sort().map((key) => found.get(key)!);
}
