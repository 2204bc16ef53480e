import { describe, expect, test } from 'vitest';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { recoveryWithout } from '../../../src/evaluate/recovery/report-recovery.ts';
import { longestGapSeconds } from '../../../src/evaluate/recovery/schedule.ts';
import type { Resource } from '../../../src/model/estate.ts';
import { noObjectives, type Objectives } from '../../../src/model/recovery.ts';
import { registry } from '../../../src/resources/index.ts';
import { databases, storing, tableNamed, withShares } from '../../support/recovery-centre.ts';
import {
  both,
  centre,
  estateOf,
  flowContent,
  type Gap,
  resource,
  toQueue,
  without,
} from '../../support/small-centre.ts';

const declared: Objectives = {
  ...noObjectives,
  rto: 1800,
  rpo: 900,
  assumptions: {
    detection: { lower: 0, upper: 300 },
    decision: { lower: 300, upper: 600 },
    traffic_shift: { lower: 10, upper: 60 },
    agent_login: { lower: 0, upper: 120 },
  },
};

const whole = withShares(centre(flowContent(...toQueue)), 100);

const recovery = (resources: readonly Resource[], objectives = declared, gaps: readonly Gap[] = []) =>
  recoveryWithout(new EstateIndex(registry, estateOf(resources, gaps), { objectives }), 'us-east-1');

const line = (...args: Parameters<typeof recovery>) => recovery(...args).journeys[0]!;
const datum = (id: string, ...args: Parameters<typeof recovery>) =>
  recovery(...args).data.find((one) => one.id.startsWith(id))!;

describe('the time until callers are answered again', () => {
  test('is the sum of what has to happen, with the five minutes that desktops may take', () => {
    const { estimate, state } = line(whole);
    expect(estimate.terms.map(({ label, lower, upper }) => [label, lower, upper])).toEqual([
      ['detection', 0, 300],
      ['decision', 300, 600],
      ['calls', 10, 60],
      ['desktops', 0, 300],
      ['sign-in', 0, 120],
    ]);
    expect(estimate).toMatchObject({ lower: 310, upper: 1380, unbounded: null, notEstimable: [] });
    expect(state).toBe('met');
  });

  test('is more than the objective only when that is certain', () => {
    const within = (rto: number) => line(whole, { ...declared, rto }).state;
    expect([within(1380), within(1379), within(309)]).toEqual(['met', 'missed', 'missed']);
  });

  test('cannot be estimated while nobody said how long a decision takes, and says which key to set', () => {
    const { detection, traffic_shift, agent_login } = declared.assumptions;
    const assumptions = { detection: detection!, traffic_shift: traffic_shift!, agent_login: agent_login! };
    const { estimate, state } = line(whole, { ...declared, assumptions });
    expect(state).toBe('not-estimable');
    expect(estimate.notEstimable.map(({ reason }) => reason)).toEqual([
      'nobody said how long a decision takes; set objectives.assumptions.decision',
    ]);
  });

  test('is missed although much is unknown, when what is declared is too long already', () => {
    const assumptions = { decision: { lower: 3600, upper: 7200 } };
    expect(line(whole, { ...declared, assumptions }).state).toBe('missed');
  });

  test('has no bound on a line that is dead, and says what breaks', () => {
    const { estimate, state } = line(without(whole, 'AWS::Connect::Queue', 'us-west-2'));
    expect(state).toBe('missed');
    expect(estimate.upper).toBeNull();
    expect(estimate.unbounded).toContain('queue q-1: no queue of that id in us-west-2');
  });

  test('has no bound where no agent can be moved', () => {
    const staffed = without(whole, 'Ringdown::Connect::TrafficDistributionGroupUser', 'us-west-2');
    expect(line(staffed).estimate.unbounded).toContain('agent');
  });

  test('is nothing where the group sends nothing to the Region that is lost', () => {
    const { estimate } = line(withShares(centre(flowContent(...toQueue)), 0), noObjectives);
    expect([estimate.lower, estimate.upper]).toEqual([0, 0]);
  });

  test('may be nothing where the group sends only some calls there', () => {
    const { estimate } = line(withShares(centre(flowContent(...toQueue)), 50));
    expect([estimate.lower, estimate.upper]).toEqual([0, 1380]);
  });

  test('is judged by the first entry that matches', () => {
    const objectives = {
      ...declared,
      journeys: [
        { entry: '+1555*', rto: 60 },
        { entry: '*', rto: 9999 },
      ],
    };
    expect(line(whole, objectives)).toMatchObject({ objectiveSeconds: 60, state: 'missed' });
  });

  test('is not judged where nobody asked', () => {
    expect(line(whole, { ...declared, rto: null }).state).toBe('no-objective');
  });
});

