import { Answers } from '../answers.ts';
import { type Ago, type Place, uuid } from '../place.ts';
import type { Table } from './tables.ts';

/** What Application Auto Scaling answers of tables with provisioned capacity, in one place. */
export function scalingAnswers(tables: readonly Table[], { ago, ...place }: Place & { ago: Ago }) {
  const scaled = tables.flatMap(dimensionsOf);
  return new Answers('application-autoscaling', place)
    .give(
      'DescribeScalableTargets',
      {},
      { ScalableTargets: scaled.map((target) => targetOf(target, place, ago)) },
    )
    .give(
      'DescribeScalingPolicies',
      {},
      { ScalingPolicies: scaled.map((target) => policyOf(target, place, ago)) },
    ).fixtures;
}

interface Target {
  ResourceId: string;
  ScalableDimension: string;
  min: number;
  max: number;
}

/** Reads and writes, of the table and of each index. */
const dimensionsOf = ({ name, indexes, scaling }: Table): Target[] =>
  scaling === undefined
    ? []
    : ['table', ...indexes.map((index) => `index/${index.name}`)].flatMap((part) =>
        ['Read', 'Write'].map((kind) => ({
          ResourceId: part === 'table' ? `table/${name}` : `table/${name}/${part}`,
          ScalableDimension: `dynamodb:${part === 'table' ? 'table' : 'index'}:${kind}CapacityUnits`,
          ...scaling,
        })),
      );

const targetOf = ({ ResourceId, ScalableDimension, min, max }: Target, { account }: Place, ago: Ago) => ({
  ServiceNamespace: 'dynamodb',
  ResourceId,
  ScalableDimension,
  MinCapacity: min,
  MaxCapacity: max,
  RoleARN: `arn:aws:iam::${account}:role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_DynamoDBTable`,
  CreationTime: ago(300),
  SuspendedState: {
    DynamicScalingInSuspended: false,
    DynamicScalingOutSuspended: false,
    ScheduledScalingSuspended: false,
  },
});

const policyOf = ({ ResourceId, ScalableDimension }: Target, { account, region }: Place, ago: Ago) => ({
  PolicyARN: `arn:aws:autoscaling:${region}:${account}:scalingPolicy:${uuid(ResourceId + ScalableDimension)}:resource/dynamodb/${ResourceId}:policyName/target-70`,
  PolicyName: 'target-70',
  ServiceNamespace: 'dynamodb',
  ResourceId,
  ScalableDimension,
  PolicyType: 'TargetTrackingScaling',
  CreationTime: ago(300),
});
