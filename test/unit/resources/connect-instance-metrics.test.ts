import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { instanceMetrics } from '../../../src/resources/cloudwatch/instance-metrics.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::Connect::InstanceMetrics';
const regions = { primary: 'us-east-1' };
const instance = 'aaaaaaaa-0000-4000-8000-000000000001';
const instances: Fixture = {
  service: 'connect',
  operation: 'ListInstances',
  output: {
    InstanceSummaryList: [
      {
        Id: instance,
        Arn: `arn:aws:connect:us-east-1:${account}:instance/${instance}`,
        IdentityManagementType: 'SAML',
        InstanceStatus: 'ACTIVE',
        InboundCallsEnabled: true,
        OutboundCallsEnabled: true,
      },
    ],
  },
};
const plain = [
  'CallsPerInterval',
  'CallsBreachingConcurrencyQuota',
  'ThrottledCalls',
  'MissedCalls',
  'MisconfiguredPhoneNumbers',
  'ConcurrentCalls',
  'ConcurrentCallsPercentage',
  'CallRecordingUploadError',
  'ChatsBreachingActiveChatQuota',
  'ConcurrentActiveChats',
  'TasksBreachingConcurrencyQuota',
  'ConcurrentTasks',
  'ConcurrentEmails',
];
const idOf = (metric: string) => metric.charAt(0).toLowerCase() + metric.slice(1);
type Points = [day: string, value: number][];
const series = (metric: string, points: Points = [], more: object = {}) => ({
  ...{ Id: idOf(metric), Label: metric, StatusCode: 'Complete' },
  ...{ Timestamps: points.map(([day]) => `${day}T00:00:00Z`), Values: points.map(([, value]) => value) },
  ...more,
});
const answered = (...told: ReturnType<typeof series>[]): Fixture => ({
  service: 'cloudwatch',
  operation: 'GetMetricData',
  output: {
    MetricDataResults: [
      ...plain
        .filter((metric) => !told.some(({ Id }) => Id === idOf(metric)))
        .map((metric) => series(metric)),
      ...told,
    ],
  },
});
const scanned = async (...told: ReturnType<typeof series>[]) => {
  const estate = await scan({
    regions,
    fixtures: [instances, answered(...told)],
    mentions: everyFieldOf(type),
  });
  return { estate, metrics: estate.resources.find((r) => r.type === type)! };
};

test('what an instance did is read in one call: sums by day, and the highest of what rises and falls', async () => {
  const { estate, metrics } = await scanned(
    series('CallsPerInterval', [
      ['2026-01-11', 20_100],
      ['2026-01-10', 19_000],
    ]),
    series('ConcurrentCalls', [
      ['2026-01-10', 410],
      ['2026-01-11', 388],
    ]),
    series('ConcurrentCallsPercentage', [['2026-01-10', 0.41]]),
    series('MissedCalls', [['2026-01-10', 12]]),
    series(
      'ContactFlowErrors',
      [
        ['2026-01-10', 3],
        ['2026-01-11', 0],
      ],
      { Label: 'Inbound Claims' },
    ),
    series('ContactFlowErrors', [['2026-01-11', 2]], { Label: 'Inbound Roadside' }),
  );
  expect(metrics).toMatchObject({ id: instance, arn: null, region: 'us-east-1' });
  expect(metrics.fields).toEqual({
    InstanceId: instance,
    CallsPerInterval: [
      { Day: '2026-01-10T00:00:00.000Z', Count: 19_000 },
      { Day: '2026-01-11T00:00:00.000Z', Count: 20_100 },
    ],
    ConcurrentCalls: 410,
    ConcurrentCallsPercentage: 0.41,
    CallsBreachingConcurrencyQuota: null,
    ThrottledCalls: null,
    MissedCalls: [{ Day: '2026-01-10T00:00:00.000Z', Count: 12 }],
    MisconfiguredPhoneNumbers: null,
    CallRecordingUploadError: null,
    ConcurrentActiveChats: null,
    ConcurrentTasks: null,
    ConcurrentEmails: null,
    ChatsBreachingActiveChatQuota: null,
    TasksBreachingConcurrencyQuota: null,
    ContactFlowErrors: [
      { Flow: 'Inbound Claims', Day: '2026-01-10T00:00:00.000Z', Count: 3 },
      { Flow: 'Inbound Roadside', Day: '2026-01-11T00:00:00.000Z', Count: 2 },
    ],
    ContactFlowFatalErrors: [],
  });
  expect(estate.calls.filter(({ operation }) => operation === 'GetMetricData')).toHaveLength(1);
});

