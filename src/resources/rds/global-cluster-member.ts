import { bool, nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { describeGlobalClusters } from './global-cluster.ts';

const members = listing(describeGlobalClusters, (answer) =>
  answer.GlobalClusters?.flatMap(({ GlobalClusterIdentifier, GlobalClusterMembers = [] }) =>
    GlobalClusterMembers.map((member) => ({
      ...{ ...member, GlobalClusterIdentifier },
      writer: GlobalClusterMembers.find(({ IsWriter }) => IsWriter)?.DBClusterArn,
    })),
  ),
);

export const globalClusterMember = resourceType({
  type: 'Ringdown::RDS::GlobalClusterMember',
  scope: 'region',
  doc: 'A cluster of an Aurora global database, as each Region with a member sees it.',
  list: members,
  id: ({ GlobalClusterIdentifier, DBClusterArn }) => `${text(GlobalClusterIdentifier)}/${text(DBClusterArn)}`,
  arn: null,
  fields: {
    GlobalClusterIdentifier: field(
      members,
      string,
      'Global database that the cluster belongs to.',
      (m) => m.GlobalClusterIdentifier,
    ),
    DBClusterArn: field(members, string, 'The cluster, by ARN.', (m) => m.DBClusterArn),
    MemberRegion: field(members, string, 'Region of the cluster.', (m) => m.DBClusterArn?.split(':')[3]),
    IsWriter: field(members, bool, 'Whether this is the primary cluster.', (m) => m.IsWriter),
    WriterRegion: field(
      members,
      nullable(string),
      'Region of the primary cluster; absent where AWS names none.',
      (m) => m.writer?.split(':')[3],
    ),
    SynchronizationStatus: field(
      members,
      nullable(string),
      'connected or pending-resync, on a secondary cluster; absent where AWS does not say.',
      (m) => m.SynchronizationStatus,
    ),
  },
  relations: {
    DBCluster: toOne('AWS::RDS::DBCluster', {
      doc: 'The cluster.',
      uses: ['DBClusterArn'],
      name: ({ DBClusterArn }) => text(DBClusterArn),
    }),
  },
});
