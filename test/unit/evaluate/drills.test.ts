import { describe, expect, test } from 'vitest';
import { exerciseStanding, newestOf } from '../../../src/evaluate/drills/cadence.ts';
import { concernsOf } from '../../../src/evaluate/drills/concerns.ts';
import { corroborate } from '../../../src/evaluate/drills/corroborate.ts';
import { reportDrills } from '../../../src/evaluate/drills/report-drills.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import type { DrillSummary } from '../../../src/model/drill.ts';
import type { Resource, Value } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import type { Drill } from '../../../src/rules/drills/drill.ts';
import { shippedRules } from '../../support/shipped-rules.ts';
import { both, estateOf, type Gap, resource } from '../../support/small-centre.ts';

const [primary, recovery] = both as [string, string];
const group = 'arn:aws:connect:us-east-1:111122223333:traffic-distribution-group/g-1';

/** The estate is of 2026-01-15T12:00Z. */
const drill = (change: Partial<Drill> = {}): Drill => ({
  ...{ id: 'DR-1', type: 'failover', serviceLines: [], scenario: 'Loss of us-east-1.', result: 'met' },
  ...{ from: '2026-01-10T08:00:00Z', to: '2026-01-10T10:00:00Z' },
  ...{ ledBy: 'A. Osei', approvedBy: 'B. Lind', timeline: [], successCriteria: ['Callers are answered.'] },
  ...{ findings: [], followups: [], evidence: [] },
  ...change,
});

const event = (change: { [field: string]: Value } = {}, region = recovery): Resource =>
  resource('Ringdown::CloudTrail::Event', region, {
    ...{ EventId: 'e-1', EventName: 'UpdateTrafficDistribution', EventSource: 'connect.amazonaws.com' },
    ...{ EventTime: '2026-01-10T08:20:00.000Z', AwsRegion: region, ErrorCode: null, InvokedBy: null },
    RequestParameters: shift(100),
    ...change,
  });
const shift = (share: number, config = 'TelephonyConfig'): Value => ({
  Id: group,
  [config]: {
    Distributions: [
      { Region: primary, Percentage: 100 - share },
      { Region: recovery, Percentage: share },
    ],
  },
});

/** Calls by day of January. */
const calls = (region: string, counts: { [day: number]: number } | null): Resource =>
  resource('Ringdown::Connect::InstanceMetrics', region, {
    InstanceId: 'i-1',
    CallsPerInterval:
      counts &&
      Object.entries(counts).map(([day, Count]) => ({
        Day: `2026-01-${day.padStart(2, '0')}T00:00:00.000Z`,
        Count,
      })),
  });
const busy = [calls(primary, { 8: 900, 9: 900, 10: 500 }), calls(recovery, { 8: 100, 9: 100, 10: 500 })];

const state = (resources: Resource[], change: Partial<Drill> = {}, gaps: Gap[] = []) =>
  corroborate(new EstateIndex(registry, estateOf(resources, gaps)), drill(change));

/** The end of a failover of a global database, as a cluster of a Region tells it. */
const databaseEvent = (change: { [field: string]: Value } = {}, region = recovery): Resource =>
  resource('Ringdown::RDS::FailoverEvent', region, {
    ...{ SourceIdentifier: 'claims-west', EventTime: '2026-01-10T08:30:00.000Z', Operation: 'failover' },
    ...{ Outcome: 'completed', DBClusterIdentifier: 'claims-west', TargetRegion: recovery },
    ...change,
  });

