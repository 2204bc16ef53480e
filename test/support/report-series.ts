import { createHash } from 'node:crypto';
import { type Finding, severities } from '../../src/model/finding.ts';
import { countFindings, type Report } from '../../src/model/report.ts';
import { formatReport } from './format-report.ts';

export interface Later {
  startedAt: string;
  /** What becomes of each finding; undefined drops it. */
  finding?: (finding: Finding) => Finding | undefined;
  /** Any other change; counts are taken afterwards. */
  change?: (report: Report) => void;
}

/** A copy of a report as if it were made at another time, with findings that are changed and counted anew. */
export function laterReport(from: Report, { startedAt, finding = (one) => one, change }: Later): Report {
  const report = structuredClone(from);
  report.run = { ...report.run, startedAt, finishedAt: startedAt };
  report.findings = report.findings.flatMap((one) => finding(one) ?? []);
  change?.(report);
  return recounted(report);
}

function recounted(report: Report): Report {
  const { findings } = report;
  const counts = countFindings(findings);
  const bySeverity = Object.fromEntries(
    severities.map((severity) => [severity, countFindings(findings.filter((f) => f.severity === severity))]),
  ) as Report['summary']['bySeverity'];
  const grave = bySeverity.critical.fail + bySeverity.high.fail > 0;
  const verdict = grave ? 'not-ready' : counts.fail > 0 ? 'gaps' : counts.unknown > 0 ? 'unproven' : 'ready';
  return {
    ...report,
    summary: { verdict, counts, bySeverity },
    completeness: {
      ...report.completeness,
      decided: counts.pass + counts.fail + counts.excepted,
      applicable: findings.length - counts.notApplicable,
      complete: counts.unknown + counts.error === 0,
    },
    rules: report.rules.map((rule) => ({
      ...rule,
      counts: countFindings(findings.filter((one) => one.rule === rule.id)),
    })),
  };
}

/** From 0 to 99, by what the finding is about: the same in every report. */
export const lotOf = ({ rule, resource: { id, region } }: Finding): number =>
  Number.parseInt(createHash('sha256').update(`${rule} ${id} ${region}`).digest('hex').slice(0, 6), 16) % 100;

/** The finding as a read that was refused would leave it. */
export const unreadFinding = (finding: Finding): Finding => ({
  ...finding,
  verdict: 'unknown',
  evidence: [],
  unknown: [
    {
      field: 'ReplicationConfiguration',
      resource: `${finding.resource.type} ${finding.resource.id}`,
      operation: 's3:GetBucketReplication',
      actions: ['s3:GetReplicationConfiguration'],
      outcome: 'denied',
      reason: 'AccessDenied',
    },
  ],
});

/** A small report of one day; its rules carry a digest each. */
export function reportOn(
  day: string,
  findings: Finding[],
  change: (report: Report) => void = () => undefined,
): Report {
  return laterReport(formatReport(findings), {
    startedAt: `${day}T09:00:00.000Z`,
    change: (report) => {
      report.rules = report.rules.map((rule) => ({ ...rule, digest: 'a'.repeat(64) }));
      change(report);
    },
  });
}
