import { map, nullable, number, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { defaultRoute, routeTables } from './default-route.ts';
import { ec2, pages, tagsOf } from './service.ts';

const subnets = listing(
  ec2.call('DescribeSubnets', { actions: ['ec2:DescribeSubnets'], pages }),
  ({ Subnets }) => Subnets,
);

export const subnet = resourceType({
  type: 'AWS::EC2::Subnet',
  scope: 'region',
  doc: 'Addresses of a VPC in one Availability Zone.',
  list: subnets,
  id: 'SubnetId',
  arn: ({ SubnetId }, { account, region }) => `arn:aws:ec2:${region}:${account}:subnet/${SubnetId}`,
  fields: {
    SubnetId: field(subnets, string, 'Id.', (s) => s.SubnetId),
    VpcId: field(subnets, string, 'VPC of the subnet.', (s) => s.VpcId),
    AvailabilityZone: field(
      subnets,
      string,
      'Zone by its name in this account, such as us-east-1a.',
      (s) => s.AvailabilityZone,
    ),
    State: field(subnets, string, 'available, or why not.', (s) => s.State),
    AvailableIpAddressCount: field(
      subnets,
      nullable(number),
      'IPv4 addresses that nothing has taken; absent on a subnet of IPv6 alone.',
      (s) => (s.Ipv6Native ? undefined : s.AvailableIpAddressCount),
    ),
    DefaultRoute: field(
      routeTables,
      nullable(string),
      'What traffic to everywhere is sent to, such as nat-0a1b; absent where it goes nowhere.',
      (answer, { SubnetId, VpcId }) => defaultRoute(answer.RouteTables, { subnet: SubnetId, vpc: VpcId }),
    ),
    Tags: field(subnets, map(string), 'Tags.', (s) => tagsOf(s.Tags)),
  },
  relations: {
    Vpc: toOne('AWS::EC2::VPC', {
      doc: 'VPC of the subnet.',
      uses: ['VpcId'],
      name: ({ VpcId }) => text(VpcId),
      region: 'same',
    }),
    NatGateway: toOne('AWS::EC2::NatGateway', {
      doc: 'The NAT gateway that its traffic to everywhere goes through; absent where it goes another way.',
      uses: ['DefaultRoute'],
      name: ({ DefaultRoute: target }) =>
        typeof target === 'string' && target.startsWith('nat-') ? target : null,
      region: 'same',
    }),
    FunctionSubnets: toMany('Ringdown::Lambda::FunctionSubnet', {
      doc: 'The functions that are in it.',
      on: 'SubnetId',
      from: 'SubnetId',
    }),
  },
});
