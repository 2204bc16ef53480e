import { bool, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { rds, rdsPages } from './service.ts';

/** Answers the same in every Region that has a member. */
export const describeGlobalClusters = rds.call('DescribeGlobalClusters', {
  actions: ['rds:DescribeGlobalClusters'],
  pages: rdsPages,
});

const clusters = listing(describeGlobalClusters, (answer) => answer.GlobalClusters);

export const globalCluster = resourceType({
  type: 'AWS::RDS::GlobalCluster',
  scope: 'region',
  doc: 'An Aurora global database, as a Region with a member sees it.',
  list: clusters,
  id: 'GlobalClusterIdentifier',
  arn: 'Arn',
  fields: {
    GlobalClusterIdentifier: field(
      clusters,
      string,
      'Name, unique in the account.',
      (c) => c.GlobalClusterIdentifier,
    ),
    Arn: field(clusters, string, 'Amazon Resource Name, without a Region.', (c) => c.GlobalClusterArn),
    DeletionProtection: field(
      clusters,
      bool,
      'Whether the global database refuses to be deleted; its members have a setting each.',
      (c) => c.DeletionProtection ?? false,
    ),
  },
  relations: {
    Members: toMany('Ringdown::RDS::GlobalClusterMember', {
      doc: 'Its clusters, one a Region.',
      on: 'GlobalClusterIdentifier',
      from: 'GlobalClusterIdentifier',
    }),
  },
});