describe('detection', () => {
  const { detection: _, ...assumptions } = declared.assumptions;
  const named = { ...declared, assumptions, detectedBy: ['silent'] };
  const alarm = (region: string, more = {}) =>
    resource('AWS::CloudWatch::Alarm', region, {
      ...{ AlarmName: 'silent', Arn: `arn:aws:cloudwatch:${region}:111122223333:alarm:silent` },
      ...{ ActionsEnabled: true, AlarmActions: ['arn:aws:sns:us-west-2:111122223333:on-call'], Metrics: [] },
      ...{ Period: 60, EvaluationPeriods: 5, DatapointsToAlarm: 3 },
      WatchedMetrics: [
        {
          Namespace: 'CloudWatchSynthetics',
          MetricName: 'Failed',
          Dimensions: [{ Name: 'CanaryName', Value: 'caller' }],
        },
      ],
      ...more,
    });
  const canary = (State = 'RUNNING') =>
    resource('AWS::Synthetics::Canary', 'us-west-2', {
      Name: 'caller',
      State,
      Expression: 'rate(5 minutes)',
    });
  const detected = (...more: Resource[]) => line([...whole, ...more], named).estimate;

  test('takes a run of the canary and the periods of its alarm, and one that the loss falls into', () => {
    const { terms } = detected(alarm('us-west-2'), canary());
    expect(terms[0]).toMatchObject({ lower: 0, upper: 300 + 4 * 60 });
    expect(terms[0]!.source!.name).toBe('AWS::CloudWatch::Alarm silent in us-west-2');
  });

  test('is not left to an alarm of the Region that is lost', () => {
    const { upper, notEstimable } = detected(alarm('us-east-1'), canary());
    expect(upper).toBeNull();
    expect(notEstimable[0]!.reason).toContain('outside of us-east-1 is called silent');
  });

  test.each([
    ['a canary that is stopped', [alarm('us-west-2'), canary('STOPPED')], 'is STOPPED'],
    ['an alarm that does nothing', [alarm('us-west-2', { ActionsEnabled: false }), canary()], 'does nothing'],
    ['a canary that is not there', [alarm('us-west-2')], 'caller is no canary of us-west-2'],
  ])('is not left to %s', (_name, more, reason) => {
    expect(
      detected(...more)
        .notEstimable.map((cause) => cause.reason)
        .join(),
    ).toContain(reason);
  });

  test('names the call when the alarms could not be listed', () => {
    const gaps = [{ type: 'AWS::CloudWatch::Alarm', region: 'us-west-2' }];
    const { notEstimable } = line(whole, named, gaps).estimate;
    expect(notEstimable.map(({ operation }) => operation)).toContain('test:Refused');
  });
});

describe('DNS', () => {
  const withName = { ...declared, dnsNames: ['desk.example.org'] };
  const record = (HealthCheckId: string | null, TTL: number | null = 60) =>
    resource('AWS::Route53::RecordSet', 'us-east-1', {
      ...{ HostedZoneId: 'z', Name: 'desk.example.org', Type: 'A', SetKey: 'z/desk/A', SetIdentifier: 'one' },
      ...{ HealthCheckId, TTL },
    });
  const check = resource('AWS::Route53::HealthCheck', 'us-east-1', {
    ...{ Id: 'h-1', Disabled: false, HealthCheckConfig: { RequestInterval: 10, FailureThreshold: 3 } },
  });

  test('takes the health check and the time that resolvers keep the answer, while people still decide', () => {
    const { terms } = line([...whole, record('h-1'), check], withName).estimate;
    expect(terms.find(({ label }) => label.startsWith('DNS'))).toMatchObject({ lower: 0, upper: 90 });
  });

  test('is not known for an alias, nor where somebody has to change the record', () => {
    const reasons = (...more: Resource[]) =>
      line([...whole, ...more], withName).estimate.notEstimable.map(({ reason }) => reason);
    expect(reasons(record('h-1', null), check)[0]).toContain('TTL of its target');
    expect(reasons(record(null))[0]).toContain('somebody has to change it');
  });
});

