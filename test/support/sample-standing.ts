import type { AttestationSummary } from '../../src/model/attestation.ts';
import type { DrillSummary, ReportDrills } from '../../src/model/drill.ts';
import type { GateState, ReadinessGate, ReadinessLine, ReportReadiness } from '../../src/model/readiness.ts';
import { countFindings, type Report } from '../../src/model/report.ts';

/** The parts of a report that tell what was reached, tried and attested. */
export const sampleStanding = (
  rules: readonly [fails: string, undecided: string],
): Required<Pick<Report, 'readiness' | 'drills' | 'attestations'>> => ({
  readiness: sampleReadiness(rules),
  drills: sampleDrills(),
  attestations: [sampleAttestation(), sampleAttestation({ id: 'AT-02-plan', ...lapsed })],
});

const noCounts = countFindings([]);

const gate = (
  name: ReadinessGate['gate'],
  state: GateState,
  more: Partial<ReadinessGate> = {},
): ReadinessGate => ({
  ...{ gate: name, state, holding: state === 'met' ? { ...noCounts, pass: 3 } : noCounts, minor: noCounts },
  ...{ failing: [], undecided: [], leftOut: [] },
  ...more,
});

export function sampleReadiness([fails, undecided]: readonly [string, string]): ReportReadiness {
  const stopped: ReadinessLine = {
    ...{ id: 'telephony', title: 'Numbers and call routing', level: 'provisioned', stoppedBy: 'replicated' },
    gates: [
      gate('provisioned', 'met'),
      gate('replicated', 'not-met', { failing: [fails], holding: { ...noCounts, pass: 4, fail: 2 } }),
      gate('monitored', 'met'),
      gate('proven', 'not-met', { because: 'No drill record that can be believed shows that it was tried.' }),
    ],
  };
  const open: ReadinessLine = {
    ...{ id: 'flows', title: 'Contact flows', level: 'none', stoppedBy: 'provisioned' },
    gates: [
      gate('provisioned', 'unknown', { undecided: [undecided], leftOut: ['left-out'] }),
      gate('replicated', 'nothing-to-judge'),
      gate('monitored', 'nothing-to-judge'),
      gate('proven', 'met', { drill: 'DR-01-failover' }),
    ],
  };
  const proven: ReadinessLine = {
    ...{ id: 'data', title: 'Tables', level: 'proven' },
    gates: [
      ...(['provisioned', 'replicated', 'monitored'] as const).map((name) => gate(name, 'met')),
      gate('proven', 'met', { drill: 'DR-01-failover' }),
    ],
  };
  return { lines: [stopped, open, proven] };
}

export const sampleRecord = (more: Partial<DrillSummary> = {}): DrillSummary => ({
  ...{ id: 'DR-01-failover', type: 'failover', serviceLines: ['claims'], result: 'partly-met' },
  scenario: 'Telephony of us-east-1 is lost on a working morning.',
  ...{ from: '2026-10-19T17:41:28Z', to: '2026-10-19T21:03:04Z', production: true },
  ...{ ledBy: 'A. Osei', approvedBy: 'B. Lind' },
  objectives: { rto: 1800, rpo: 900, declaredOn: '2026-09-28' },
  measured: { rto: 2419, rpo: { recordings: 360 }, abandonedCalls: 14 },
  timeline: [
    { at: '2026-10-19T18:21:47Z', event: 'declared' },
    { at: '2026-10-19T18:44:50Z', event: 'first-call-answered-in-dr' },
  ],
  corroboration: {
    state: 'confirmed',
    signs: [
      {
        ...{ sign: 'traffic-moved', outcome: 'seen', text: 'traffic moved to the recovery Region' },
        traces: [
          {
            ...{ at: '2026-10-19T18:38:18.000Z', account: '111122223333', region: 'us-west-2' },
            text: 'meridian-urgent: 100 % of new calls to us-west-2',
          },
        ],
      },
    ],
    unread: [],
  },
  concerns: [
    { code: 'objective-missed', text: 'The recovery time was 40 min 19 s; the objective is 30 min.' },
  ],
  followups: [
    { finding: 'F1', action: 'Move agents with the calls.', owner: 'J. Park', due: '2026-11-12' },
    {
      ...{ finding: 'F2', action: 'Say it in the runbook.', owner: 'J. Park', due: '2026-11-12' },
      done: '2026-11-08',
    },
  ],
  evidence: [{ uri: 'https://intranet.example/drills/1', state: 'not-checked' }],
  ...more,
});

export function sampleDrills(): ReportDrills {
  const unread = {
    ...{
      field: '*',
      resource: 'restore jobs',
      operation: 'Backup:ListRestoreJobs',
      outcome: 'denied' as const,
    },
    ...{ actions: ['backup:ListRestoreJobs'], reason: 'AccessDenied' },
  };
  return {
    records: [
      sampleRecord({
        ...{
          id: 'DR-03-restore',
          type: 'backup-restore',
          from: '2026-11-01T08:00:00Z',
          to: '2026-11-02T08:00:00Z',
        },
        ...{
          corroboration: { state: 'unchecked', signs: [], unread: [unread] },
          concerns: [],
          followups: [],
        },
      }),
      sampleRecord({
        ...{
          id: 'DR-02-failback',
          type: 'failback',
          from: '2026-10-20T00:39:04Z',
          to: '2026-10-20T04:15:04Z',
        },
        corroboration: { state: 'contradicted', signs: [], unread: [] },
        concerns: [{ code: 'contradicted', text: 'No call in CloudTrail says that traffic moved back.' }],
      }),
      sampleRecord(),
      sampleRecord({
        ...{
          id: 'DR-00-tabletop',
          type: 'tabletop',
          from: '2025-09-23T16:15:04Z',
          to: '2025-09-23T18:39:04Z',
        },
        ...{ corroboration: { state: 'none-possible', signs: [], unread: [] }, concerns: [] },
      }),
    ],
    cadence: [
      { type: 'failover', state: 'in-date', newest: 'DR-01-failover', on: '2026-10-19', due: '2027-10-20' },
      { type: 'failback', state: 'never' },
      { type: 'backup-restore', state: 'never' },
      { type: 'tabletop', state: 'overdue', newest: 'DR-00-tabletop', on: '2025-09-23', due: '2026-09-24' },
    ],
  };
}

const lapsed: Partial<AttestationSummary> = {
  ...{ state: 'expired', expires: '2026-10-31', because: 'It ended on 2026-10-31.' },
};

export const sampleAttestation = (more: Partial<AttestationSummary> = {}): AttestationSummary => ({
  ...{
    id: 'AT-01-providers',
    state: 'holds',
    controls: { 'pci-dss-4.0.1': ['12.8.2', '7.2.1'] },
    answer: 'yes',
  },
  ...{ statement: 'Contracts with every provider are on file.', method: 'examine' },
  ...{ answeredBy: 'A. Osei', answeredOn: '2026-09-08', approvedBy: 'B. Lind', approvedOn: '2026-09-10' },
  ...{ expires: '2027-09-08', evidence: [], contradictedBy: ['pci-dss-4.0.1 7.2.1'] },
  ...more,
});
