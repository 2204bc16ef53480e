import type { Severity as Graded } from '@aws-sdk/client-securityhub';
import type { Finding, Severity } from '../../model/finding.ts';

const labels: Record<Severity, NonNullable<Graded['Label']>> = {
  critical: 'CRITICAL',
  high: 'HIGH',
  medium: 'MEDIUM',
  low: 'LOW',
  info: 'INFORMATIONAL',
};

/** As Security Hub grades its own findings: what passed or does not apply is informational. */
export const severity = ({ verdict, severity: of }: Finding): Graded => ({
  Label: verdict === 'pass' || verdict === 'not-applicable' ? 'INFORMATIONAL' : labels[of],
  Original: of,
});