describe('what is lost of recordings', () => {
  const recordings = (options: Parameters<typeof storing>[0], ...gaps: Gap[]) =>
    datum('call-recordings', [...whole, ...storing(options)], declared, gaps);

  test('is fifteen minutes with Replication Time Control, which is an agreement of AWS', () => {
    const { estimate, state } = recordings({ timeControl: true });
    expect(estimate).toMatchObject({ lower: 0, upper: 900, terms: [{ source: { basis: 'sla' } }] });
    expect(state).toBe('met');
  });

  test.each([
    ['without Replication Time Control', { timeControl: false }, 'AWS names no bound'],
    ['where the prefix is another', { timeControl: true, prefix: 'other/' }, 'no enabled replication rule'],
    ['where the rule is off', { timeControl: true, status: 'Disabled' }, 'no enabled replication rule'],
    [
      'where the copies stay in the Region',
      { timeControl: true, to: 'us-east-1' },
      'no enabled replication rule',
    ],
    [
      'where objects that KMS encrypts are left out',
      { timeControl: true, kms: false, key: 'k' },
      'no enabled replication rule',
    ],
  ])('has no bound %s', (_name, options, why) => {
    const { estimate, state } = recordings(options);
    expect([state, estimate.upper]).toEqual(['missed', null]);
    expect(estimate.unbounded).toContain(why);
  });

  test('is what was seen where CloudWatch has seen more than is agreed, and never less than is agreed', () => {
    const more = recordings({ timeControl: true, seen: 4000 });
    expect(more.estimate).toMatchObject({ upper: 4000, terms: [{ source: { basis: 'observed' } }] });
    expect(more.estimate.terms[0]!.source!.name).toContain('cloudwatch:GetMetricData');
    expect(more.state).toBe('missed');
    const less = recordings({ timeControl: true, seen: 20 }).estimate;
    expect(less).toMatchObject({ upper: 900, terms: [{ source: { basis: 'sla' } }] });
    expect(less.terms[0]!.why).toContain(
      'lagged behind at most 20 s in the 14 days before the scan, on 2026-01-14',
    );
  });

  test('is unknown where CloudWatch could not be asked what it has seen', () => {
    const gap = { type: 'Ringdown::S3::ReplicationMetrics', region: 'us-west-2' };
    expect(recordings({ timeControl: true }, gap)).toMatchObject({
      state: 'not-estimable',
      estimate: { notEstimable: [{ operation: 'test:Refused' }] },
    });
  });

  test('has no bound without an agreement, however little it lagged behind for two weeks', () => {
    expect(recordings({ timeControl: false, seen: 1 })).toMatchObject({
      state: 'missed',
      estimate: { upper: null },
    });
  });

  test('is nothing where the bucket is in the other Region', () => {
    expect(recordings({ timeControl: false, bucketRegion: 'us-west-2' }).estimate.upper).toBe(0);
  });

  test('is unknown where the replication could not be read', () => {
    const gap = { type: 'Ringdown::S3::ReplicationRule', region: 'us-east-1', parent: 'rec' };
    const { estimate, state } = recordings({ timeControl: false }, gap);
    expect(state).toBe('not-estimable');
    expect(estimate.notEstimable[0]).toMatchObject({ operation: 'test:Refused', outcome: 'denied' });
  });
});

describe('what is lost of a table', () => {
  const table = (options: Parameters<typeof tableNamed>[0], objectives = declared) =>
    datum('table/', [...whole, ...tableNamed(options)], objectives);

  test('is usually a second with replicas, and nothing where writes are in both Regions first', () => {
    expect(table({ replica: 'ACTIVE' }).estimate.upper).toBe(1);
    expect(table({ replica: 'ACTIVE', consistency: 'STRONG' }).estimate.upper).toBe(0);
  });

  test('is what was seen where that is more than a second, and a second where it is less', () => {
    expect(table({ replica: 'ACTIVE', seen: 0.2 }).estimate).toMatchObject({
      ...{ lower: 0, upper: 1 },
      terms: [{ source: { basis: 'observed' } }],
    });
    expect(table({ replica: 'ACTIVE', seen: 61.5 }).estimate.upper).toBe(62);
    expect(table({ replica: 'ACTIVE', consistency: 'STRONG', seen: 61.5 }).estimate.upper).toBe(0);
  });

  test('has no bound without a replica and without a copy', () => {
    expect(table({}).estimate).toMatchObject({ upper: null, unbounded: 'no replica outside of us-east-1' });
    expect(table({ replica: 'CREATING' }).estimate.unbounded).toBe('the replica in us-west-2 is CREATING');
  });

  test('is what was written since the last copy: the schedule, its windows and the copy add up', () => {
    const { upper, terms } = table(
      { backup: { schedule: 'cron(0 2 * * ? *)', start: 60, complete: 120 } },
      { ...declared, assumptions: { backup_copy: { lower: 0, upper: 3600 } } },
    ).estimate;
    expect(upper).toBe(86_400 + 3 * 3600 + 3600);
    expect(upper).toBe(terms.reduce((sum, term) => sum + term.upper!, 0));
  });

  test('is unknown where a plan names no window, or nobody said how long copies take', () => {
    const reasons = (backup: { schedule: string; start?: number; complete?: number }) =>
      table({ backup })
        .estimate.notEstimable.map(({ reason }) => reason)
        .join();
    expect(reasons({ schedule: 'cron(0 2 * * ? *)' })).toContain('names no start window');
    expect(reasons({ schedule: 'cron(0 2 L * ? *)', start: 60, complete: 60 })).toContain('not understood');
    expect(reasons({ schedule: 'rate(1 day)', start: 60, complete: 60 })).toContain('backup_copy');
  });
});

