import type { Report } from '../../model/report.ts';
import { groupBy } from '../group.ts';
import { identify } from '../identify.ts';
import { presentable } from '../presentable.ts';
import { rulesOf } from '../rules-of.ts';
import { securityFinding } from './finding.ts';

/** What one call of BatchImportFindings takes. */
const mostImported = 100;

/**
 * Findings in the format of AWS Security Hub: an array of inputs of BatchImportFindings. Each holds findings of one
 * account and one Region, because Security Hub takes only its own; `Findings[0].Region` says where to send it.
 */
export function renderAsff(from: Report): string {
  const report = presentable(from);
  const rules = new Map(rulesOf(report).map((rule) => [rule.id, rule]));
  const findings = identify(report.findings).map((one) =>
    securityFinding(report, one, rules.get(one.finding.rule)!),
  );
  const places = groupBy(findings, ({ ProductArn }) => ProductArn!);
  const batches = [...places.values()].flatMap(inBatches).map((Findings) => ({ Findings }));
  return `${JSON.stringify(batches, null, 2)}\n`;
}

function inBatches<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / mostImported);
  return Array.from({ length: count }, (_, at) => all.slice(at * mostImported, (at + 1) * mostImported));
}
