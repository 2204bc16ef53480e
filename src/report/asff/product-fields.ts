import type { Finding } from '../../model/finding.ts';
import type { Report, RuleSummary } from '../../model/report.ts';
import { clip } from '../clip.ts';

const mostEvidence = 20;

/** The verdict in ringdown's own words, and the values that it rests on. */
export function productFields(
  report: Report,
  finding: Finding,
  rule: RuleSummary,
): { [name: string]: string } {
  const { exception } = finding;
  const fields: [string, string][] = [
    ['ringdown/version', report.tool.version],
    ['ringdown/rule', rule.id],
    ['ringdown/domain', rule.domain],
    ['ringdown/verdict', exception ? 'excepted' : finding.verdict],
    ['ringdown/rules-digest', report.run.rulesDigest],
    ...(exception ? [['ringdown/exception-expires', exception.expires] as [string, string]] : []),
    ...finding.evidence
      .slice(0, mostEvidence)
      .map(({ field, value }, at): [string, string] => [
        `ringdown/evidence-${at + 1}`,
        `${field} = ${JSON.stringify(value)}`,
      ]),
  ];
  return Object.fromEntries(fields.map(([name, value]) => [name, clip(value, 2048)]));
}
