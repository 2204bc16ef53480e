import { type Estate, type Resource, scopeRegions } from '../model/estate.ts';
import type { Verdict } from '../model/finding.ts';
import type { Unread } from '../model/provenance.ts';
import type { Registry } from '../resources/registry.ts';
import { isMissingValue } from '../rules/cel.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { EstateIndex } from './estate-index.ts';
import { unknownCauses } from './trace.ts';
import { createViews, type View } from './views.ts';

/** The verdict of one rule on one resource, before it is written out as a finding. */
export interface Judgement {
  rule: Rule;
  resource: Resource;
  verdict: Verdict;
  /** Why the verdict is `unknown`. */
  unknown?: Unread[];
  /** What went wrong in a broken rule. */
  defect?: string;
}

export type Params = { [name: string]: ParamValue };

/** Everything that judging needs, prepared once for an estate and a set of rules. */
export interface Evaluation {
  index: EstateIndex;
  views: ReadonlyMap<Resource, View>;
  contextOf: (rule: Rule) => Record<string, unknown>;
}

export interface EvaluateOptions {
  registry: Registry;
  estate: Estate;
  rules: readonly Rule[];
  /** Parameter values of the config by rule id; the rule's defaults fill the rest. */
  params?: { [rule: string]: Params };
}

export function prepareEvaluation({ registry, estate, rules, params = {} }: EvaluateOptions): Evaluation {
  const index = new EstateIndex(registry, estate);
  const { primary, recovery } = estate.scope;
  const shared = { primary, ...(recovery !== undefined && { recovery }), now: new Date(estate.startedAt) };
  return {
    index,
    views: createViews(
      index,
      rules.flatMap(({ mentions }) => mentions),
    ),
    contextOf: ({ definition }) => ({
      ...shared,
      params: { ...defaults(definition.params), ...params[definition.id] },
    }),
  };
}

/** Judges every rule on every resource of its type, in the order of rules and then of the estate. */
export function* judge(evaluation: Evaluation, rules: readonly Rule[]): Generator<Judgement> {
  const { index, views, contextOf } = evaluation;
  const regions = new Set(scopeRegions(index.estate.scope));
  for (const rule of rules) {
    const context = contextOf(rule);
    const type = index.registry.types.get(rule.definition.resource)!;
    const everywhere = type.scope === 'account' && !index.isLocated(type);
    for (const resource of index.ofType(type.type)) {
      // Resources in a third Region are listed, so that others can refer to them, but are not what is audited.
      if (!everywhere && !regions.has(resource.region)) continue;
      context['resource'] = views.get(resource);
      yield judgeOne(index, { rule, resource, context });
    }
  }
}

function judgeOne(
  index: EstateIndex,
  on: { rule: Rule; resource: Resource; context: Record<string, unknown> },
): Judgement {
  const { rule, resource, context } = on;
  try {
    if (rule.when && !truth(rule.when(context))) return { rule, resource, verdict: 'not-applicable' };
    return { rule, resource, verdict: truth(rule.assert(context)) ? 'pass' : 'fail' };
  } catch (error) {
    const unknown = isMissingValue(error) ? unknownCauses(index, rule, resource) : [];
    if (unknown.length > 0) return { rule, resource, verdict: 'unknown', unknown };
    return { rule, resource, verdict: 'error', defect: String((error as Error).message).split('\n')[0]! };
  }
}

/** The checker lets only conditions through, so anything else is a defect of ringdown. */
function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`a condition came out as ${typeof value}`);
  return value;
}

const defaults = (params: NonNullable<Rule['definition']['params']> = {}): Params =>
  Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default]));
