import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const arnOf = (kind: string, name: string, region = 'us-east-1') =>
  `arn:aws:rds:${region}:${account}:${kind}:${name}`;
const rds = (operation: string, output: object, more: Partial<Fixture> = {}): Fixture => ({
  ...{ service: 'rds', operation, output: output as NonNullable<Fixture['output']> },
  ...more,
});
const instance = (name: string, more: object = {}) => ({
  ...{ DBInstanceIdentifier: name, DBInstanceArn: arnOf('db', name), DBInstanceStatus: 'available' },
  ...{ Engine: 'postgres', DBInstanceClass: 'db.r6g.large', AllocatedStorage: 100, MultiAZ: true },
  ...{ PubliclyAccessible: false, StorageEncrypted: false, BackupRetentionPeriod: 7 },
  ...more,
});
const fieldsOf = async (type: string, ...fixtures: Fixture[]) => {
  const { resources } = await scan({ regions, fixtures, mentions: everyFieldOf(type) });
  return resources.filter((r) => r.type === type).map(({ fields }) => fields);
};

test('a read replica and an instance with replicated backups are read whole', async () => {
  const [replica, source] = await fieldsOf(
    'AWS::RDS::DBInstance',
    rds('DescribeDBInstances', {
      DBInstances: [
        instance('crm', {
          ReadReplicaDBInstanceIdentifiers: ['crm-reports', arnOf('db', 'crm-west', 'us-west-2')],
          DBInstanceAutomatedBackupsReplications: [{ DBInstanceAutomatedBackupsArn: 'arn:ab' }],
          TagList: [{ Key: 'contact-centre', Value: 'meridian' }],
          ...{ StorageEncrypted: true, KmsKeyId: 'arn:k', DeletionProtection: true },
        }),
        instance('a-replica', {
          ReadReplicaSourceDBInstanceIdentifier: arnOf('db', 'far', 'us-west-2'),
          StatusInfos: [{ StatusType: 'read replication', Normal: false, Status: 'error', Message: 'x' }],
          DBClusterIdentifier: 'c-1',
        }),
      ],
    }),
  );
  expect(source).toEqual({
    ...{
      DBInstanceIdentifier: 'crm',
      Arn: arnOf('db', 'crm'),
      DBClusterIdentifier: null,
      Engine: 'postgres',
    },
    ...{
      DBInstanceStatus: 'available',
      DBInstanceClass: 'db.r6g.large',
      AllocatedStorage: 100,
      MultiAZ: true,
    },
    ...{ PubliclyAccessible: false, StorageEncrypted: true, KmsKeyId: 'arn:k', DeletionProtection: true },
    ...{ BackupRetentionPeriod: 7, SourceDBInstanceIdentifier: null, StatusInfos: [] },
    ReadReplicaDBInstanceIdentifiers: ['crm-reports', arnOf('db', 'crm-west', 'us-west-2')],
    AutomatedBackupReplicationArns: ['arn:ab'],
    Tags: { 'contact-centre': 'meridian' },
  });
  expect(replica).toMatchObject({
    ...{ SourceDBInstanceIdentifier: arnOf('db', 'far', 'us-west-2'), DBClusterIdentifier: 'c-1' },
    StatusInfos: [{ StatusType: 'read replication', Normal: false, Status: 'error' }],
    ...{ Tags: {}, DeletionProtection: false, KmsKeyId: null, AutomatedBackupReplicationArns: [] },
  });
});

