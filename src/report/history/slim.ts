import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';

/** The report without what a history does not read: a folder may hold years of them, and evidence is most of each. */
export const slim = (report: Report): Report => ({
  ...report,
  calls: [],
  completeness: { ...report.completeness, gaps: [] },
  rules: report.rules.map((rule) => ({ ...rule, why: '', fix: '', references: [], frameworks: {} })),
  findings: report.findings.map(slimFinding),
  frameworks: [],
});

const slimFinding = ({ evidence: _, unknown, ...finding }: Finding): Finding => ({
  ...finding,
  evidence: [],
  unknown: unknown.slice(0, 1),
});
