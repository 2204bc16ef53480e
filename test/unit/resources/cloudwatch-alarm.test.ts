import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const metricAlarm = 'AWS::CloudWatch::Alarm';
const compositeAlarm = 'AWS::CloudWatch::CompositeAlarm';
const regions = { primary: 'us-east-1' };
const instance = 'aaaaaaaa-0000-4000-8000-000000000001';
const arnOf = (name: string) => `arn:aws:cloudwatch:us-east-1:${account}:alarm:${name}`;
const topic = `arn:aws:sns:us-east-1:${account}:on-call`;
const alarms = (output: Fixture['output'] & object, region?: string): Fixture => ({
  service: 'cloudwatch',
  operation: 'DescribeAlarms',
  ...(region && { region }),
  output,
});
const common = (AlarmName: string) => ({
  AlarmName,
  AlarmArn: arnOf(AlarmName),
  ActionsEnabled: true,
  StateValue: 'OK',
});
const voice = [
  { Name: 'InstanceId', Value: instance },
  { Name: 'MetricGroup', Value: 'VoiceCalls' },
];
const concurrency = {
  ...common('concurrency'),
  Namespace: 'AWS/Connect',
  MetricName: 'ConcurrentCallsPercentage',
  Dimensions: voice,
  Statistic: 'Maximum',
  Period: 60,
  EvaluationPeriods: 5,
  DatapointsToAlarm: 3,
  Threshold: 0.8,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'breaching',
  AlarmActions: [topic],
  OKActions: [topic],
  StateTransitionedTimestamp: '2026-01-01T00:00:00Z',
};

test('an alarm on one Connect metric is read whole and knows its instance', async () => {
  const estate = await scan({
    regions,
    fixtures: [alarms({ MetricAlarms: [concurrency] })],
    mentions: everyFieldOf(metricAlarm),
  });
  expect(estate.resources).toMatchObject([{ id: 'concurrency', arn: arnOf('concurrency') }]);
  expect(estate.resources[0]!.fields).toEqual({
    AlarmName: 'concurrency',
    Arn: arnOf('concurrency'),
    ActionsEnabled: true,
    AlarmActions: [topic],
    OKActions: [topic],
    InsufficientDataActions: [],
    StateValue: 'OK',
    StateTransitionedTimestamp: '2026-01-01T00:00:00.000Z',
    Namespace: 'AWS/Connect',
    MetricName: 'ConcurrentCallsPercentage',
    Dimensions: voice,
    Metrics: [],
    WatchedMetrics: [
      { Namespace: 'AWS/Connect', MetricName: 'ConcurrentCallsPercentage', Dimensions: voice },
    ],
    ConnectInstanceId: instance,
    Statistic: 'Maximum',
    ExtendedStatistic: null,
    Period: 60,
    EvaluationPeriods: 5,
    DatapointsToAlarm: 3,
    Threshold: 0.8,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'breaching',
  });
});

test('an alarm on an expression has the metrics that the expression reads', async () => {
  const errors = { Namespace: 'AWS/Connect', MetricName: 'ContactFlowErrors', Dimensions: voice };
  const estate = await scan({
    regions,
    fixtures: [
      alarms({
        MetricAlarms: [
          {
            ...common('error-rate'),
            Metrics: [
              { Id: 'rate', Expression: 'errors / 10', ReturnData: true },
              { Id: 'errors', MetricStat: { Metric: errors, Period: 300, Stat: 'Sum' }, ReturnData: false },
            ],
            EvaluationPeriods: 1,
            Threshold: 5,
            ComparisonOperator: 'GreaterThanThreshold',
          },
        ],
      }),
    ],
    mentions: everyFieldOf(metricAlarm),
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    Namespace: null,
    MetricName: null,
    Dimensions: [],
    Period: null,
    Statistic: null,
    DatapointsToAlarm: null,
    TreatMissingData: 'missing',
    StateTransitionedTimestamp: null,
    Metrics: [
      {
        Id: 'rate',
        Expression: 'errors / 10',
        MetricStat: null,
        Period: null,
        ReturnData: true,
        AccountId: null,
      },
      { Id: 'errors', Expression: null, MetricStat: { Metric: errors, Period: 300, Stat: 'Sum' } },
    ],
    WatchedMetrics: [errors],
    ConnectInstanceId: instance,
  });
});