test('every metric is asked for with the dimensions it has, by the day, for 91 days that end tonight', () => {
  const asked = instanceMetrics.list.input({ Id: instance }, { account, region: 'us-east-1' }) as {
    MetricDataQueries: { Id: string; MetricStat?: object; Expression?: string }[];
    StartTime: Date;
    EndTime: Date;
  };
  const { MetricDataQueries: queries, StartTime, EndTime } = asked;
  expect(queries).toHaveLength(plain.length + 2);
  expect(queries.find(({ Id }) => Id === 'callRecordingUploadError')).toEqual({
    Id: 'callRecordingUploadError',
    MetricStat: {
      Metric: {
        Namespace: 'AWS/Connect',
        MetricName: 'CallRecordingUploadError',
        Dimensions: [
          { Name: 'InstanceId', Value: instance },
          { Name: 'MetricGroup', Value: 'CallRecordings' },
        ],
      },
      Period: 86_400,
      Stat: 'Sum',
    },
  });
  expect(queries.find(({ Id }) => Id === 'concurrentCallsPercentage')).toMatchObject({
    MetricStat: { Stat: 'Maximum' },
  });
  expect(queries.find(({ Id }) => Id === 'contactFlowFatalErrors')!.Expression).toBe(
    `SEARCH('{AWS/Connect,ContactFlowName,InstanceId,MetricGroup} MetricName="ContactFlowFatalErrors" InstanceId="${instance}"', 'Sum', 86400)`,
  );
  expect((EndTime.getTime() - StartTime.getTime()) / 86_400_000).toBe(91);
  expect(EndTime.toISOString()).toMatch(/T00:00:00\.000Z$/);
  expect(EndTime.getTime()).toBeGreaterThan(Date.now());
});

test('an error of a flow that is older than two weeks is left out, for a search finds no others as old', async () => {
  const { metrics } = await scanned(
    series('CallsPerInterval', [['2026-01-14', 100]]),
    series(
      'ContactFlowErrors',
      [
        ['2025-12-20', 9],
        ['2026-01-02', 1],
      ],
      { Label: 'Inbound Claims' },
    ),
  );
  expect(metrics.fields['ContactFlowErrors']).toEqual([
    { Flow: 'Inbound Claims', Day: '2026-01-02T00:00:00.000Z', Count: 1 },
  ]);
});

test('a series that comes on two pages is one, and only its last page has to be complete', async () => {
  const { metrics } = await scanned(
    series('ThrottledCalls', [['2026-01-11', 4]], { StatusCode: 'PartialData' }),
    series('ThrottledCalls', [['2026-01-10', 7]]),
  );
  expect(metrics.fields['ThrottledCalls']).toEqual([
    { Day: '2026-01-10T00:00:00.000Z', Count: 7 },
    { Day: '2026-01-11T00:00:00.000Z', Count: 4 },
  ]);
});

test.each(['InternalError', 'PartialData', 'Forbidden'])(
  'a series that CloudWatch calls %s stays unread beside the others',
  async (StatusCode) => {
    const { metrics } = await scanned(
      series('ThrottledCalls', [], { StatusCode }),
      series('ContactFlowErrors', [], { Label: 'Inbound Claims', StatusCode }),
    );
    expect(metrics.fields).not.toHaveProperty('ThrottledCalls');
    expect(metrics.fields).not.toHaveProperty('ContactFlowErrors');
    expect(metrics.fields).toMatchObject({ MissedCalls: null, ContactFlowFatalErrors: [] });
  },
);

test('a series that is missing in the answer is unread, where an empty one is known to be empty', async () => {
  const { metrics } = await scanned({ ...series('ThrottledCalls'), Id: 'other' });
  const without = answered();
  without.output!['MetricDataResults'] = [series('MissedCalls')];
  const estate = await scan({ regions, fixtures: [instances, without], mentions: everyFieldOf(type) });
  expect(metrics.fields).toHaveProperty('ThrottledCalls', null);
  const { fields } = estate.resources.find((r) => r.type === type)!;
  expect(fields).toMatchObject({ MissedCalls: null });
  expect(fields).not.toHaveProperty('ThrottledCalls');
  expect(fields).not.toHaveProperty('ContactFlowErrors');
});

test('a search that finds as many series as it may can have left some out', async () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    series('ContactFlowErrors', [['2026-01-10', 1]], { Label: `Flow ${i}` }),
  );
  const { metrics } = await scanned(...many);
  expect(metrics.fields).not.toHaveProperty('ContactFlowErrors');
});

test('an instance leads to its metrics, and they to those of its replica', async () => {
  const estate = await scan({
    fixtures: [instances, answered()],
    mentions: [
      { type, member: 'Counterpart' },
      { type: 'AWS::Connect::Instance', member: 'Metrics' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const [resource] = index.ofType('AWS::Connect::Instance');
  const [metrics] = related({ index, resource: resource!, relation: 'Metrics' }).resources;
  expect(metrics).toMatchObject({ type, region: 'us-east-1' });
  expect(related({ index, resource: metrics!, relation: 'Counterpart' }).resources).toMatchObject([
    { type, region: 'us-west-2' },
  ]);
});

test('metrics that are refused are a gap, not ninety quiet days', async () => {
  const estate = await scan({
    regions,
    fixtures: [instances],
    mentions: [{ type, member: 'CallsPerInterval' }],
    endpoint: { deny: ['cloudwatch:GetMetricData'] },
  });
  expect(estate.resources.filter((r) => r.type === type)).toEqual([]);
  expect(estate.collections.find((c) => c.type === type)!.gaps).toMatchObject([{ parent: instance }]);
});
