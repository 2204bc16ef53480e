import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::DynamoDB::Table';
const mention = (...members: string[]) => members.map((member) => ({ type, member }));
const dynamodb = (operation: string, output: Fixture['output'], more: Partial<Fixture> = {}): Fixture => ({
  service: 'dynamodb',
  operation,
  ...(output && { output }),
  ...more,
});

const inPrimary = { region: 'us-east-1' };
const names = [
  dynamodb('ListTables', { TableNames: ['agents'] }, inPrimary),
  dynamodb('ListTables', { TableNames: [] }),
];

test('a replica of a global table is read with CloudFormation names', async () => {
  const key = 'arn:aws:kms:us-east-1:111122223333:key/1111';
  const estate = await scan({
    fixtures: [
      ...names,
      dynamodb(
        'DescribeTable',
        {
          Table: {
            TableName: 'agents',
            TableStatus: 'ACTIVE',
            ProvisionedThroughput: {
              ReadCapacityUnits: 100,
              WriteCapacityUnits: 20,
              NumberOfDecreasesToday: 3,
            },
            GlobalSecondaryIndexes: [
              {
                IndexName: 'by-phone',
                IndexStatus: 'ACTIVE',
                KeySchema: [{ AttributeName: 'phone', KeyType: 'HASH' }],
                Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['name'] },
                ProvisionedThroughput: { ReadCapacityUnits: 10, WriteCapacityUnits: 5 },
                ItemCount: 12,
              },
            ],
            StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
            LatestStreamArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/agents/stream/2026',
            SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: key },
            DeletionProtectionEnabled: true,
            GlobalTableVersion: '2019.11.21',
            MultiRegionConsistency: 'EVENTUAL',
            Replicas: [
              {
                RegionName: 'us-west-2',
                ReplicaStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
                ReplicaStatusDescription: 'The key is disabled',
                ReplicaInaccessibleDateTime: '2026-01-14T00:00:00Z',
                KMSMasterKeyId: 'arn:aws:kms:us-west-2:111122223333:key/2222',
              },
            ],
          },
        },
        { input: { TableName: 'agents' } },
      ),
      dynamodb(
        'DescribeContinuousBackups',
        {
          ContinuousBackupsDescription: {
            ContinuousBackupsStatus: 'ENABLED',
            PointInTimeRecoveryDescription: {
              PointInTimeRecoveryStatus: 'ENABLED',
              RecoveryPeriodInDays: 35,
              LatestRestorableDateTime: '2026-01-15T11:55:00Z',
            },
          },
        },
        { input: { TableName: 'agents' } },
      ),
      dynamodb('DescribeTimeToLive', {
        TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' },
      }),
      dynamodb(
        'ListTagsOfResource',
        { Tags: [{ Key: 'rpo', Value: '60' }] },
        { input: { ResourceArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/agents' } },
      ),
      dynamodb('ListGlobalTables', { GlobalTables: [] }),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources).toHaveLength(1);
  expect(estate.resources[0]).toMatchObject({
    id: 'agents',
    arn: 'arn:aws:dynamodb:us-east-1:111122223333:table/agents',
    region: 'us-east-1',
  });
  expect(estate.resources[0]!.fields).toEqual({
    TableName: 'agents',
    TableStatus: 'ACTIVE',
    BillingMode: 'PROVISIONED',
    ProvisionedThroughput: { ReadCapacityUnits: 100, WriteCapacityUnits: 20 },
    OnDemandThroughput: { MaxReadRequestUnits: -1, MaxWriteRequestUnits: -1 },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-phone',
        IndexStatus: 'ACTIVE',
        KeySchema: [{ AttributeName: 'phone', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['name'] },
        ProvisionedThroughput: { ReadCapacityUnits: 10, WriteCapacityUnits: 5 },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    StreamArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/agents/stream/2026',
    SSESpecification: {
      Status: 'ENABLED',
      SSEType: 'KMS',
      KMSMasterKeyId: key,
      InaccessibleEncryptionDateTime: null,
    },
    DeletionProtectionEnabled: true,
    GlobalTableVersion: '2019.11.21',
    MultiRegionConsistency: 'EVENTUAL',
    Replicas: [
      {
        Region: 'us-west-2',
        ReplicaStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
        ReplicaStatusDescription: 'The key is disabled',
        ReplicaInaccessibleDateTime: '2026-01-14T00:00:00.000Z',
        SSESpecification: { KMSMasterKeyId: 'arn:aws:kms:us-west-2:111122223333:key/2222' },
      },
    ],
    LegacyReplicas: [],
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    LatestRestorableDateTime: '2026-01-15T11:55:00.000Z',
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
    Tags: { rpo: '60' },
  });
});

test('a plain table on demand has no key, stream, replica or backup of its own, and that is known', async () => {
  const estate = await scan({
    fixtures: [
      ...names,
      dynamodb('DescribeTable', {
        Table: {
          TableName: 'agents',
          TableStatus: 'ACTIVE',
          BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
          OnDemandThroughput: { MaxReadRequestUnits: 500 },
          GlobalSecondaryIndexes: [
            { IndexName: 'by-phone', IndexStatus: 'CREATING', Projection: { ProjectionType: 'ALL' } },
          ],
        },
      }),
      dynamodb('DescribeContinuousBackups', {
        ContinuousBackupsDescription: { ContinuousBackupsStatus: 'DISABLED' },
      }),
      dynamodb('DescribeTimeToLive', { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } }),
      dynamodb('ListTagsOfResource', {}),
      dynamodb('ListGlobalTables', {}),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toEqual({
    TableName: 'agents',
    TableStatus: 'ACTIVE',
    BillingMode: 'PAY_PER_REQUEST',
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    OnDemandThroughput: { MaxReadRequestUnits: 500, MaxWriteRequestUnits: -1 },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-phone',
        IndexStatus: 'CREATING',
        KeySchema: [],
        Projection: { ProjectionType: 'ALL', NonKeyAttributes: [] },
        ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      },
    ],
    StreamSpecification: null,
    StreamArn: null,
    SSESpecification: null,
    DeletionProtectionEnabled: null,
    GlobalTableVersion: null,
    MultiRegionConsistency: null,
    Replicas: [],
    LegacyReplicas: [],
    ContinuousBackupsStatus: 'DISABLED',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false, RecoveryPeriodInDays: null },
    LatestRestorableDateTime: null,
    TimeToLiveSpecification: { Enabled: false, AttributeName: null },
    Tags: {},
  });
});

test('legacy global tables are listed once a Region, whatever the number of tables', async () => {
  const estate = await scan({
    fixtures: [
      dynamodb('ListTables', { TableNames: ['agents', 'calls'] }),
      dynamodb(
        'ListGlobalTables',
        {
          GlobalTables: [
            {
              GlobalTableName: 'calls',
              ReplicationGroup: [{ RegionName: 'us-east-1' }, { RegionName: 'us-west-2' }],
            },
          ],
        },
        { input: { RegionName: 'us-east-1' } },
      ),
      dynamodb('ListGlobalTables', { GlobalTables: [] }, { input: { RegionName: 'us-west-2' } }),
    ],
    mentions: mention('LegacyReplicas'),
  });
  expect(estate.resources.map(({ id, region, fields }) => [region, id, fields['LegacyReplicas']])).toEqual([
    ['us-east-1', 'agents', []],
    ['us-east-1', 'calls', [{ Region: 'us-east-1' }, { Region: 'us-west-2' }]],
    ['us-west-2', 'agents', []],
    ['us-west-2', 'calls', []],
  ]);
  expect(estate.calls.filter(({ operation }) => operation === 'ListGlobalTables')).toHaveLength(2);
});

test('more tables than a page holds are all listed, and so are more tags', async () => {
  const TableNames = Array.from({ length: 250 }, (_, i) => `table-${String(i).padStart(3, '0')}`);
  const Tags = Array.from({ length: 25 }, (_, i) => ({ Key: `tag-${i}`, Value: 'x' }));
  const estate = await scan({
    fixtures: [dynamodb('ListTables', { TableNames }, inPrimary), dynamodb('ListTagsOfResource', { Tags })],
    mentions: mention('Tags'),
    regions: { primary: 'us-east-1' },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(TableNames);
  expect(Object.keys(estate.resources[0]!.fields['Tags'] as object)).toHaveLength(25);
  expect(estate.calls.find(({ operation }) => operation === 'ListTables')!.requests).toBe(3);
});

test('a refused read costs its own fields and says which action would yield them', async () => {
  const estate = await scan({
    fixtures: [
      ...names,
      dynamodb('DescribeTable', { Table: { TableName: 'agents', TableStatus: 'ACTIVE' } }),
    ],
    mentions: mention('TableStatus', 'PointInTimeRecoverySpecification'),
    endpoint: { deny: ['dynamodb:DescribeContinuousBackups'] },
  });
  const agents = estate.resources[0]!;
  expect(agents.fields).toMatchObject({ TableStatus: 'ACTIVE' });
  expect(agents.fields).not.toHaveProperty('PointInTimeRecoverySpecification');
  expect(estate.calls[agents.reads['DescribeContinuousBackups']![0]!]).toMatchObject({
    outcome: 'denied',
    actions: ['dynamodb:DescribeContinuousBackups'],
  });
});

test('an answer without its table is no table without replicas', async () => {
  const estate = await scan({
    fixtures: [
      ...names,
      dynamodb('DescribeTable', {}),
      dynamodb('DescribeContinuousBackups', {}),
      dynamodb('DescribeTimeToLive', {}),
    ],
    mentions: mention('Replicas', 'SSESpecification', 'LatestRestorableDateTime', 'TimeToLiveSpecification'),
  });
  expect(estate.resources[0]!.fields).toEqual({ TableName: 'agents' });
  expect(
    estate.calls.filter(({ outcome }) => outcome === 'malformed').map(({ operation }) => operation),
  ).toEqual(['DescribeContinuousBackups', 'DescribeTable', 'DescribeTimeToLive']);
});

test('a table in China or GovCloud has the ARN of its partition', async () => {
  const estate = await scan({
    fixtures: [dynamodb('ListTables', { TableNames: ['agents'] })],
    mentions: mention('TableName'),
    regions: { primary: 'us-gov-west-1', recovery: 'us-gov-east-1' },
  });
  expect(estate.resources.map(({ arn }) => arn)).toEqual([
    'arn:aws-us-gov:dynamodb:us-gov-east-1:111122223333:table/agents',
    'arn:aws-us-gov:dynamodb:us-gov-west-1:111122223333:table/agents',
  ]);
});