test('the instance id of another service is not that of a contact centre', async () => {
  const cpu = {
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
  };
  const estate = await scan({
    regions,
    fixtures: [alarms({ MetricAlarms: [{ ...concurrency, ...cpu }] })],
    mentions: [{ type: metricAlarm, member: 'ConnectInstanceId' }],
  });
  expect(estate.resources[0]!.fields).toMatchObject({ ConnectInstanceId: null, WatchedMetrics: [cpu] });
});

test('one call lists both kinds of alarm, page by page', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      alarms({
        MetricAlarms: Array.from({ length: 230 }, (_, i) => ({ ...concurrency, ...common(`alarm-${i}`) })),
        CompositeAlarms: [
          {
            ...common('region-is-ill'),
            AlarmRule: 'ALARM("alarm-1") AND ALARM("alarm-2")',
            AlarmActions: [topic],
            ActionsSuppressor: 'maintenance',
          },
          { ...common('quiet'), ActionsEnabled: false, AlarmRule: 'FALSE' },
        ],
      }),
    ],
    mentions: [...everyFieldOf(compositeAlarm), { type: metricAlarm, member: 'Threshold' }],
  });
  expect(estate.calls).toMatchObject([{ operation: 'DescribeAlarms', requests: 3 }]);
  expect(estate.resources.filter((r) => r.type === metricAlarm)).toHaveLength(230);
  const composite = estate.resources.filter((r) => r.type === compositeAlarm);
  expect(composite.find((r) => r.id === 'region-is-ill')!.fields).toEqual({
    AlarmName: 'region-is-ill',
    Arn: arnOf('region-is-ill'),
    ActionsEnabled: true,
    AlarmActions: [topic],
    OKActions: [],
    InsufficientDataActions: [],
    StateValue: 'OK',
    StateTransitionedTimestamp: null,
    AlarmRule: 'ALARM("alarm-1") AND ALARM("alarm-2")',
    ActionsSuppressor: 'maintenance',
  });
  expect(composite.find((r) => r.id === 'quiet')!.fields).toMatchObject({ ActionsSuppressor: null });
});

test('an alarm leads to the composite alarms that act, which may act in its place', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      alarms({
        MetricAlarms: [{ ...concurrency, AlarmActions: [] }],
        CompositeAlarms: [
          { ...common('region-is-ill'), AlarmRule: 'ALARM("concurrency")' },
          { ...common('quiet'), ActionsEnabled: false, AlarmRule: 'ALARM("concurrency")' },
        ],
      }),
    ],
    mentions: [{ type: metricAlarm, member: 'CompositeAlarms' }],
  });
  const index = new EstateIndex(registry, estate);
  const [resource] = index.ofType(metricAlarm);
  expect(related({ index, resource: resource!, relation: 'CompositeAlarms' }).resources).toMatchObject([
    { id: 'region-is-ill' },
  ]);
});

test('an alarm has its twin by name; where alarms may not be listed the twin is unknown', async () => {
  const counterpart = async (deny: string[]) => {
    const estate = await scan({
      fixtures: [alarms({ MetricAlarms: [concurrency] }, 'us-east-1'), alarms({}, 'us-west-2')],
      mentions: [{ type: metricAlarm, member: 'Counterpart' }],
      endpoint: { deny },
    });
    const index = new EstateIndex(registry, estate);
    const [resource] = index.ofType(metricAlarm);
    return resource ? related({ index, resource, relation: 'Counterpart' }) : estate.collections;
  };
  expect(await counterpart([])).toEqual({ resources: [], unread: [] });
  expect(await counterpart(['cloudwatch:DescribeAlarms'])).toMatchObject([
    { region: 'us-east-1', gaps: [{ parent: null }] },
    { region: 'us-west-2', gaps: [{ parent: null }] },
  ]);
});
