import type { Report, RuleSummary } from '../model/report.ts';
import { csvLine } from './csv-line.ts';
import { type Identified, identify } from './identify.ts';
import { presentable } from './presentable.ts';
import { exceptionText, unreadReasons } from './reasons.ts';
import { controlsOf, rulesOf } from './rules-of.ts';

/** One row a finding, in the order of the report; comma-separated as RFC 4180 has it, and safe to open in a spreadsheet. */
export function renderCsv(from: Report): string {
  const report = presentable(from);
  const rules = new Map(rulesOf(report).map((rule) => [rule.id, rule]));
  const rows = identify(report.findings).map((one) => row(one, rules.get(one.finding.rule)!));
  return [columns, ...rows].map(csvLine).join('');
}

const columns = [
  ...['id', 'verdict', 'excepted', 'severity', 'rule', 'title', 'domain'],
  ...['resource_type', 'resource_id', 'resource_arn', 'account', 'region'],
  ...['message', 'not_read', 'exception', 'controls', 'first_seen', 'last_clear'],
];

function row({ id, finding }: Identified, rule: RuleSummary): string[] {
  const { resource, exception } = finding;
  return [
    ...[id, finding.verdict, exception ? 'yes' : 'no', finding.severity],
    ...[rule.id, rule.title, rule.domain],
    ...[resource.type, resource.id, resource.arn ?? '', resource.account, resource.region],
    ...[finding.message, unreadReasons(finding).join('; ')],
    ...[exception ? exceptionText(exception) : '', controlsOf(rule).join('; ')],
    ...[finding.firstSeen ?? '', finding.lastClear ?? ''],
  ];
}