test('instances go on over pages', async () => {
  const estate = await scan({
    regions,
    fixtures: [rds('DescribeDBInstances', { DBInstances: ['a', 'b', 'c'].map((name) => instance(name)) })],
    mentions: [{ type: 'AWS::RDS::DBInstance', member: 'Engine' }],
    endpoint: { pageSize: 2 },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a cluster of one Region belongs to no global database', async () => {
  const [cluster] = await fieldsOf(
    'AWS::RDS::DBCluster',
    rds('DescribeDBClusters', {
      DBClusters: [
        {
          ...{ DBClusterIdentifier: 'claims', DBClusterArn: arnOf('cluster', 'claims'), Status: 'available' },
          ...{ Engine: 'aurora-mysql', EngineVersion: '8.0', DeletionProtection: true },
          ReadReplicaIdentifiers: [arnOf('cluster', 'claims', 'us-west-2')],
          TagList: [{ Key: 'team', Value: 'claims' }],
        },
      ],
    }),
  );
  expect(cluster).toEqual({
    ...{ DBClusterIdentifier: 'claims', Arn: arnOf('cluster', 'claims'), Status: 'available' },
    ...{ Engine: 'aurora-mysql', EngineVersion: '8.0', DeletionProtection: true, Tags: { team: 'claims' } },
    ...{ GlobalClusterIdentifier: null, ReadReplicaIdentifiers: [arnOf('cluster', 'claims', 'us-west-2')] },
  });
});

test('a global database leads to its members, and each of these to its cluster', async () => {
  const clusterIn = (region: string) => ({
    ...{
      DBClusterIdentifier: `claims-${region}`,
      DBClusterArn: arnOf('cluster', `claims-${region}`, region),
    },
    ...{ Status: 'available', Engine: 'aurora-postgresql', EngineVersion: '16.4' },
    GlobalClusterIdentifier: 'claims',
  });
  const both = ['us-east-1', 'us-west-2'];
  const types = ['AWS::RDS::GlobalCluster', 'Ringdown::RDS::GlobalClusterMember'];
  const estate = await scan({
    fixtures: [
      rds('DescribeGlobalClusters', {
        GlobalClusters: [
          {
            ...{
              GlobalClusterIdentifier: 'claims',
              GlobalClusterArn: 'arn:global',
              DeletionProtection: true,
            },
            GlobalClusterMembers: both.map((region, i) => ({
              ...{ DBClusterArn: clusterIn(region).DBClusterArn, IsWriter: i === 0 },
              ...(i > 0 && { SynchronizationStatus: 'connected' }),
            })),
          },
        ],
      }),
      ...both.map((region) => rds('DescribeDBClusters', { DBClusters: [clusterIn(region)] }, { region })),
    ],
    mentions: [...types.flatMap(everyFieldOf), { type: types[1]!, member: 'DBCluster' }],
  });
  const [east] = estate.resources.filter((r) => r.type === types[0]);
  expect(east!.fields).toEqual({
    GlobalClusterIdentifier: 'claims',
    Arn: 'arn:global',
    DeletionProtection: true,
  });
  const index = new EstateIndex(registry, estate);
  const members = related({ index, resource: east!, relation: 'Members' }).resources;
  expect(members.map(({ fields }) => fields)).toEqual([
    {
      ...{ GlobalClusterIdentifier: 'claims', DBClusterArn: clusterIn('us-east-1').DBClusterArn },
      ...{
        MemberRegion: 'us-east-1',
        IsWriter: true,
        WriterRegion: 'us-east-1',
        SynchronizationStatus: null,
      },
    },
    {
      ...{ GlobalClusterIdentifier: 'claims', DBClusterArn: clusterIn('us-west-2').DBClusterArn },
      ...{
        MemberRegion: 'us-west-2',
        IsWriter: false,
        WriterRegion: 'us-east-1',
        SynchronizationStatus: 'connected',
      },
    },
  ]);
  const clusters = members.map(
    (resource) => related({ index, resource, relation: 'DBCluster' }).resources[0]!.id,
  );
  expect(clusters).toEqual(['claims-us-east-1', 'claims-us-west-2']);
});

test('replicated backups know the Region that they came from', async () => {
  const [backup] = await fieldsOf(
    'Ringdown::RDS::DBInstanceAutomatedBackup',
    rds('DescribeDBInstanceAutomatedBackups', {
      DBInstanceAutomatedBackups: [
        {
          ...{ DBInstanceArn: arnOf('db', 'crm', 'us-west-2'), DbiResourceId: 'db-1', Region: 'us-east-1' },
          ...{ Status: 'active', BackupRetentionPeriod: 14 },
          RestoreWindow: { EarliestTime: '2026-01-01T00:00:00Z', LatestTime: '2026-01-15T11:55:00Z' },
        },
      ],
    }),
  );
  expect(backup).toEqual({
    ...{ DBInstanceArn: arnOf('db', 'crm', 'us-west-2'), DbiResourceId: 'db-1', SourceRegion: 'us-west-2' },
    ...{ Status: 'active', BackupRetentionPeriod: 14, LatestRestorableTime: '2026-01-15T11:55:00.000Z' },
  });
});

test.each([
  ['Ringdown::RDS::DBSnapshot', 'DBSnapshot', 'snapshot', 'Encrypted'],
  ['Ringdown::RDS::DBClusterSnapshot', 'DBClusterSnapshot', 'cluster-snapshot', 'StorageEncrypted'],
])('%s: a snapshot that is shared with everybody', async (type, name, kind, encrypted) => {
  const attributes = [
    { AttributeName: 'other', AttributeValues: ['x'] },
    { AttributeName: 'restore', AttributeValues: ['all', '444455556666'] },
  ];
  const [snapshot] = await fieldsOf(
    type,
    rds(
      `Describe${name}s`,
      {
        [`${name}s`]: [
          { [`${name}Identifier`]: 's-1', [`${name}Arn`]: arnOf(kind, 's-1'), [encrypted]: true },
        ],
      },
      { input: { SnapshotType: 'manual' } },
    ),
    rds(
      `Describe${name}Attributes`,
      { [`${name}AttributesResult`]: { [`${name}Attributes`]: attributes } },
      { input: { [`${name}Identifier`]: 's-1' } },
    ),
  );
  expect(snapshot).toEqual({
    ...{ [`${name}Identifier`]: 's-1', Arn: arnOf(kind, 's-1'), Encrypted: true },
    RestorableBy: ['all', '444455556666'],
  });
});

test('with whom a snapshot is shared stays unread where that may not be asked', async () => {
  const type = 'Ringdown::RDS::DBSnapshot';
  const snapshot = { DBSnapshotIdentifier: 's-1', DBSnapshotArn: arnOf('snapshot', 's-1') };
  const estate = await scan({
    regions,
    fixtures: [rds('DescribeDBSnapshots', { DBSnapshots: [snapshot] })],
    mentions: everyFieldOf(type),
    endpoint: { deny: ['rds:DescribeDBSnapshotAttributes'] },
  });
  expect(estate.resources[0]!.fields).toEqual({
    ...{ DBSnapshotIdentifier: 's-1', Arn: arnOf('snapshot', 's-1'), Encrypted: false },
  });
});

test('an event subscription for everything names no source and no category', async () => {
  const [subscription] = await fieldsOf(
    'AWS::RDS::EventSubscription',
    rds('DescribeEventSubscriptions', {
      EventSubscriptionsList: [
        { CustSubscriptionId: 'all', EventSubscriptionArn: 'arn:es', Enabled: true, Status: 'active' },
      ],
    }),
  );
  expect(subscription).toEqual({
    ...{ SubscriptionName: 'all', Arn: 'arn:es', Enabled: true, Status: 'active' },
    ...{ SourceType: null, SourceIds: [], EventCategories: [] },
  });
});
