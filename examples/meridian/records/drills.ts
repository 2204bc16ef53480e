import { lastDrill } from '../cloudtrail/drills.ts';
import { clumsyDrillDay } from '../flaws/monitoring.ts';
import type { Ago } from '../place.ts';
import type { RecordFile } from './record-file.ts';

/**
 * What Meridian says of its drills. As the centre is, the trail shows that the failover took place, and that its
 * return was not on that evening but six days later; as it should be, everything is as written.
 */
export const drillRecords = (ago: Ago, ready: boolean): RecordFile[] => {
  const day = ready ? lastDrill : clumsyDrillDay;
  return [failover(ago, { day, ready }), failback(ago, day), restore(ago, ready), tabletop(ago)];
};

const dayOf = (ago: Ago, days: number): string => ago(days).slice(0, 10);
const people = [
  { name: 'A. Osei', role: 'recovery-lead' },
  { name: 'M. Castellanos', role: 'telephony' },
  { name: 'J. Park', role: 'contact-centre-floor' },
];
const signed = { led_by: 'A. Osei, Contact Centre Operations', approved_by: 'B. Lind, Chief Risk Officer' };

const failover = (ago: Ago, { day, ready }: { day: number; ready: boolean }): RecordFile => ({
  name: 'failover.yaml',
  record: {
    ...{ id: 'DR-01-failover', type: 'failover', service_lines: ['claims', 'general-enquiries'] },
    ...(!ready && { proves: ['telephony'] }),
    scenario: 'Telephony and sign-in of us-east-1 are lost on a working morning.',
    scope: { in: ['meridian'], out: ['Glass claims'], production: true, notice: 'announced' },
    window: { from: ago(day + 0.04), to: ago(day - 0.1) },
    objectives: { rto: 'PT30M', rpo: 'PT15M', mtd: 'PT4H', declared_on: dayOf(ago, day + 21) },
    success_criteria: ['Callers of both lines reach an agent in us-west-2 within 30 minutes.'],
    participants: people,
    observers: ['Internal Audit'],
    timeline: [
      { at: ago(day + 0.012), event: 'declared' },
      { at: ago(day), event: 'traffic-moved' },
      { at: ago(day - (ready ? 0.004 : 0.016)), event: 'first-call-answered-in-dr' },
    ],
    measured: { rpo: { recordings: 'PT6M' }, abandoned_calls: ready ? 14 : 163 },
    result: ready ? 'met' : 'partly-met',
    findings: [
      {
        id: 'F1',
        severity: 'high',
        text: 'Agents had no desktop in us-west-2; calls waited for the few who had.',
      },
    ],
    followups: [
      {
        ...{ finding: 'F1', action: 'Move agents with the calls.', owner: 'J. Park' },
        ...(ready ? { due: dayOf(ago, 10), done: dayOf(ago, 14) } : { due: dayOf(ago, 6) }),
      },
    ],
    ...signed,
    approved_on: dayOf(ago, day - 3),
  },
});

const failback = (ago: Ago, day: number): RecordFile => ({
  name: 'failback.yaml',
  record: {
    ...{ id: 'DR-02-failback', type: 'failback', service_lines: ['claims', 'general-enquiries'] },
    scenario: 'us-east-1 is back; traffic returns in the evening of the same day.',
    window: { from: ago(day - 0.25), to: ago(day - 0.4) },
    success_criteria: ['The split of every group is what it was.'],
    participants: people,
    result: 'met',
    ...signed,
    approved_on: dayOf(ago, day - 3),
  },
});

const restore = (ago: Ago, ready: boolean): RecordFile => ({
  name: 'restore.yaml',
  record: {
    ...{ id: 'DR-03-restore', type: 'backup-restore', service_lines: ['claims'] },
    scenario: 'The tables and the claims database are restored from their copies in us-west-2.',
    window: { from: ago(9.05), to: ago(8.6) },
    objectives: { rto: 'PT4H', rpo: 'P1D', declared_on: dayOf(ago, ready ? 40 : 9.05) },
    success_criteria: ['What came back opens and has the rows of the day before.'],
    participants: people.slice(0, 2),
    result: ready ? 'met' : 'partly-met',
    ...signed,
    approved_on: dayOf(ago, 7),
  },
});

const tabletop = (ago: Ago): RecordFile => ({
  name: 'tabletop.yaml',
  record: {
    ...{ id: 'DR-04-tabletop', type: 'tabletop', service_lines: ['claims', 'roadside'] },
    scenario: 'The duty manager cannot be reached while us-east-1 degrades slowly.',
    window: { from: ago(60.1), to: ago(60) },
    success_criteria: ['Somebody entitled to decide is found within 10 minutes.'],
    participants: people,
    result: 'met',
    ...signed,
    approved_on: dayOf(ago, 58),
  },
});
