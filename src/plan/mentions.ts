import type { ScopeChoice } from '../model/scope-choice.ts';
import { membershipNeeds } from '../resources/contact-centre-uses.ts';
import type { Registry } from '../resources/registry.ts';
import type { Mention } from '../resources/resource-type.ts';
import type { Rule } from '../rules/rule.ts';

/** A rule, or the needs of something that is none. */
interface Needy {
  definition?: Pick<Rule['definition'], 'scope' | 'resource'>;
  mentions: readonly Mention[];
}

/** Everything that must be read to run some rules: what they mention, and what tells where the contact centre ends. */
export function mentionsOf(registry: Registry, rules: readonly Needy[], scope: ScopeChoice): Mention[] {
  const judged = scope.breadth === 'account' ? [] : rules.flatMap(limitedType);
  const byTag = Object.keys(scope.tags).length > 0;
  return [...rules.flatMap(({ mentions }) => mentions), ...membershipNeeds(registry, judged, byTag)];
}

/** The type of a rule that speaks only of what the contact centre uses. */
const limitedType = ({ definition }: Needy): string[] =>
  definition?.scope === 'contact-centre' ? [definition.resource] : [];