describe('a failover that names databases', () => {
  const databases = ['claims-west'];
  const said = (resources: Resource[], change: Partial<Drill> = {}, gaps: Gap[] = []) => {
    const {
      state: standing,
      signs,
      unread,
    } = state([event(), ...busy, ...resources], { databases, ...change }, gaps);
    return { standing, sign: signs.find(({ sign }) => sign === 'databases-moved'), unread };
  };

  test('is confirmed by the event that tells of the end of each', () => {
    const { standing, sign } = said([databaseEvent()]);
    expect([standing, sign!.outcome]).toEqual(['confirmed', 'seen']);
    expect(sign!.traces).toEqual([
      {
        ...{ at: '2026-01-10T08:30:00.000Z', account: '111122223333', region: recovery },
        text: 'failover to claims-west in us-west-2 completed',
      },
    ]);
  });

  test.each<[situation: string, events: Resource[], text: RegExp]>([
    ['no event tells of it', [], /^no event of Amazon RDS tells that claims-west moved/],
    ['another database moved', [databaseEvent({ DBClusterIdentifier: 'billing-west' })], /^no event/],
    ['it moved the other way', [databaseEvent({ TargetRegion: primary })], /^no event/],
    ['it moved on another day', [databaseEvent({ EventTime: '2026-01-12T08:30:00.000Z' })], /^no event/],
  ])('is confirmed in part, never contradicted, when %s', (_, events, text) => {
    const { standing, sign, unread } = said(events);
    expect([standing, unread]).toEqual(['partly', []]);
    expect(sign!.text).toMatch(text);
  });

  test('is confirmed in part when only one of two moved', () => {
    const { standing, sign } = said([databaseEvent()], { databases: ['claims-west', 'billing-west'] });
    expect([standing, sign!.outcome]).toEqual(['partly', 'partly']);
    expect(sign!.text).toContain('but no event tells it of billing-west');
  });

  test('is contradicted by the event of a failure, unless the record says so too', () => {
    const failed = databaseEvent({ Outcome: 'failed' });
    expect(said([failed]).standing).toBe('contradicted');
    expect(said([failed], { result: 'not-met' }).standing).toBe('partly');
    expect(said([failed, databaseEvent({ EventTime: '2026-01-10T08:40:00.000Z' })]).standing).toBe(
      'confirmed',
    );
  });

  test('names the call when events could not be read', () => {
    const { standing, unread } = said([], {}, [{ type: 'Ringdown::RDS::FailoverEvent', region: recovery }]);
    expect(standing).toBe('partly');
    expect(unread).toMatchObject([{ operation: 'test:Refused', outcome: 'denied' }]);
  });

  test('from before what Amazon RDS keeps cannot be checked any more, and leaves nothing open', () => {
    const old = { from: '2025-12-20T08:00:00Z', to: '2025-12-20T10:00:00Z' };
    const {
      state: standing,
      signs,
      unread,
    } = state([event({ EventTime: '2025-12-20T08:20:00.000Z' }), ...busy], { ...old, databases });
    expect(standing).toBe('partly');
    const sign = signs.find((one) => one.sign === 'databases-moved')!;
    expect(sign).toMatchObject({
      outcome: 'unread',
      text: 'whether claims-west moved cannot be checked any more: Amazon RDS keeps events for 14 days',
    });
    expect(unread.filter(({ resource: name }) => name.includes('RDS'))).toEqual([]);
  });

  test('shows what moved where it names none, and says nothing where nothing did', () => {
    const unnamed = state([event(), ...busy, databaseEvent()]);
    expect(unnamed.signs.map(({ sign }) => sign)).toContain('databases-moved');
    expect(unnamed.state).toBe('confirmed');
  });

  test('and its return are told apart', () => {
    const back = { type: 'failback' as const, databases: ['claims-east'] };
    const moved = event({ RequestParameters: shift(0) }, primary);
    const home = databaseEvent({ DBClusterIdentifier: 'claims-east', TargetRegion: primary }, primary);
    expect(state([moved, home], back).state).toBe('confirmed');
    expect(state([moved], back).state).toBe('partly');
  });
});

