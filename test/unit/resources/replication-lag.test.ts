import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

type Points = [day: string, value: number][];
const series = (Id: string, points: Points = [], more: object = {}) => ({
  ...{ Id, Label: Id, StatusCode: 'Complete' },
  ...{ Timestamps: points.map(([day]) => `${day}T00:00:00Z`), Values: points.map(([, value]) => value) },
  ...more,
});
type Series = ReturnType<typeof series>;
const metrics = (region: string, MetricDataResults: Series[], more: object = {}): Fixture => ({
  ...{ service: 'cloudwatch', operation: 'GetMetricData', region },
  output: { MetricDataResults, ...more },
});
const answer = (service: string, operation: string, output: Fixture['output'], region?: string): Fixture => ({
  ...{ service, operation, ...(region !== undefined && { region }) },
  ...(output && { output }),
});
const day = (text: string) => `${text}T00:00:00.000Z`;
const of = (estate: Estate, type: string) => estate.resources.filter((r) => r.type === type);
const asked = ({ calls }: Estate) => calls.filter(({ operation }) => operation === 'GetMetricData');
const denied = { deny: ['cloudwatch:GetMetricData'] };

describe('how far a global table lags behind', () => {
  const type = 'Ringdown::DynamoDB::ReplicationLag';
  const tables = (replicas: object[]): Fixture[] => [
    answer('dynamodb', 'ListTables', { TableNames: ['callers'] }, 'us-east-1'),
    answer('dynamodb', 'ListTables', { TableNames: [] }),
    answer('dynamodb', 'ListGlobalTables', { GlobalTables: [] }),
    answer('dynamodb', 'DescribeTable', {
      Table: {
        ...{ TableName: 'callers', TableStatus: 'ACTIVE', Replicas: replicas },
        ...{
          TableArn: `arn:aws:dynamodb:us-east-1:${account}:table/callers`,
          DeletionProtectionEnabled: true,
        },
      },
    }),
  ];
  const both = [{ RegionName: 'us-west-2', ReplicaStatus: 'ACTIVE' }];

  test('is read in the Region that writes, in seconds, the highest of each day', async () => {
    const estate = await scan({
      fixtures: [
        ...tables(both),
        metrics('us-east-1', [
          series('lag0', [
            ['2026-01-14', 2400],
            ['2026-01-13', 812.4],
          ]),
        ]),
      ],
      mentions: everyFieldOf(type),
    });
    expect(of(estate, type).map(({ id, region, fields }) => ({ id, region, fields }))).toEqual([
      {
        ...{ id: 'callers/us-west-2', region: 'us-east-1' },
        fields: {
          ...{ TableName: 'callers', ReceivingRegion: 'us-west-2' },
          Days: [
            { Day: day('2026-01-13'), Seconds: 0.812 },
            { Day: day('2026-01-14'), Seconds: 2.4 },
          ],
        },
      },
    ]);
    const table = of(estate, 'AWS::DynamoDB::Table')[0]!;
    const index = new EstateIndex(registry, estate);
    expect(related({ index, resource: table, relation: 'ReplicationLags' })).toMatchObject({
      resources: [{ id: 'callers/us-west-2' }],
    });
  });

  test('is empty where CloudWatch has no point, which is not nought', async () => {
    const estate = await scan({
      fixtures: [...tables(both), metrics('us-east-1', [series('lag0')])],
      mentions: everyFieldOf(type),
    });
    expect(of(estate, type)[0]!.fields['Days']).toEqual([]);
  });

  test('is not asked for where nothing receives', async () => {
    const here = [{ RegionName: 'us-east-1', ReplicaStatus: 'ACTIVE' }];
    const estate = await scan({ fixtures: tables(here), mentions: everyFieldOf(type) });
    expect([of(estate, type), asked(estate)]).toEqual([[], []]);
  });

  test.each([
    ['the answer lacks it', [] as Series[]],
    ['CloudWatch says that points are missing', [series('lag0', [], { StatusCode: 'PartialData' })]],
  ])('is a gap where %s', async (_why, results) => {
    const estate = await scan({
      fixtures: [...tables(both), metrics('us-east-1', results)],
      mentions: everyFieldOf(type),
    });
    const collection = estate.collections.find((c) => c.type === type && c.region === 'us-east-1')!;
    expect(of(estate, type)).toEqual([]);
    expect(collection.gaps).toMatchObject([{ parent: 'callers' }]);
  });

  test('is a gap where the call is refused', async () => {
    const estate = await scan({
      fixtures: [...tables(both), metrics('us-east-1', [series('lag0')])],
      mentions: everyFieldOf(type),
      endpoint: denied,
    });
    expect(asked(estate)).toMatchObject([{ outcome: 'denied' }]);
    expect(estate.collections.find((c) => c.type === type && c.region === 'us-east-1')!.gaps).toHaveLength(1);
  });
});

