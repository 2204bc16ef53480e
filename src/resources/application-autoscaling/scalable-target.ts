import { bool, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { applicationAutoScaling, namespaces, tableOf, targetIdOf } from './service.ts';

/** One call a Region; DescribeTableReplicaAutoScaling would tell the same at one call a table. */
const targets = listing(
  applicationAutoScaling.call('DescribeScalableTargets', {
    actions: ['application-autoscaling:DescribeScalableTargets'],
    input: () => [...namespaces],
    pages: nextToken(50),
  }),
  (answer) => answer.ScalableTargets,
);

export const scalableTarget = resourceType({
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  scope: 'region',
  doc: 'A capacity that auto scaling may change, of a DynamoDB table or index: one for reads, one for writes.',
  list: targets,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(
      targets,
      string,
      'Resource, dimension and namespace in one, as CloudFormation writes it.',
      targetIdOf,
    ),
    ServiceNamespace: field(targets, string, 'Service of the resource: dynamodb.', (t) => t.ServiceNamespace),
    ResourceId: field(
      targets,
      string,
      'Such as table/agents or table/agents/index/by-queue.',
      (t) => t.ResourceId,
    ),
    ScalableDimension: field(
      targets,
      string,
      'Such as dynamodb:table:ReadCapacityUnits.',
      (t) => t.ScalableDimension,
    ),
    MinCapacity: field(targets, number, 'Least capacity to scale to.', (t) => t.MinCapacity),
    MaxCapacity: field(targets, number, 'Most capacity to scale to.', (t) => t.MaxCapacity),
    SuspendedState: field(
      targets,
      object({
        DynamicScalingInSuspended: nullable(bool),
        DynamicScalingOutSuspended: nullable(bool),
        ScheduledScalingSuspended: nullable(bool),
      }),
      'Which kinds of scaling are suspended; absent is not suspended.',
      (t) => t.SuspendedState ?? {},
    ),
    TableName: field(
      targets,
      nullable(string),
      'The DynamoDB table, of index targets too.',
      (t) => tableOf(t).TableName,
    ),
    IndexName: field(
      targets,
      nullable(string),
      'The index; absent for the table itself.',
      (t) => tableOf(t).IndexName,
    ),
  },
  relations: {
    ScalingPolicies: toMany('AWS::ApplicationAutoScaling::ScalingPolicy', {
      doc: 'The policies that change the capacity; without one only a schedule does.',
      on: 'ScalingTargetId',
      from: 'Id',
    }),
  },
});