describe('a failover', () => {
  test('is confirmed by a shift of calls in its window and unusually many calls in the recovery Region', () => {
    const { state: said, signs, unread } = state([event(), ...busy]);
    expect({ said, unread }).toEqual({ said: 'confirmed', unread: [] });
    expect(signs.map(({ sign, outcome }) => [sign, outcome])).toEqual([
      ['traffic-moved', 'seen'],
      ['calls-served', 'seen'],
    ]);
    expect(signs[0]!.traces[0]).toMatchObject({ at: '2026-01-10T08:20:00.000Z', region: recovery });
    expect(signs[1]!.traces[0]!.text).toBe('500 calls on 2026-01-10; 100 on a usual day');
  });

  test.each<[situation: string, change: { [field: string]: Value }]>([
    ['nothing moved in its window', { EventTime: '2026-01-10T11:00:00.000Z' }],
    ['the call was refused', { ErrorCode: 'AccessDeniedException' }],
    ['Connect kept its copies in step', { InvokedBy: 'synchronization.connect.amazonaws.com' }],
    ['traffic moved the other way', { RequestParameters: shift(0) }],
  ])('is contradicted when %s and the trail is whole', (_, change) => {
    expect(state([event(change), ...busy]).state).toBe('contradicted');
    expect(state([event(change), ...busy]).signs[0]!.text).toMatch(/^no call in CloudTrail of either Region/);
  });

  test('counts a call a quarter of an hour about its window', () => {
    expect(state([event({ EventTime: '2026-01-10T07:46:00.000Z' }), ...busy]).state).toBe('confirmed');
    expect(state([event({ EventTime: '2026-01-10T07:44:00.000Z' }), ...busy]).state).toBe('contradicted');
  });

  test('is never contradicted by a trail that was not read, which is named', () => {
    const { state: said, unread } = state(busy, {}, [
      { type: 'Ringdown::CloudTrail::Event', region: recovery },
    ]);
    expect(said).toBe('unchecked');
    expect(unread).toMatchObject([
      { operation: 'test:Refused', outcome: 'denied', actions: ['test:Refused'] },
    ]);
  });

  test('is not contradicted by an event that may be the one, and hides what it asked for', () => {
    const hidden = event();
    delete hidden.fields['RequestParameters'];
    expect(state([hidden, ...busy]).state).toBe('unchecked');
  });

  test('from before what CloudTrail keeps is not checked', () => {
    const old = { from: '2025-09-01T08:00:00Z', to: '2025-09-01T10:00:00Z' };
    const { state: said, unread } = state(busy, old);
    expect(said).toBe('unchecked');
    expect(unread[0]!.reason).toMatch(/goes back 90 days, to 2025-10-17/);
  });

  test('is confirmed in part when less than half of the calls moved, or agents alone', () => {
    expect(state([event({ RequestParameters: shift(20) }), ...busy]).state).toBe('partly');
    expect(state([event({ RequestParameters: shift(100, 'AgentConfig') }), ...busy]).state).toBe('partly');
  });

  test('that nobody called is confirmed in part, and one with no more calls than usual too', () => {
    const idle = [calls(primary, { 8: 900, 10: 900 }), calls(recovery, { 8: 100, 10: 100 })];
    expect(state([event(), ...idle]).state).toBe('partly');
    const { state: said, signs } = state([
      event(),
      calls(primary, { 8: 900, 10: 900 }),
      calls(recovery, null),
    ]);
    expect(said).toBe('partly');
    expect(signs[1]!.text).toBe('CloudWatch counts no call in us-west-2 on 2026-01-10');
  });

  test('without real callers needs any call, and not an unusual number', () => {
    const few = [calls(primary, { 8: 900, 10: 900 }), calls(recovery, { 8: 100, 10: 3 })];
    expect(state([event(), ...few], { production: false }).state).toBe('confirmed');
  });

  test('whose calls could not be read stays confirmed in part, and says what is missing', () => {
    const { state: said, unread } = state([event()], {}, [
      { type: 'Ringdown::Connect::InstanceMetrics', region: recovery },
    ]);
    expect(said).toBe('partly');
    expect(unread.map(({ outcome }) => outcome)).toContain('denied');
  });

  test('that is still to come is planned', () => {
    expect(state([], { from: '2026-02-01T08:00:00Z', to: '2026-02-01T10:00:00Z' }).state).toBe('planned');
  });
});

test('a return is confirmed by a shift back, and contradicted without one', () => {
  const back = event({ RequestParameters: shift(0) }, primary);
  expect(state([back], { type: 'failback' }).state).toBe('confirmed');
  expect(state([event()], { type: 'failback' }).state).toBe('contradicted');
});

