import { expect, test } from 'vitest';
import { loadRules } from '../../../src/cli/select-rules.ts';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::CloudWatch::WatchedDimension';
const alarmed = (name: string, more: object) => ({
  ...{ AlarmName: name, AlarmArn: `arn:aws:cloudwatch:us-east-1:${account}:alarm:${name}` },
  ...{ ActionsEnabled: true, StateValue: 'OK', AlarmActions: ['arn:aws:sns:us-east-1:1:on-call'], ...more },
});
const metric = (Namespace: string, MetricName: string, dimensions: { [name: string]: string }) => ({
  ...{ Namespace, MetricName },
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
});
const query = (Id: string, Metric: object) => ({ Id, MetricStat: { Metric, Period: 60, Stat: 'Maximum' } });
const alarms = (region: string, ...MetricAlarms: object[]): Fixture => ({
  ...{ service: 'cloudwatch', operation: 'DescribeAlarms', region },
  output: { MetricAlarms, CompositeAlarms: [alarmed('all', { AlarmRule: 'ALARM("lag")' })] },
});
const refused = (region: string): Fixture => ({
  ...{ service: 'cloudwatch', operation: 'DescribeAlarms', region },
  error: { code: 'AccessDenied', status: 403 },
});

test('every dimension of every metric that an alarm reads stands by itself, next to the metric that it belongs to', async () => {
  const lag = metric('AWS/RDS', 'ReplicaLag', { DBInstanceIdentifier: 'crm' });
  const age = metric('AWS/Lambda', 'IteratorAge', { FunctionName: 'forwarder', Resource: 'forwarder:live' });
  const { resources } = await scan({
    regions: { primary: 'us-east-1' },
    fixtures: [
      alarms(
        'us-east-1',
        alarmed('lag', lag),
        alarmed('lag 1', { ...lag, ActionsEnabled: false }),
        alarmed('mix', {
          Metrics: [
            { Id: 'sum', Expression: 'FILL(age, 0) + lag', ReturnData: true },
            query('age', age),
            query('lag', { Dimensions: lag.Dimensions }),
          ],
        }),
        alarmed('insight', { Metrics: [{ Id: 'q', Expression: 'SELECT MAX(ReplicaLag) FROM "AWS/RDS"' }] }),
        alarmed('whole-region', metric('AWS/RDS', 'ReplicaLag', {})),
      ),
    ],
    mentions: everyFieldOf(type),
  });
  const ofRds = { ...{ Namespace: 'AWS/RDS', MetricName: 'ReplicaLag' }, ...lag.Dimensions[0] };
  const ofLambda = { Namespace: 'AWS/Lambda', MetricName: 'IteratorAge' };
  const of = (AlarmName: string, Position: number, more: object) => ({
    ...{ AlarmName, AlarmArn: alarmed(AlarmName, {}).AlarmArn, Position, ActionsEnabled: true, ...more },
  });
  expect(resources.map(({ id, arn, fields }) => ({ id, arn, ...fields }))).toEqual([
    { id: 'lag 1', arn: null, ...of('lag', 1, ofRds) },
    { id: 'lag 1 1', arn: null, ...of('lag 1', 1, { ...ofRds, ActionsEnabled: false }) },
    { id: 'mix 1', arn: null, ...of('mix', 1, { ...ofLambda, Name: 'FunctionName', Value: 'forwarder' }) },
    { id: 'mix 2', arn: null, ...of('mix', 2, { ...ofLambda, Name: 'Resource', Value: 'forwarder:live' }) },
    { id: 'mix 3', arn: null, ...of('mix', 3, { ...ofRds, Namespace: null, MetricName: null }) },
  ]);
});

const tagged = { TagList: [{ Key: 'contact-centre', Value: 'meridian' }] };
const clusterArn = (region: string) => `arn:aws:rds:${region}:${account}:cluster:claims`;
const globalDatabase: Fixture[] = [
  {
    ...{ service: 'rds', operation: 'DescribeGlobalClusters' },
    output: {
      GlobalClusters: [
        {
          ...{
            GlobalClusterIdentifier: 'claims',
            GlobalClusterArn: `arn:aws:rds::${account}:global-cluster:c`,
          },
          ...{ GlobalClusterResourceId: 'c-1', Status: 'available', Engine: 'aurora-mysql' },
          GlobalClusterMembers: ['us-east-1', 'us-west-2'].map((region, i) => ({
            ...{ DBClusterArn: clusterArn(region), IsWriter: i === 0, Readers: [] },
          })),
        },
      ],
    },
  },
  ...['us-east-1', 'us-west-2'].map((region) => ({
    ...{ service: 'rds', operation: 'DescribeDBClusters', region },
    output: {
      DBClusters: [
        {
          ...{ DBClusterIdentifier: 'claims', DBClusterArn: clusterArn(region), Status: 'available' },
          ...{ Engine: 'aurora-mysql', EngineVersion: '8', GlobalClusterIdentifier: 'claims', ...tagged },
        },
      ],
    },
  })),
];
const lagOfClaims = alarmed(
  'lag',
  metric('AWS/RDS', 'AuroraGlobalDBRPOLag', { DBClusterIdentifier: 'claims' }),
);

test.each([
  ['is alarmed on in the recovery Region', [alarms('us-east-1'), alarms('us-west-2', lagOfClaims)], 'pass'],
  ['is alarmed on nowhere', [alarms('us-east-1'), alarms('us-west-2')], 'fail'],
  [
    'is alarmed on where alarms could be listed',
    [refused('us-east-1'), alarms('us-west-2', lagOfClaims)],
    'pass',
  ],
  [
    'may be alarmed on in the Region whose alarms could not be listed',
    [alarms('us-east-1'), refused('us-west-2')],
    'unknown',
  ],
  [
    'may be alarmed on in the primary Region, whose alarms could not be listed',
    [refused('us-east-1'), alarms('us-west-2')],
    'unknown',
  ],
])('the lag of a global database %s', async (_, fixtures, verdict) => {
  const [rule] = loadRules().filter(({ definition }) => definition.id === 'aurora-global-lag-alarmed');
  const estate = await scan({ fixtures: [...globalDatabase, ...fixtures], mentions: rule!.mentions });
  const findings = evaluateEstate({ registry, estate, rules: [rule!] });
  expect(
    findings.filter((f) => f.resource.region === 'us-east-1').map((f) => [f.verdict, f.resource.id]),
  ).toEqual([[verdict, 'claims']]);
});
