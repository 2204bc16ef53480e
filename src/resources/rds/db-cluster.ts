import { actingAlarms } from '../cloudwatch/acting-alarms.ts';
import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { rds, rdsPages, tagsOf } from './service.ts';

const clusters = listing(
  rds.call('DescribeDBClusters', { actions: ['rds:DescribeDBClusters'], pages: rdsPages }),
  (answer) => answer.DBClusters,
);

export const dbCluster = resourceType({
  type: 'AWS::RDS::DBCluster',
  scope: 'region',
  doc: 'An Aurora cluster or a Multi-AZ cluster. Each Region of a global database has one of its own.',
  list: clusters,
  id: 'DBClusterIdentifier',
  arn: 'Arn',
  fields: {
    DBClusterIdentifier: field(clusters, string, 'Name, unique in the Region.', (c) => c.DBClusterIdentifier),
    Arn: field(clusters, string, 'Amazon Resource Name.', (c) => c.DBClusterArn),
    Status: field(clusters, string, 'Such as available.', (c) => c.Status),
    Engine: field(clusters, string, 'Such as aurora-postgresql.', (c) => c.Engine),
    EngineVersion: field(clusters, string, 'Such as 16.4.', (c) => c.EngineVersion),
    MultiAZ: field(
      clusters,
      bool,
      'Whether the cluster has instances in more than one zone.',
      (c) => c.MultiAZ ?? false,
    ),
    DBClusterMembers: field(
      clusters,
      list(object({ DBInstanceIdentifier: string, IsClusterWriter: bool })),
      'Instances; without any, the cluster is storage that nothing can read.',
      (c) => c.DBClusterMembers,
    ),
    BackupRetentionPeriod: field(
      clusters,
      number,
      'Days that automated backups are kept.',
      (c) => c.BackupRetentionPeriod ?? 0,
    ),
    StorageEncrypted: field(
      clusters,
      bool,
      'Whether storage and backups are encrypted.',
      (c) => c.StorageEncrypted ?? false,
    ),
    KmsKeyId: field(
      clusters,
      nullable(string),
      'Key that encrypts the storage, by ARN; absent when it is not encrypted.',
      (c) => c.KmsKeyId,
    ),
    DeletionProtection: field(
      clusters,
      bool,
      'Whether the cluster refuses to be deleted.',
      (c) => c.DeletionProtection ?? false,
    ),
    GlobalClusterIdentifier: field(
      clusters,
      nullable(string),
      'Global database that the cluster is a member of; absent on others.',
      (c) => c.GlobalClusterIdentifier || undefined,
    ),
    ReadReplicaIdentifiers: field(
      clusters,
      list(string),
      'Read replica clusters, by ARN those in other Regions.',
      (c) => c.ReadReplicaIdentifiers,
    ),
    Tags: field(clusters, map(string), 'Tags.', (c) => tagsOf(c.TagList)),
  },
  relations: {
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the storage; absent when it is not encrypted.',
      uses: ['KmsKeyId'],
      name: ({ KmsKeyId }) => KmsKeyId as string | null,
    }),
    Instances: toMany('AWS::RDS::DBInstance', {
      doc: 'The instances of the cluster.',
      on: 'DBClusterIdentifier',
      from: 'DBClusterIdentifier',
    }),
    Memberships: toMany('Ringdown::RDS::GlobalClusterMember', {
      doc: 'All members of its global database, itself among them; none on a cluster of one Region.',
      on: 'GlobalClusterIdentifier',
      from: 'GlobalClusterIdentifier',
    }),
    BackupCopy: toOne('Ringdown::Backup::VaultResource', {
      doc: 'What AWS Backup holds of the cluster in a vault of the other Region of the pair; absent when nothing.',
      uses: ['Arn'],
      name: ({ Arn }) => `backup of ${text(Arn)}`,
      region: 'other',
    }),
    ActingAlarms: actingAlarms,
  },
});