describe('how far a read replica lags behind', () => {
  const type = 'Ringdown::RDS::ReplicaLag';
  const database = (name: string, source?: string) => ({
    ...{ DBInstanceIdentifier: name, DBInstanceArn: `arn:aws:rds:us-west-2:${account}:db:${name}` },
    ...(source !== undefined && { ReadReplicaSourceDBInstanceIdentifier: source }),
  });
  const instances = (...all: object[]): Fixture[] => [
    answer('rds', 'DescribeDBInstances', { DBInstances: all }, 'us-west-2'),
    answer('rds', 'DescribeDBInstances', { DBInstances: [] }, 'us-east-1'),
  ];
  const replica = database('crm-west', `arn:aws:rds:us-east-1:${account}:db:crm`);

  test('is read in its own Region, with the days on which nothing was copied for a while', async () => {
    const estate = await scan({
      fixtures: [
        ...instances(replica, database('alone'), database('beside', 'alone')),
        metrics('us-west-2', [
          series('highest', [
            ['2026-01-12', 4],
            ['2026-01-13', 120],
            ['2026-01-14', -1],
          ]),
          series('lowest', [
            ['2026-01-12', 0],
            ['2026-01-13', -1],
            ['2026-01-14', -1],
          ]),
        ]),
      ],
      mentions: everyFieldOf(type),
    });
    expect(of(estate, type).map(({ id, fields }) => ({ id, fields }))).toEqual([
      {
        id: 'crm-west',
        fields: {
          DBInstanceIdentifier: 'crm-west',
          Days: [
            { Day: day('2026-01-12'), Seconds: 4 },
            { Day: day('2026-01-13'), Seconds: 120 },
          ],
          StoppedDays: [day('2026-01-13'), day('2026-01-14')],
        },
      },
    ]);
    expect(asked(estate)).toHaveLength(1);
  });
});

describe('how far a global database lags behind', () => {
  const type = 'Ringdown::RDS::GlobalClusterLag';
  const arn = (region: string, name: string) => `arn:aws:rds:${region}:${account}:cluster:${name}`;
  const global = answer('rds', 'DescribeGlobalClusters', {
    GlobalClusters: [
      {
        ...{
          GlobalClusterIdentifier: 'claims',
          GlobalClusterArn: `arn:aws:rds::${account}:global-cluster:claims`,
        },
        GlobalClusterMembers: [
          { DBClusterArn: arn('us-east-1', 'claims-east'), IsWriter: true },
          { DBClusterArn: arn('us-west-2', 'claims-west'), IsWriter: false },
        ],
      },
    ],
  });
  const lag = async (...results: Series[]) => {
    const estate = await scan({
      fixtures: [global, metrics('us-west-2', results)],
      mentions: everyFieldOf(type),
    });
    return { estate, lag: of(estate, type) };
  };
  const empty = (...ids: string[]) => ids.map((id) => series(id));

  test('is read of the secondary cluster, in its Region, whichever dimensions CloudWatch lists it by', async () => {
    const { estate, lag: found } = await lag(
      series('rpo0', [['2026-01-13', 700]]),
      series('rpo1', [
        ['2026-01-13', 900],
        ['2026-01-14', 300],
      ]),
      ...empty('replication0', 'replication1'),
    );
    expect(found.map(({ id, region, fields }) => ({ id, region, fields }))).toEqual([
      {
        ...{ id: 'claims-west', region: 'us-west-2' },
        fields: {
          ...{ DBClusterIdentifier: 'claims-west', GlobalClusterIdentifier: 'claims' },
          MetricName: 'AuroraGlobalDBRPOLag',
          Days: [
            { Day: day('2026-01-13'), Seconds: 0.9 },
            { Day: day('2026-01-14'), Seconds: 0.3 },
          ],
        },
      },
    ]);
    expect(asked(estate)).toHaveLength(1);
  });

  test('is that of replication where the version has no other, and empty where there is neither', async () => {
    const old = await lag(
      ...empty('rpo0', 'rpo1', 'replication0'),
      series('replication1', [['2026-01-13', 1500]]),
    );
    expect(old.lag[0]!.fields).toMatchObject({
      MetricName: 'AuroraGlobalDBReplicationLag',
      Days: [{ Day: day('2026-01-13'), Seconds: 1.5 }],
    });
    const none = await lag(...empty('rpo0', 'rpo1', 'replication0', 'replication1'));
    expect(none.lag[0]!.fields).toMatchObject({ MetricName: 'AuroraGlobalDBRPOLag', Days: [] });
  });
});

