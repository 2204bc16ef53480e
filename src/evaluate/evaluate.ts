import { type Estate, type Resource, scopeRegions } from '../model/estate.ts';
import type { Verdict } from '../model/finding.ts';
import type { Unread } from '../model/provenance.ts';
import type { Objectives } from '../model/recovery.ts';
import { type ScopeChoice, wholeAccount } from '../model/scope-choice.ts';
import type { Registry } from '../resources/registry.ts';
import type { AnyType } from '../resources/resource-type.ts';
import { isMissingValue } from '../rules/cel.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { ConditionAnswers, truth } from './condition-answers.ts';
import { EstateIndex, type Records } from './estate-index.ts';
import { type Belonging, Membership } from './scope/membership.ts';
import { unknownCauses } from './trace.ts';
import { createViews, type View, type Views } from './views.ts';

/** Why a verdict is `unknown`, or what went wrong in a broken rule. */
export interface Cause {
  unknown?: Unread[];
  defect?: string;
}

/** The verdict of one rule on one resource, before it is written out as a finding. */
export interface Judgement extends Cause {
  rule: Rule;
  resource: Resource;
  verdict: Verdict;
}

export type Params = { [name: string]: ParamValue };

/** Everything that judging needs, prepared once for an estate and a set of rules. */
export interface Evaluation {
  index: EstateIndex;
  views: Views;
  contextOf: (rule: Rule) => Record<string, unknown>;
  /** Whether a resource is what the rule speaks of; of most rules every resource is. */
  belonging: (rule: Rule, resource: Resource) => Belonging;
}

export interface EvaluateOptions {
  registry: Registry;
  estate: Estate;
  rules: readonly Rule[];
  /** Parameter values of the config by rule id; the rule's defaults fill the rest. */
  params?: { [rule: string]: Params };
  /** Recovery times and points that are asked for; none without. */
  objectives?: Objectives;
  records?: Records;
  /** What rules judge that speak of the contact centre only; everything, where it is not given. */
  scope?: ScopeChoice;
}

export function prepareEvaluation({
  registry,
  estate,
  params = {},
  objectives,
  records,
  scope = wholeAccount,
}: Omit<EvaluateOptions, 'rules'>): Evaluation {
  const index = new EstateIndex(registry, estate, {
    ...(objectives && { objectives }),
    ...(records && { records }),
  });
  const { primary, recovery } = estate.scope;
  const shared = { primary, ...(recovery !== undefined && { recovery }), now: new Date(estate.startedAt) };
  const membership = () => index.once('membership', () => new Membership(index, scope));
  return {
    index,
    views: createViews(index),
    belonging: ({ definition }, resource) =>
      scope.breadth === 'account' || definition.scope !== 'contact-centre'
        ? 'inside'
        : membership().of(resource),
    contextOf: ({ definition }) => ({
      ...shared,
      params: { ...defaults(definition.params), ...params[definition.id] },
    }),
  };
}

/** Called once a pair of rule and resource, millions of times: hence no object; `cause` comes with unknown and error. */
export type Visit = (rule: Rule, resource: Resource, verdict: Verdict, cause?: Cause) => void;

/** Resources that are judged by all rules of their type before the next ones: they stay in the processor's cache. */
const chunk = 256;

/** Judges every rule on every resource of its type. */
export function judge(evaluation: Evaluation, rules: readonly Rule[], visit: Visit): void {
  const { index } = evaluation;
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    const { resource } = rule.definition;
    byType.set(resource, [...(byType.get(resource) ?? []), rule]);
  }
  for (const [name, own] of byType) {
    const all = examined(index, index.registry.types.get(name)!);
    for (const limited of [false, true]) {
      const some = own.filter(({ definition }) => (definition.scope === 'contact-centre') === limited);
      if (some.length === 0) continue;
      const judged = limited ? all.filter((r) => evaluation.belonging(some[0]!, r) === 'inside') : all;
      judgeAll(evaluation, { rules: some, judged }, visit);
    }
  }
}

function judgeAll(
  evaluation: Evaluation,
  { rules, judged }: { rules: readonly Rule[]; judged: readonly Resource[] },
  visit: Visit,
): void {
  const contexts = rules.map(evaluation.contextOf);
  for (let start = 0; start < judged.length; start += chunk) {
    const resources = judged.slice(start, start + chunk);
    const views = resources.map(evaluation.views.get);
    const answers = new ConditionAnswers();
    for (const [i, rule] of rules.entries())
      judgeChunk(evaluation.index, { rule, context: contexts[i]!, answers, resources, views }, visit);
  }
}

/** Resources in a third Region are listed, so that others can refer to them, but are not what is audited. */
export function examined(index: EstateIndex, type: AnyType): readonly Resource[] {
  const all = index.ofType(type.type);
  if (index.isPlaceless(type)) return all;
  const regions = new Set(scopeRegions(index.estate.scope));
  return all.filter(({ region }) => regions.has(region));
}

interface Chunk {
  rule: Rule;
  context: Record<string, unknown>;
  answers: ConditionAnswers;
  resources: readonly Resource[];
  views: readonly View[];
}

function judgeChunk(
  index: EstateIndex,
  { rule, context, answers, resources, views }: Chunk,
  visit: Visit,
): void {
  const applies = answers.to(rule.conditions);
  for (let i = 0; i < resources.length; i += 1) {
    const resource = resources[i]!;
    context['resource'] = views[i];
    let verdict: Verdict;
    let cause: Cause | undefined;
    try {
      if (!applies(context, i)) verdict = 'not-applicable';
      else verdict = truth(rule.assert(context)) ? 'pass' : 'fail';
    } catch (error) {
      cause = causeOf(index, { rule, resource, error });
      verdict = cause.unknown ? 'unknown' : 'error';
    }
    visit(rule, resource, verdict, cause);
  }
}

function causeOf(
  index: EstateIndex,
  { rule, resource, error }: { rule: Rule; resource: Resource; error: unknown },
): Cause {
  const unknown = isMissingValue(error) ? unknownCauses(index, rule, resource) : [];
  return unknown.length > 0 ? { unknown } : { defect: String((error as Error).message).split('\n')[0]! };
}

const defaults = (params: NonNullable<Rule['definition']['params']> = {}): Params =>
  Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default]));
