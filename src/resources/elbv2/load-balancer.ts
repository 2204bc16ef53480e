import { list, map, nullable, object, string } from '../field-type.ts';
import { hostName } from '../region-of-host.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { wafv2 } from '../wafv2/service.ts';
import { balancerCalled } from './dns-name.ts';
import { elbv2, pages } from './service.ts';

const balancers = listing(
  elbv2.call('DescribeLoadBalancers', { actions: ['elasticloadbalancing:DescribeLoadBalancers'], pages }),
  (answer) => answer.LoadBalancers,
);

const attributes = elbv2.call('DescribeLoadBalancerAttributes', {
  actions: ['elasticloadbalancing:DescribeLoadBalancerAttributes'],
  uses: ['LoadBalancerArn'],
  input: ({ LoadBalancerArn }) => ({ LoadBalancerArn: text(LoadBalancerArn) }),
});

const tags = elbv2.call('DescribeTags', {
  actions: ['elasticloadbalancing:DescribeTags'],
  uses: ['LoadBalancerArn'],
  input: ({ LoadBalancerArn }) => ({ ResourceArns: [text(LoadBalancerArn)] }),
});

/** Only Application Load Balancers take a web ACL; AWS WAF asks for both permissions. */
const webAcl = wafv2.call('GetWebACLForResource', {
  actions: ['wafv2:GetWebACL', 'wafv2:GetWebACLForResource'],
  uses: ['LoadBalancerArn', 'Type'],
  input: ({ LoadBalancerArn, Type }) =>
    Type === 'application' ? { ResourceArn: text(LoadBalancerArn) } : undefined,
});

export const loadBalancer = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  scope: 'region',
  doc: 'An Application, Network or Gateway Load Balancer. Classic ones are not read.',
  list: balancers,
  id: 'LoadBalancerArn',
  arn: 'LoadBalancerArn',
  names: {
    uses: ['DNSName', 'LoadBalancerName'],
    of: ({ DNSName, LoadBalancerName }) => [
      text(LoadBalancerName),
      ...(DNSName === null ? [] : [balancerCalled(text(DNSName))]),
    ],
  },
  fields: {
    LoadBalancerArn: field(balancers, string, 'Amazon Resource Name.', (b) => b.LoadBalancerArn),
    LoadBalancerName: field(
      balancers,
      string,
      'Name, unique in account and Region.',
      (b) => b.LoadBalancerName,
    ),
    DNSName: field(
      balancers,
      nullable(string),
      'Name in the DNS, in lower case.',
      (b) => b.DNSName && hostName(b.DNSName),
    ),
    Type: field(balancers, string, 'application, network or gateway.', (b) => b.Type),
    Scheme: field(
      balancers,
      nullable(string),
      'internet-facing or internal; absent on a gateway.',
      (b) => b.Scheme,
    ),
    State: field(
      balancers,
      nullable(string),
      'active, provisioning, active_impaired or failed.',
      (b) => b.State?.Code,
    ),
    AvailabilityZones: field(
      balancers,
      list(object({ ZoneName: nullable(string), SubnetId: nullable(string) })),
      'Zones that it serves from.',
      (b) => b.AvailabilityZones,
    ),
    LoadBalancerAttributes: field(
      attributes,
      map(string),
      'Settings by name, such as deletion_protection.enabled.',
      (answer) =>
        Object.fromEntries((answer.Attributes ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) =>
      Object.fromEntries(
        (answer.TagDescriptions ?? []).flatMap(({ Tags = [] }) =>
          Tags.map(({ Key, Value }) => [String(Key), Value ?? '']),
        ),
      ),
    ),
    WebACLArn: field(
      webAcl,
      nullable(string),
      'Web ACL that requests pass; absent where none does.',
      (answer) => answer?.WebACL?.ARN,
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::ElasticLoadBalancingV2::LoadBalancer', 'LoadBalancerName'),
    Listeners: toMany('AWS::ElasticLoadBalancingV2::Listener', {
      doc: 'Its listeners.',
      on: 'LoadBalancerArn',
      from: 'LoadBalancerArn',
    }),
    TargetGroups: toMany('AWS::ElasticLoadBalancingV2::TargetGroup', {
      doc: 'The target groups that it sends to.',
      on: 'LoadBalancerArn',
      from: 'LoadBalancerArn',
    }),
  },
});
