import type { Severity } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What each exit code means; the generated reference lists them from here. */
export const exitCodes = {
  clean: { code: 0, doc: 'Nothing open at or above --fail-on.' },
  findings: { code: 1, doc: 'An open gap at or above --fail-on; of `verify`, a check that does not hold.' },
  usage: {
    code: 2,
    doc: 'Wrong usage, configuration or rule; also a rule that failed while judging. Nothing was written, or what was written says so.',
  },
  unknown: { code: 3, doc: 'More unknown findings than --max-unknown allows.' },
  interrupted: { code: 130, doc: 'Interrupted; what had been collected was kept.' },
} as const;

export interface Gate {
  failOn: Severity | 'never';
  maxUnknown?: number;
}

/** Severities that a gate stops. */
export const gatedSeverities = (failOn: Gate['failOn']): Severity[] =>
  failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);

/** The exit code that a report earns; the worst news first. With a baseline, only what is new or worse counts. */
export function exitCodeFor(report: Report, { failOn, maxUnknown }: Gate): number {
  const { counts, bySeverity } = report.summary;
  const gate = report.baseline?.gate;
  if (report.run.interrupted) return exitCodes.interrupted.code;
  if (counts.error > 0) return exitCodes.usage.code;
  const gaps = (severity: Severity) => (gate ? gate.gaps[severity] : bySeverity[severity].fail);
  if (gatedSeverities(failOn).some((severity) => gaps(severity) > 0)) return exitCodes.findings.code;
  return maxUnknown !== undefined && (gate ? gate.unknown : counts.unknown) > maxUnknown
    ? exitCodes.unknown.code
    : exitCodes.clean.code;
}