describe('a restore', () => {
  const job = (Status: string, ValidationStatus: string | null) =>
    resource('Ringdown::Backup::RestoreJob', recovery, {
      ...{
        RestoreJobId: 'j-1',
        RestoreTestingPlanName: 'monthly',
        ResourceType: 'RDS',
        Status,
        ValidationStatus,
      },
      ...{ CreationDate: '2026-01-10T08:30:00.000Z', CompletionDate: null },
    });
  test.each<[situation: string, jobs: Resource[], result: Drill['result'], said: string]>([
    ['that was validated is confirmed', [job('COMPLETED', 'SUCCESSFUL')], 'met', 'confirmed'],
    ['that nobody validated is confirmed in part', [job('COMPLETED', null)], 'met', 'partly'],
    ['that failed contradicts a record that says met', [job('FAILED', null)], 'met', 'contradicted'],
    ['that failed confirms a record that says so', [job('FAILED', null)], 'not-met', 'confirmed'],
    ['by hand leaves nothing to go by', [], 'met', 'none-possible'],
  ])('%s', (_, jobs, result, said) => {
    expect(state(jobs, { type: 'backup-restore', result }).state).toBe(said);
  });
});

describe('runs of test cases', () => {
  const ran = (region: string, Status: string) =>
    resource('Ringdown::Connect::TestCaseExecution', region, {
      ...{ Id: `x-${region}`, InstanceId: 'i-1', TestCaseId: 't-1', Status, EndTime: null },
      StartTime: '2026-01-10T09:00:00.000Z',
    });
  test.each<[situation: string, runs: Resource[], said: string]>([
    ['that passed in both Regions confirm', both.map((region) => ran(region, 'PASSED')), 'confirmed'],
    ['that passed in one Region confirm in part', [ran(recovery, 'PASSED')], 'partly'],
    ['that all failed contradict', [ran(recovery, 'FAILED')], 'contradicted'],
    ['of another tool are on the word of people', [], 'none-possible'],
  ])('%s', (_, runs, said) => {
    expect(state(runs, { type: 'flow-functional' }).state).toBe(said);
  });
});

test.each(['tabletop', 'communications', 'telephony-carrier'] as const)(
  'a %s rests on the word of people',
  (type) => {
    expect(state([], { type })).toEqual({ state: 'none-possible', signs: [], unread: [] });
  },
);

