import type { Finding } from '../model/finding.ts';
import type { Unread } from '../model/provenance.ts';
import { renderMessage } from '../rules/message.ts';
import {
  type EvaluateOptions,
  type Evaluation,
  type Judgement,
  judge,
  prepareEvaluation,
} from './evaluate.ts';
import { evidenceOf } from './trace.ts';
import { unlistedFindings } from './unlisted-findings.ts';
import { couldNotRead } from './unread.ts';

/**
 * Judges an estate. The findings come in a fixed order and depend on nothing but the estate, the rules and
 * their parameters.
 */
export function evaluateEstate(
  options: EvaluateOptions,
  evaluation: Evaluation = prepareEvaluation(options),
): Finding[] {
  const findings: Finding[] = [];
  judge(evaluation, options.rules, (rule, resource, verdict, cause) => {
    findings.push(toFinding(evaluation, { rule, resource, verdict, ...cause }));
  });
  for (const rule of options.rules) for (const one of unlistedFindings(evaluation, rule)) findings.push(one);
  return findings.sort(byRuleAndResource);
}

function toFinding(evaluation: Evaluation, judgement: Judgement): Finding {
  const { index, views, contextOf } = evaluation;
  const { rule, resource, verdict, unknown = [] } = judgement;
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

/** Rules come sorted; `*` sorts before every id of its place. */
function byRuleAndResource(a: Finding, b: Finding): number {
  const [x, y] = [a.resource, b.resource];
  return (
    compare(a.rule, b.rule) ||
    compare(x.type, y.type) ||
    compare(x.account, y.account) ||
    compare(x.region, y.region) ||
    compare(x.id, y.id)
  );
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
