import type { Control } from '../rules/frameworks/framework.ts';
import type { RuleDefinition } from '../rules/rule.ts';

/** A rule that speaks to a control. `direct`: its failure disproves the control. */
export interface Mapped {
  rule: RuleDefinition;
  relation: 'direct' | 'supporting';
}

/** Framework -> control -> rules. Rules own the mappings; this is computed from them. */
export type MappingIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Mapped[]>>;

export function mappingIndex(rules: readonly RuleDefinition[]): MappingIndex {
  const index = new Map<string, Map<string, Mapped[]>>();
  for (const rule of rules)
    for (const [framework, mappings] of Object.entries(rule.frameworks ?? {}))
      for (const { id, relation } of mappings) {
        const controls = index.get(framework) ?? new Map<string, Mapped[]>();
        index.set(framework, controls);
        controls.set(id, [...(controls.get(id) ?? []), { rule, relation }]);
      }
  return index;
}

/** Rules of a control by id, each once: its own, and, as support at most, those of controls it shares evidence with. */
export function mappedTo(
  index: MappingIndex,
  framework: string,
  { id, crosswalk = {} }: Pick<Control, 'id' | 'crosswalk'>,
): Mapped[] {
  const own = index.get(framework)?.get(id) ?? [];
  const shared = Object.entries(crosswalk).flatMap(([other, ids]) =>
    ids.flatMap((control) => index.get(other)?.get(control) ?? []),
  );
  const byId = new Map<string, Mapped>();
  for (const { rule } of shared) byId.set(rule.id, { rule, relation: 'supporting' });
  for (const mapped of own)
    if (byId.get(mapped.rule.id)?.relation !== 'direct') byId.set(mapped.rule.id, mapped);
  return [...byId.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}
