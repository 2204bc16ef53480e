import { list, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { inOregon, pages, recoveryControl } from './service.ts';

const clusters = listing(
  recoveryControl.call('ListClusters', {
    actions: ['route53-recovery-control-config:ListClusters'],
    pages,
    ...inOregon,
  }),
  (answer) => answer.Clusters,
);

export const cluster = resourceType({
  type: 'AWS::Route53RecoveryControl::Cluster',
  scope: 'account',
  doc: 'Five endpoints in five Regions, by any of which routing controls are switched.',
  list: clusters,
  id: 'ClusterArn',
  arn: 'ClusterArn',
  fields: {
    ClusterArn: field(clusters, string, 'Amazon Resource Name.', (c) => c.ClusterArn),
    Name: field(clusters, string, 'Name.', (c) => c.Name),
    Status: field(clusters, string, 'PENDING, DEPLOYED or PENDING_DELETION.', (c) => c.Status),
    ClusterEndpoints: field(
      clusters,
      list(object({ Endpoint: nullable(string), Region: nullable(string) })),
      'Where routing controls are switched; empty until the cluster is deployed.',
      (c) => c.ClusterEndpoints,
    ),
  },
});
