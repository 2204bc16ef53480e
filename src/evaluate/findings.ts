import { type Collection, type ListingGap, scopeRegions } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { Unread } from '../model/provenance.ts';
import { renderMessage } from '../rules/message.ts';
import type { Rule } from '../rules/rule.ts';
import {
  type EvaluateOptions,
  type Evaluation,
  type Judgement,
  judge,
  prepareEvaluation,
} from './evaluate.ts';
import { evidenceOf, unknownCauses } from './trace.ts';
import { listingUnread } from './unread.ts';

/**
 * Judges an estate. The findings come in a fixed order and depend on nothing but the estate, the rules and
 * their parameters.
 */
export function evaluateEstate(options: EvaluateOptions): Finding[] {
  const evaluation = prepareEvaluation(options);
  const findings = [...judge(evaluation, options.rules)].map((judgement) => toFinding(evaluation, judgement));
  const unlisted = options.rules.flatMap((rule) => unlistedFindings(evaluation, rule));
  return [...findings, ...unlisted].sort(byRuleAndResource);
}

function toFinding(evaluation: Evaluation, judgement: Judgement): Finding {
  const { index, views, contextOf } = evaluation;
  const { rule, resource, verdict } = judgement;
  const unknown = verdict === 'unknown' ? unknownCauses(index, rule, resource) : [];
  const context = verdict === 'fail' ? { ...contextOf(rule), resource: views.get(resource) } : {};
  return {
    rule: rule.definition.id,
    verdict,
    severity: rule.definition.severity,
    resource: {
      type: resource.type,
      id: resource.id,
      arn: resource.arn,
      account: resource.account,
      region: resource.region,
    },
    message: messageOf(judgement, unknown, context),
    evidence: verdict === 'pass' || verdict === 'fail' ? evidenceOf(index, rule, resource) : [],
    unknown,
  };
}

function messageOf(
  { rule, verdict, defect }: Judgement,
  unknown: readonly Unread[],
  context: Record<string, unknown>,
): string {
  switch (verdict) {
    case 'fail':
      return renderMessage(rule.message, context);
    case 'unknown':
      return couldNotRead(unknown);
    case 'error':
      return `The rule itself failed, so this says nothing about the resource: ${defect}`;
    case 'not-applicable':
      return 'The rule does not apply to this resource.';
    default:
      return rule.definition.title;
  }
}

function couldNotRead(unknown: readonly Unread[]): string {
  const [first] = unknown;
  if (!first) return 'Could not be read.';
  const what = first.field === '*' ? `list ${first.resource}` : `read ${first.field} of ${first.resource}`;
  const more = unknown.length > 1 ? ` (and ${unknown.length - 1} more)` : '';
  return `Could not ${what}: ${first.outcome}${first.operation ? ` ${first.operation}` : ''}${more}.`;
}

/**
 * Where a listing failed, resources that nobody saw have no verdict: one unknown finding on `*` stands for them,
 * unless the rule cannot apply in that place anyway.
 */
function unlistedFindings(evaluation: Evaluation, rule: Rule): Finding[] {
  const { index } = evaluation;
  const type = index.registry.types.get(rule.definition.resource)!;
  const regions = new Set([
    ...scopeRegions(index.estate.scope),
    ...(type.scope === 'account' ? index.collectionsOf(type).map((c) => c.region) : []),
  ]);
  return index
    .collectionsOf(type)
    .filter((c) => c.gaps.length > 0 && regions.has(c.region) && mayApply(evaluation, rule, c))
    .flatMap((c) => c.gaps.map((gap) => unlistedFinding(evaluation, rule, c, gap)));
}

function unlistedFinding(
  { index }: Evaluation,
  rule: Rule,
  collection: Collection,
  gap: ListingGap,
): Finding {
  const unknown = listingUnread(index, collection, gap);
  const { type, account, region } = collection;
  return {
    rule: rule.definition.id,
    verdict: 'unknown',
    severity: rule.definition.severity,
    resource: { type, id: gap.parent === null ? '*' : `${gap.parent}/*`, arn: null, account, region },
    message: couldNotRead(unknown),
    evidence: [],
    unknown,
  };
}

/** Whether a resource of which only the place is known could be one that the rule applies to. */
function mayApply({ contextOf }: Evaluation, rule: Rule, { account, region }: Collection): boolean {
  if (!rule.when) return true;
  try {
    return (
      rule.when({ ...contextOf(rule), resource: { $type: '', AccountId: account, Region: region } }) !== false
    );
  } catch {
    return true;
  }
}

/** Rules come sorted; `*` sorts before every id of its place. */
function byRuleAndResource(a: Finding, b: Finding): number {
  const keys = (f: Finding): string[] => [
    f.rule,
    f.resource.type,
    f.resource.account,
    f.resource.region,
    f.resource.id,
  ];
  const [x, y] = [keys(a), keys(b)];
  for (let i = 0; i < x.length; i += 1) if (x[i] !== y[i]) return x[i]! < y[i]! ? -1 : 1;
  return 0;
}
