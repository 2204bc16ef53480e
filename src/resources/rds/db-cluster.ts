import { watchingDimensions } from '../cloudwatch/watching-dimensions.ts';
import { bool, list, map, nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { changed, clusterParameters, requiresTls } from './parameters.ts';
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
    DBClusterParameterGroupName: field(
      clusters,
      nullable(string),
      'Parameter group of the cluster.',
      (c) => c.DBClusterParameterGroup,
    ),
    RequiresTls: field(
      clusterParameters,
      nullable(bool),
      'Whether connections without TLS are refused; absent where the engine has no parameter for it.',
      (answer) => requiresTls(answer?.Parameters),
    ),
    ChangedParameters: field(
      clusterParameters,
      list(string),
      'Parameters that somebody set, as name=value; what stands at its default is left out.',
      (answer) => changed(answer?.Parameters),
    ),
    Tags: field(clusters, map(string), 'Tags.', (c) => tagsOf(c.TagList)),
  },
  relations: {
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
    GlobalLag: toOne('Ringdown::RDS::GlobalClusterLag', {
      doc: 'How far it lagged behind, as a secondary cluster of a global database; absent on others.',
      uses: ['DBClusterIdentifier'],
      name: ({ DBClusterIdentifier }) => text(DBClusterIdentifier),
      region: 'same',
    }),
    BackupCopy: toOne('Ringdown::Backup::VaultResource', {
      doc: 'What AWS Backup holds of the cluster in a vault of the other Region of the pair; absent when nothing.',
      uses: ['Arn'],
      name: ({ Arn }) => `backup of ${text(Arn)}`,
      region: 'other',
    }),
    WatchingDimensions: watchingDimensions('DBClusterIdentifier'),
  },
});
