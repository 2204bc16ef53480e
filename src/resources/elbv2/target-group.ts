import { list, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { elbv2, pages } from './service.ts';

const groups = listing(
  elbv2.call('DescribeTargetGroups', { actions: ['elasticloadbalancing:DescribeTargetGroups'], pages }),
  (answer) => answer.TargetGroups,
);

const health = elbv2.call('DescribeTargetHealth', {
  actions: ['elasticloadbalancing:DescribeTargetHealth'],
  uses: ['TargetGroupArn'],
  input: ({ TargetGroupArn }) => ({ TargetGroupArn: text(TargetGroupArn) }),
});

export const targetGroup = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  scope: 'region',
  doc: 'Where a load balancer sends what it takes.',
  list: groups,
  id: 'TargetGroupArn',
  arn: 'TargetGroupArn',
  fields: {
    TargetGroupArn: field(groups, string, 'Amazon Resource Name.', (g) => g.TargetGroupArn),
    TargetGroupName: field(groups, string, 'Name.', (g) => g.TargetGroupName),
    TargetType: field(groups, nullable(string), 'instance, ip, lambda or alb.', (g) => g.TargetType),
    LoadBalancerArn: field(
      groups,
      nullable(string),
      'The load balancer that sends to it; absent where none does.',
      (g) => g.LoadBalancerArns?.[0],
    ),
    TargetHealth: field(
      health,
      list(object({ Id: string, State: string, Reason: nullable(string) })),
      'Each target, with its state: healthy, unhealthy, initial, unused, draining or unavailable.',
      (answer) =>
        answer.TargetHealthDescriptions?.map(({ Target, TargetHealth }) => ({
          Id: Target?.Id,
          State: TargetHealth?.State,
          Reason: TargetHealth?.Reason,
        })),
    ),
  },
  relations: {
    LoadBalancer: toOne('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      doc: 'The load balancer that sends to it.',
      uses: ['LoadBalancerArn'],
      name: ({ LoadBalancerArn }) => LoadBalancerArn as string | null,
      region: 'same',
    }),
  },
});
