import type { ReportingConfiguration } from 'sarif';
import type { Severity } from '../../model/finding.ts';

export const levels: Record<Severity, ReportingConfiguration.level> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** GitHub reads critical, high, medium and low out of these; a rule without one has no severity of security. */
export const securitySeverities: Record<Severity, string | undefined> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: undefined,
};
