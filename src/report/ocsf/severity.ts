import type { Finding, Severity } from '../../model/finding.ts';

export const severityIds: Record<Severity, { severity: string; severity_id: number }> = {
  critical: { severity: 'Critical', severity_id: 5 },
  high: { severity: 'High', severity_id: 4 },
  medium: { severity: 'Medium', severity_id: 3 },
  low: { severity: 'Low', severity_id: 2 },
  info: { severity: 'Informational', severity_id: 1 },
};

/** A pass of a critical rule is no critical event; the rule's severity is in `compliance.checks`. */
export const severityOf = ({ verdict, severity }: Finding): object =>
  severityIds[verdict === 'pass' || verdict === 'not-applicable' ? 'info' : severity];