describe('what is lost of a database with a replica', () => {
  const named = { ...declared, data: [{ class: 'database' as const, name: 'crm*', rpo: 900 }] };
  const database = (options: Partial<Parameters<typeof databases>[0]>, ...gaps: Gap[]) =>
    datum('database/', [...whole, ...databases({ lagged: false, broken: false, ...options })], named, gaps);

  test('is the highest lag of two weeks, however quiet an alarm is now', () => {
    for (const lagged of [true, false]) {
      const { estimate, state } = database({ seen: 42, lagged });
      expect([state, estimate.lower, estimate.upper]).toEqual(['met', 0, 42]);
      expect(estimate.terms[0]!.source!.basis).toBe('observed');
    }
    expect(database({ seen: 5000, lagged: true })).toMatchObject({
      state: 'missed',
      estimate: { upper: 5000 },
    });
  });

  test('is what a quiet alarm lets through where CloudWatch has no point, and else unknown', () => {
    expect(database({ lagged: true }).estimate.upper).toBe(3600 + 3 * 60);
    const { state, estimate } = database({});
    expect(state).toBe('not-estimable');
    expect(estimate.notEstimable[0]!.reason).toContain(
      'CloudWatch has no point of how far crm-west lags behind',
    );
  });

  test('is unknown where CloudWatch could not be asked, whatever an alarm says', () => {
    const gap = { type: 'Ringdown::RDS::ReplicaLag', region: 'us-west-2', parent: 'crm-west' };
    expect(database({ lagged: true }, gap).state).toBe('not-estimable');
    const other = { ...gap, parent: 'another' };
    expect(database({ seen: 42 }, other).state).toBe('met');
  });

  test('has no bound where nothing was copied on the newest day, and the highest lag where that is over', () => {
    const stopped = (day: string) => database({ seen: 42, stopped: `${day}T00:00:00.000Z` });
    expect(stopped('2026-01-14')).toMatchObject({ state: 'missed', estimate: { upper: null } });
    expect(stopped('2026-01-14').estimate.unbounded).toContain(
      'nothing was copied for a while on 2026-01-14',
    );
    expect(stopped('2026-01-09')).toMatchObject({ state: 'met', estimate: { upper: 42 } });
  });
});

test('a way in that could not be listed is told', () => {
  const gaps = both.map((region) => ({ type: 'AWS::Connect::PhoneNumber', region }));
  expect(recovery(without(whole, 'AWS::Connect::PhoneNumber'), declared, gaps).unseen).not.toEqual([]);
});

test('an objective that meets nothing is told', () => {
  const data = [{ class: 'table' as const, name: 'claims-*', rpo: 1 }];
  const objectives = { ...declared, journeys: [{ entry: '+4930*', rto: 1 }], data };
  expect(recovery(whole, objectives).unusedObjectives).toEqual(['journeys: +4930*', 'data: table claims-*']);
});

test.each([
  ['rate(5 minutes)', 300],
  ['rate(1 day)', 86_400],
  ['cron(0 2 * * ? *)', 86_400],
  ['cron(0/15 * * * ? *)', 900],
  ['cron(0 8,20 * * ? *)', 43_200],
  ['cron(30 1 ? * MON-FRI *)', 3 * 86_400],
  ['cron(0 5 1 * ? *)', 31 * 86_400],
  ['cron(0 0 29 2 ? *)', 4 * 366 * 86_400 - 3 * 86_400],
  ['cron(0 2 L * ? *)', null],
  ['cron(0 2 31 2 ? *)', null],
  ['cron(0 2 * * ? 2027)', null],
  ['rate(0 minutes)', null],
  ['every day', null],
])('%s leaves %s seconds at most', (expression, seconds) => {
  expect(longestGapSeconds(expression)).toBe(seconds);
});
