import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { OutsideScope } from '../../model/report.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Evaluation, examined } from '../evaluate.ts';
import type { Unlisted } from '../unlisted.ts';

/** Resources that rules of the contact centre left alone because it does not use them, by type. */
export function outsideScope(evaluation: Evaluation, rules: readonly Rule[]): OutsideScope[] {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules.filter(({ definition }) => definition.scope === 'contact-centre'))
    byType.set(rule.definition.resource, [...(byType.get(rule.definition.resource) ?? []), rule]);
  return [...byType.keys()].sort().flatMap((type) => {
    const [first] = byType.get(type)!;
    const outside = resourcesOf(evaluation, type).filter(
      (r) => evaluation.belonging(first!, r) === 'outside',
    );
    if (outside.length === 0) return [];
    return [
      { type, resources: outside.length, rules: byType.get(type)!.map(({ definition }) => definition.id) },
    ];
  });
}

/**
 * Where there are resources of which nobody can tell whether the contact centre uses them. Judging them all would
 * call foreign resources gaps, leaving them out could hide one: each place is one unknown.
 */
export function undecidedOf(evaluation: Evaluation, rule: Rule): Unlisted[] {
  const places = new Map<string, Unlisted & { count: number }>();
  for (const resource of resourcesOf(evaluation, rule.definition.resource)) {
    const belonging = evaluation.belonging(rule, resource);
    if (typeof belonging === 'string' || !mayApply(evaluation, rule, resource)) continue;
    const { account, region } = resource;
    const key = `${account}|${region}`;
    const place = places.get(key) ?? { account, region, parent: null, unknown: [], count: 0 };
    places.set(key, place);
    place.count += 1;
    place.unknown = merged(place.unknown, belonging);
  }
  return [...places.values()].map(({ count, ...place }) => ({
    ...place,
    undecided: count,
  }));
}

const most = 20;

function merged(known: Unread[], more: readonly Unread[]): Unread[] {
  if (known.length >= most) return known;
  const keys = new Set(known.map(keyOf));
  return [...known, ...more.filter((cause) => !keys.has(keyOf(cause)))].slice(0, most);
}

const keyOf = ({ field, resource, operation, outcome }: Unread): string =>
  `${field}|${resource}|${operation}|${outcome}`;

const resourcesOf = ({ index }: Evaluation, type: string): readonly Resource[] =>
  examined(index, index.registry.types.get(type)!);

function mayApply({ contextOf, views }: Evaluation, rule: Rule, resource: Resource): boolean {
  if (!rule.when) return true;
  try {
    return rule.when({ ...contextOf(rule), resource: views.get(resource) }) !== false;
  } catch {
    return true;
  }
}
