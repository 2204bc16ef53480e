import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { applicationAutoScaling, namespaces, targetIdOf } from './service.ts';

const policies = listing(
  applicationAutoScaling.call('DescribeScalingPolicies', {
    actions: ['application-autoscaling:DescribeScalingPolicies'],
    input: () => [...namespaces],
    pages: nextToken(10),
  }),
  (answer) => answer.ScalingPolicies,
);

export const scalingPolicy = resourceType({
  type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  scope: 'region',
  doc: 'What moves a scalable target between its bounds.',
  list: policies,
  id: 'Arn',
  arn: 'Arn',
  fields: {
    Arn: field(policies, string, 'Amazon Resource Name.', (p) => p.PolicyARN),
    PolicyName: field(policies, string, 'Name.', (p) => p.PolicyName),
    PolicyType: field(
      policies,
      string,
      'TargetTrackingScaling is the only type that DynamoDB has.',
      (p) => p.PolicyType,
    ),
    ResourceId: field(policies, string, 'Such as table/agents.', (p) => p.ResourceId),
    ScalableDimension: field(
      policies,
      string,
      'Such as dynamodb:table:ReadCapacityUnits.',
      (p) => p.ScalableDimension,
    ),
    ScalingTargetId: field(policies, string, 'Id of the scalable target that it moves.', targetIdOf),
  },
});
