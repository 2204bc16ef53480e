import { type Severity, severities } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { compareReports, isSetback } from './diff/compare.ts';
import { countsOf } from './diff/view.ts';

/** The report with what is new or worse since an earlier one: marked in the findings, counted for the gate. */
export function withBaseline(report: Report, earlier: Report): Report {
  const comparison = compareReports(earlier, report);
  const setbacks = new Map(
    comparison.changes.flatMap((change) =>
      isSetback(change) ? [[change.after!, change.kind] as const] : [],
    ),
  );
  const worse = [...setbacks.keys()];
  const gaps = Object.fromEntries(
    severities.map((s) => [s, worse.filter((f) => f.verdict === 'fail' && f.severity === s).length]),
  ) as Record<Severity, number>;
  const { 'out-of-sight': outOfSight, 'rule-changed': _, ...counts } = countsOf(comparison);
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const change = setbacks.get(finding);
      return change === 'new' || change === 'worsened' ? { ...finding, change } : finding;
    }),
    baseline: {
      startedAt: earlier.run.startedAt,
      version: earlier.tool.version,
      rulesDigest: earlier.run.rulesDigest,
      counts: { ...counts, outOfSight },
      gate: { gaps, unknown: worse.filter(({ verdict }) => verdict === 'unknown').length },
      notes: comparison.notes,
    },
  };
}