describe('what CloudWatch has of replication rules', () => {
  const type = 'Ringdown::S3::ReplicationMetrics';
  const Label = 'rec rec-west all of it';
  const read = async (...fixtures: Fixture[]) => {
    const estate = await scan({ fixtures, mentions: everyFieldOf(type) });
    return { estate, found: of(estate, type) };
  };

  test('is how far they lagged behind in the Region of the destination, and what failed in that of the source', async () => {
    const { estate, found } = await read(
      metrics('us-east-1', [series('failed', [['2026-01-13', 3]], { Label })]),
      metrics('us-west-2', [series('latency', [['2026-01-13', 42]], { Label })]),
    );
    const names = { SourceBucket: 'rec', DestinationBucket: 'rec-west', RuleId: 'all of it' };
    expect(found.map(({ id, region, fields }) => ({ id, region, fields }))).toEqual([
      {
        ...{ id: Label, region: 'us-east-1' },
        fields: { ...names, LatencyDays: [], FailedDays: [{ Day: day('2026-01-13'), Count: 3 }] },
      },
      {
        ...{ id: Label, region: 'us-west-2' },
        fields: { ...names, LatencyDays: [{ Day: day('2026-01-13'), Seconds: 42 }], FailedDays: [] },
      },
    ]);
    expect(asked(estate)).toHaveLength(2);
  });

  test('leads from a rule to both', async () => {
    const estate = await scan({
      fixtures: [
        metrics('us-east-1', [series('failed', [['2026-01-13', 0]], { Label })]),
        metrics('us-west-2', [series('latency', [['2026-01-13', 42]], { Label })]),
        answer('s3', 'ListBuckets', { Buckets: [{ Name: 'rec', BucketRegion: 'us-east-1' }] }),
        answer('s3', 'GetBucketReplication', {
          ReplicationConfiguration: {
            Role: 'arn:aws:iam::111122223333:role/copy',
            Rules: [
              {
                ...{ ID: 'all of it', Status: 'Enabled', Filter: { Prefix: '' } },
                Destination: { Bucket: 'arn:aws:s3:::rec-west' },
              },
            ],
          },
        }),
      ],
      mentions: [...everyFieldOf(type), ...everyFieldOf('Ringdown::S3::ReplicationRule')],
    });
    const index = new EstateIndex(registry, estate);
    const rule = of(estate, 'Ringdown::S3::ReplicationRule')[0]!;
    expect(related({ index, resource: rule, relation: 'Latency' })).toMatchObject({
      resources: [{ region: 'us-west-2' }],
    });
    expect(related({ index, resource: rule, relation: 'Failures' })).toMatchObject({
      resources: [{ region: 'us-east-1' }],
    });
  });

  test('is nothing where no rule publishes any', async () => {
    const { estate, found } = await read(metrics('us-east-1', []), metrics('us-west-2', []));
    expect(found).toEqual([]);
    expect(estate.collections.filter((c) => c.type === type).flatMap(({ gaps }) => gaps)).toEqual([]);
  });

  test('may be more where CloudWatch says that it has not looked at all', async () => {
    const limit = { Messages: [{ Code: 'Limit', Value: 'Maximum number of allowed metrics exceeded' }] };
    const { estate, found } = await read(
      metrics('us-east-1', [series('failed', [['2026-01-13', 0]], { Label })], limit),
      metrics('us-west-2', []),
    );
    expect(found).toHaveLength(1);
    const gaps = estate.collections
      .filter((c) => c.type === type)
      .map(({ region, gaps }) => [region, gaps.length]);
    expect(gaps).toEqual([
      ['us-east-1', 1],
      ['us-west-2', 0],
    ]);
  });
});
