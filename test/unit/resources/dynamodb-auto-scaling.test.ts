import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const target = 'AWS::ApplicationAutoScaling::ScalableTarget';
const policy = 'AWS::ApplicationAutoScaling::ScalingPolicy';
const scaling = (operation: string, output: NonNullable<Fixture['output']>): Fixture => ({
  service: 'application-autoscaling',
  operation,
  region: 'us-east-1',
  input: { ServiceNamespace: 'dynamodb' },
  output,
});
const common = {
  ServiceNamespace: 'dynamodb',
  MinCapacity: 5,
  RoleARN: 'arn:aws:iam::111122223333:role/scaling',
  CreationTime: '2025-01-01T00:00:00Z',
};
const regions = { primary: 'us-east-1' };

test('targets of a table and of its index name the table, and the policy names its target', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      scaling('DescribeScalableTargets', {
        ScalableTargets: [
          {
            ...common,
            ResourceId: 'table/agents',
            ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
            MaxCapacity: 1000,
            SuspendedState: { DynamicScalingInSuspended: false, DynamicScalingOutSuspended: true },
          },
          {
            ...common,
            ResourceId: 'table/agents/index/by-phone',
            ScalableDimension: 'dynamodb:index:ReadCapacityUnits',
            MaxCapacity: 100,
          },
        ],
      }),
      scaling('DescribeScalingPolicies', {
        ScalingPolicies: [
          {
            PolicyARN: 'arn:aws:autoscaling:us-east-1:111122223333:scalingPolicy:1',
            PolicyName: 'agents-read',
            PolicyType: 'TargetTrackingScaling',
            ServiceNamespace: 'dynamodb',
            ResourceId: 'table/agents',
            ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
            CreationTime: '2025-01-01T00:00:00Z',
          },
        ],
      }),
    ],
    mentions: [...everyFieldOf(target), ...everyFieldOf(policy)],
  });
  const tableId = 'table/agents|dynamodb:table:ReadCapacityUnits|dynamodb';
  const indexId = 'table/agents/index/by-phone|dynamodb:index:ReadCapacityUnits|dynamodb';
  expect(estate.resources.filter((r) => r.type === target).map(({ id, fields }) => ({ id, fields }))).toEqual(
    [
      {
        id: indexId,
        fields: {
          Id: indexId,
          ServiceNamespace: 'dynamodb',
          ResourceId: 'table/agents/index/by-phone',
          ScalableDimension: 'dynamodb:index:ReadCapacityUnits',
          MinCapacity: 5,
          MaxCapacity: 100,
          SuspendedState: {
            DynamicScalingInSuspended: null,
            DynamicScalingOutSuspended: null,
            ScheduledScalingSuspended: null,
          },
          TableName: 'agents',
          IndexName: 'by-phone',
        },
      },
      {
        id: tableId,
        fields: {
          Id: tableId,
          ServiceNamespace: 'dynamodb',
          ResourceId: 'table/agents',
          ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
          MinCapacity: 5,
          MaxCapacity: 1000,
          SuspendedState: {
            DynamicScalingInSuspended: false,
            DynamicScalingOutSuspended: true,
            ScheduledScalingSuspended: null,
          },
          TableName: 'agents',
          IndexName: null,
        },
      },
    ],
  );
  expect(
    estate.resources.filter((r) => r.type === policy).map(({ arn, fields }) => ({ arn, fields })),
  ).toEqual([
    {
      arn: 'arn:aws:autoscaling:us-east-1:111122223333:scalingPolicy:1',
      fields: {
        Arn: 'arn:aws:autoscaling:us-east-1:111122223333:scalingPolicy:1',
        PolicyName: 'agents-read',
        PolicyType: 'TargetTrackingScaling',
        ResourceId: 'table/agents',
        ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
        ScalingTargetId: tableId,
      },
    },
  ]);
});

test('all pages of the targets are read', async () => {
  const ScalableTargets = Array.from({ length: 120 }, (_, i) => ({
    ...common,
    ResourceId: `table/agents-${i}`,
    ScalableDimension: 'dynamodb:table:WriteCapacityUnits',
    MaxCapacity: 10,
  }));
  const estate = await scan({
    regions,
    fixtures: [scaling('DescribeScalableTargets', { ScalableTargets })],
    mentions: [{ type: target, member: 'MaxCapacity' }],
  });
  expect(estate.resources).toHaveLength(120);
  expect(estate.calls[0]!.requests).toBe(3);
});

test('a refused listing is a gap, not an account without auto scaling', async () => {
  const estate = await scan({
    regions,
    fixtures: [],
    mentions: [{ type: target, member: 'MaxCapacity' }],
    endpoint: { deny: ['application-autoscaling:DescribeScalableTargets'] },
  });
  expect(estate.collections[0]!.gaps).toEqual([{ parent: null, calls: [0] }]);
  expect(estate.calls[0]).toMatchObject({
    outcome: 'denied',
    actions: ['application-autoscaling:DescribeScalableTargets'],
  });
});
