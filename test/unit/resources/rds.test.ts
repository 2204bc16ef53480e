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
          DBParameterGroups: [{ DBParameterGroupName: 'crm', ParameterApplyStatus: 'in-sync' }],
        }),
        instance('a-replica', {
          ReadReplicaSourceDBInstanceIdentifier: arnOf('db', 'far', 'us-west-2'),
          StatusInfos: [{ StatusType: 'read replication', Normal: false, Status: 'error', Message: 'x' }],
          ...{ DBClusterIdentifier: 'c-1', DBParameterGroups: [{ DBParameterGroupName: 'members' }] },
        }),
      ],
    }),
    rds(
      'DescribeDBParameters',
      { Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: '1', Source: 'user' }] },
      {
        input: {
          DBParameterGroupName: 'crm',
          Filters: [{ Name: 'parameter-name', Values: ['rds.force_ssl', 'require_secure_transport'] }],
        },
      },
    ),
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
    ...{ DBParameterGroupName: 'crm', RequiresTls: true },
  });
  expect(replica).toMatchObject({
    ...{ SourceDBInstanceIdentifier: arnOf('db', 'far', 'us-west-2'), DBClusterIdentifier: 'c-1' },
    StatusInfos: [{ StatusType: 'read replication', Normal: false, Status: 'error' }],
    ...{ Tags: {}, DeletionProtection: false, KmsKeyId: null, AutomatedBackupReplicationArns: [] },
    ...{ DBParameterGroupName: 'members', RequiresTls: null },
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
    ...{ DBClusterParameterGroupName: null, RequiresTls: null, ChangedParameters: [] },
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

const insists = async (...Parameters: object[]) => {
  const [fields] = await fieldsOf(
    'AWS::RDS::DBInstance',
    rds('DescribeDBInstances', {
      DBInstances: [instance('crm', { DBParameterGroups: [{ DBParameterGroupName: 'crm' }] })],
    }),
    rds('DescribeDBParameters', { Parameters }),
  );
  return fields!['RequiresTls'];
};
const secure = (ParameterValue?: string) => ({
  ...{ ParameterName: 'require_secure_transport', Source: 'engine-default' },
  ...(ParameterValue !== undefined && { ParameterValue }),
});

test('whether TLS is required is told by the parameter of the engine, and is absent without one', async () => {
  expect(await insists(secure('ON'))).toBe(true);
  expect(await insists(secure('0'))).toBe(false);
  expect(await insists()).toBeNull();
});

test('a parameter without a value, which the engine alone knows, leaves it unread', async () => {
  expect(await insists(secure())).toBeUndefined();
});

test('a cluster tells what was set in its parameter group, over all pages', async () => {
  const parameters = Array.from({ length: 230 }, (_, i) => ({
    ...{ ParameterName: `p${String(i).padStart(3, '0')}`, ParameterValue: '1', Source: 'engine-default' },
  }));
  const estate = await scan({
    regions,
    fixtures: [
      rds('DescribeDBClusters', {
        DBClusters: [
          {
            ...{ DBClusterIdentifier: 'claims', DBClusterArn: arnOf('cluster', 'claims') },
            ...{ Status: 'available', Engine: 'aurora-postgresql', EngineVersion: '16.4' },
            DBClusterParameterGroup: 'claims',
          },
        ],
      }),
      rds('DescribeDBClusterParameters', {
        Parameters: [
          ...parameters,
          { ParameterName: 'statement_timeout', ParameterValue: '8000', Source: 'user' },
          { ParameterName: 'rds.force_ssl', ParameterValue: '0', Source: 'user' },
        ],
      }),
    ],
    mentions: everyFieldOf('AWS::RDS::DBCluster'),
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    ...{ DBClusterParameterGroupName: 'claims', RequiresTls: false },
    ChangedParameters: ['rds.force_ssl=0', 'statement_timeout=8000'],
  });
  expect(estate.calls.find(({ operation }) => operation === 'DescribeDBClusterParameters')).toMatchObject({
    requests: 3,
  });
});

test('a proxy is read without its secrets, and finds its twin by name', async () => {
  const type = 'AWS::RDS::DBProxy';
  const proxyIn = (region: string, more: object) =>
    rds(
      'DescribeDBProxies',
      {
        DBProxies: [
          {
            ...{ DBProxyName: 'crm', DBProxyArn: arnOf('db-proxy', 'prx-1', region), Status: 'available' },
            ...{ EngineFamily: 'POSTGRESQL', ...more },
          },
        ],
      },
      { region },
    );
  const Auth = [{ AuthScheme: 'SECRETS', SecretArn: 'arn:s', IAMAuth: 'REQUIRED', UserName: 'crm' }];
  const estate = await scan({
    fixtures: [
      proxyIn('us-east-1', { RequireTLS: true, DefaultAuthScheme: 'NONE', Auth }),
      proxyIn('us-west-2', { DefaultAuthScheme: 'IAM_AUTH' }),
      rds('ListTagsForResource', { TagList: [{ Key: 'contact-centre', Value: 'crm' }] }),
    ],
    mentions: [...everyFieldOf(type), { type, member: 'Counterpart' }],
  });
  const index = new EstateIndex(registry, estate);
  const [east] = index.ofType(type);
  expect(east!.fields).toEqual({
    ...{ DBProxyName: 'crm', Arn: arnOf('db-proxy', 'prx-1'), Status: 'available' },
    ...{ EngineFamily: 'POSTGRESQL', RequireTLS: true, DefaultAuthScheme: null },
    Auth: [{ IAMAuth: 'REQUIRED', ClientPasswordAuthType: null }],
    Tags: { 'contact-centre': 'crm' },
  });
  expect(related({ index, resource: east!, relation: 'Counterpart' }).resources).toMatchObject([
    { region: 'us-west-2', fields: { RequireTLS: false, DefaultAuthScheme: 'IAM_AUTH', Auth: [] } },
  ]);
});