describe('what is wrong about a record', () => {
  const at = '2026-01-15T12:00:00Z';
  const codes = (change: Partial<Drill>) =>
    concernsOf(
      drill({ objectives: { rto: 1800, declaredOn: '2026-01-02' }, ...change }),
      { state: 'confirmed', signs: [], unread: [] },
      at,
    ).map(({ code }) => code);
  const timeline = (minutes: number) => [
    { at: '2026-01-10T08:00:00Z', event: 'declared' },
    {
      at: new Date(Date.parse('2026-01-10T08:00:00Z') + minutes * 60_000).toISOString(),
      event: 'first-call-answered-in-dr',
    },
  ];
  const followup = { finding: 'F1', action: 'Mend.', owner: 'J. Park' };
  const findings: Drill['findings'] = [{ id: 'F1', severity: 'low', text: 'Slow.' }];

  test.each<[situation: string, change: Partial<Drill>, expected: string[]]>([
    ['nothing', { timeline: timeline(30) }, []],
    [
      'a time beyond the objective, by the timeline',
      { timeline: timeline(31), measured: { rto: 1860 } },
      ['objective-missed'],
    ],
    ['a time beyond the objective, as stated', { measured: { rto: 1801 } }, ['objective-missed']],
    [
      'a time that the timeline does not bear out',
      { timeline: timeline(20), measured: { rto: 600 } },
      ['time-differs'],
    ],
    [
      'data lost beyond the objective',
      { objectives: { rpo: 60, declaredOn: '2026-01-02' }, measured: { rpo: { tables: 61 } } },
      ['objective-missed'],
    ],
    [
      'objectives of the same day',
      { objectives: { rto: 1800, declaredOn: '2026-01-10' } },
      ['objectives-late'],
    ],
    ['no criteria', { successCriteria: [] }, ['criteria-missing']],
    ['a finding that nothing follows from', { findings }, ['finding-without-followup']],
    ['a follow-up on its last day', { findings, followups: [{ ...followup, due: '2026-01-15' }] }, []],
    [
      'a follow-up past its day',
      { findings, followups: [{ ...followup, due: '2026-01-14' }] },
      ['followup-overdue'],
    ],
    [
      'a follow-up that is done',
      { findings, followups: [{ ...followup, due: '2026-01-14', done: '2026-01-13' }] },
      [],
    ],
    ['a plan that changed', { plan: { uri: 'runbook.md', state: 'differs' } }, ['plan-changed']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test('no objective at all, which a tabletop does not need', () => {
    const bare = drill();
    const none = { state: 'confirmed' as const, signs: [], unread: [] };
    expect(concernsOf(bare, none, at).map(({ code }) => code)).toEqual(['objectives-missing']);
    expect(concernsOf({ ...bare, type: 'tabletop' }, none, at)).toEqual([]);
  });
});

describe('cadence', () => {
  const at = '2026-01-15T12:00:00Z';
  const summary = (
    id: string,
    to: string,
    said: DrillSummary['corroboration']['state'],
    more: Partial<DrillSummary> = {},
  ) =>
    ({
      ...drill({ id, to }),
      corroboration: { state: said, signs: [], unread: [] },
      concerns: [],
      ...more,
    }) as DrillSummary;

  test('takes the newest record that can be believed', () => {
    const records = [
      summary('4', '2026-01-10T10:00:00Z', 'contradicted'),
      summary('3', '2026-01-09T10:00:00Z', 'unchecked'),
      summary('2', '2026-01-08T10:00:00Z', 'confirmed', { result: 'aborted' }),
      summary('1', '2025-12-01T10:00:00Z', 'partly'),
    ];
    expect(newestOf(records, ['failover'])!.id).toBe('1');
    expect(exerciseStanding({ every: 'P3M' }, records, at)).toMatchObject({
      state: 'in-date',
      due: '2026-03-03',
    });
  });

  test('believes what AWS cannot record on the word of people, and what it could have only with a trace', () => {
    const talk = summary('t', '2026-01-10T10:00:00Z', 'none-possible', { type: 'tabletop' });
    const restore = summary('r', '2026-01-10T10:00:00Z', 'none-possible', { type: 'backup-restore' });
    expect(newestOf([talk], ['tabletop'])).toBe(talk);
    expect(newestOf([restore], ['backup-restore'])).toBeUndefined();
  });

  test('is over the day after the interval', () => {
    const records = [summary('1', '2025-10-15T10:00:00Z', 'confirmed')];
    expect(exerciseStanding({ every: 'P3M' }, records, '2026-01-15T23:00:00Z').state).toBe('in-date');
    expect(exerciseStanding({ every: 'P3M' }, records, '2026-01-16T00:00:00Z').state).toBe('overdue');
    expect(exerciseStanding({ every: 'P12M', types: ['load'] }, records, at)).toEqual({
      state: 'never',
      every: 'P12M',
    });
  });

  test('lets a later drill make up for a missed objective, and not for a follow-up', () => {
    const missed = { concerns: [{ code: 'objective-missed' as const, text: '' }] };
    const open = { concerns: [{ code: 'followup-overdue' as const, text: '' }] };
    const newer = summary('2', '2026-01-10T10:00:00Z', 'confirmed');
    const older = (more: Partial<DrillSummary>) => summary('1', '2025-12-01T10:00:00Z', 'confirmed', more);
    const standing = (...records: DrillSummary[]) =>
      exerciseStanding({ every: 'P12M', without: ['objective-missed', 'followup-overdue'] }, records, at)
        .state;
    expect([standing(newer, older(missed)), standing(older(missed)), standing(newer, older(open))]).toEqual([
      'in-date',
      'faulted',
      'faulted',
    ]);
  });
});

describe('rules over drills', () => {
  const judged = (drills: Drill[] | undefined, gaps: Gap[] = []) =>
    evaluateEstate({
      registry,
      estate: estateOf(busy, gaps),
      rules: shippedRules.filter(({ definition }) => definition.id === 'drill-not-contradicted'),
      records: drills ? { drills } : {},
    }).map(({ verdict, resource: { id } }) => [id, verdict]);

  test('judge each record, and call unknown what could not be checked', () => {
    expect(judged([drill()])).toEqual([['DR-1', 'fail']]);
    expect(judged([drill({ type: 'tabletop' })])).toEqual([['DR-1', 'pass']]);
    expect(judged([drill()], [{ type: 'Ringdown::CloudTrail::Event', region: primary }])).toEqual([
      ['DR-1', 'unknown'],
    ]);
  });

  test('say nothing where no records were named', () => {
    expect(judged(undefined)).toEqual([]);
    expect(reportDrills(new EstateIndex(registry, estateOf([])))).toBeUndefined();
  });
});
