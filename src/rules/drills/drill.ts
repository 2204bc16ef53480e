import type { CheckedEvidence } from '../../model/attestation.ts';
import type { DrillSummary, DrillType } from '../../model/drill.ts';
import type { Severity } from '../../model/finding.ts';
import type { EvidenceFile } from '../attestations/attestation.ts';
import { secondsOf } from '../records/durations.ts';

/** The record of an exercise, as a file of the user's repository; `reports/schema/drill.schema.json` describes the file. */
export interface Drill extends Omit<DrillSummary, 'corroboration' | 'concerns'> {
  /** Lines of the readiness table that it exercised; without any, those that its type stands for. */
  proves?: string[];
  /** Clusters of global databases that were to write in the other Region. */
  databases?: string[];
  successCriteria: string[];
  findings: { id: string; severity: Severity; text: string }[];
  plan?: CheckedEvidence;
}

/** The file as its author writes it, as far as ringdown reads it. */
export interface DrillFile {
  id: string;
  type: DrillType;
  service_lines?: string[];
  proves?: string[];
  databases?: string[];
  scenario: string;
  scope?: { production?: boolean };
  plan?: { runbook: string; sha256?: string };
  window: { from: string; to: string };
  objectives?: { rto?: string; rpo?: string; mtd?: string; declared_on: string };
  success_criteria?: string[];
  timeline?: { at: string; event: string }[];
  measured?: {
    rto?: string;
    rto_agents?: string;
    rpo?: { [data: string]: string };
    abandoned_calls?: number;
  };
  result: DrillSummary['result'];
  findings?: Drill['findings'];
  followups?: DrillSummary['followups'];
  led_by: string;
  approved_by: string;
  approved_on: string;
  evidence?: EvidenceFile[];
}

/** `check` compares a piece of evidence with the file that it names. */
export function drillOf(file: DrillFile, check: (evidence: EvidenceFile) => CheckedEvidence): Drill {
  const { objectives, plan, scope } = file;
  return {
    id: file.id,
    type: file.type,
    serviceLines: file.service_lines ?? [],
    ...(file.proves && { proves: file.proves }),
    ...(file.databases && { databases: file.databases }),
    scenario: file.scenario,
    from: utc(file.window.from),
    to: utc(file.window.to),
    ...(scope?.production !== undefined && { production: scope.production }),
    result: file.result,
    ledBy: file.led_by,
    approvedBy: file.approved_by,
    ...(objectives && {
      objectives: {
        ...(objectives.rto !== undefined && { rto: secondsOf(objectives.rto) }),
        ...(objectives.rpo !== undefined && { rpo: secondsOf(objectives.rpo) }),
        declaredOn: objectives.declared_on,
      },
    }),
    ...(file.measured && { measured: measuredOf(file.measured) }),
    timeline: (file.timeline ?? []).map(({ at, event }) => ({ at: utc(at), event })),
    successCriteria: file.success_criteria ?? [],
    findings: file.findings ?? [],
    followups: file.followups ?? [],
    ...(plan && {
      plan: check({ uri: plan.runbook, ...(plan.sha256 !== undefined && { sha256: plan.sha256 }) }),
    }),
    evidence: (file.evidence ?? []).map(check),
  };
}

const measuredOf = ({
  rto,
  rto_agents,
  rpo,
  abandoned_calls,
}: NonNullable<DrillFile['measured']>): NonNullable<Drill['measured']> => ({
  ...(rto !== undefined && { rto: secondsOf(rto) }),
  ...(rto_agents !== undefined && { rtoAgents: secondsOf(rto_agents) }),
  ...(rpo && {
    rpo: Object.fromEntries(Object.entries(rpo).map(([data, duration]) => [data, secondsOf(duration)])),
  }),
  ...(abandoned_calls !== undefined && { abandonedCalls: abandoned_calls }),
});

/** One spelling for one moment; a moment that is none stays as it is, for the lint to name. */
const utc = (time: string): string =>
  Number.isNaN(Date.parse(time)) ? time : new Date(time).toISOString().replace('.000Z', 'Z');
