import type { IpPermission } from '@aws-sdk/client-ec2';
import { list, map, nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { ec2, pages, tagsOf } from './service.ts';

const groups = listing(
  ec2.call('DescribeSecurityGroups', { actions: ['ec2:DescribeSecurityGroups'], pages }),
  ({ SecurityGroups }) => SecurityGroups,
);

export const securityGroup = resourceType({
  type: 'AWS::EC2::SecurityGroup',
  scope: 'region',
  doc: 'Who may connect to what carries the group. Whether anything carries it is not read.',
  list: groups,
  id: 'GroupId',
  arn: ({ GroupId }, { account, region }) => `arn:aws:ec2:${region}:${account}:security-group/${GroupId}`,
  names: { uses: ['GroupName'], of: ({ GroupName }) => [text(GroupName)] },
  fields: {
    GroupId: field(groups, string, 'Id.', (g) => g.GroupId),
    GroupName: field(groups, string, 'Name, unique in its VPC.', (g) => g.GroupName),
    VpcId: field(groups, nullable(string), 'VPC of the group.', (g) => g.VpcId),
    OpenPorts: field(
      groups,
      list(string),
      'Protocols and ports that the whole internet is admitted to, such as tcp 443-443; each once, in order.',
      (g) => portsOf(g.IpPermissions?.filter(isFromAnywhere)),
    ),
    IngressPorts: field(
      groups,
      list(string),
      'Protocols and ports that somebody is admitted to, such as tcp 443-443; each once, in order.',
      (g) => portsOf(g.IpPermissions),
    ),
    Tags: field(groups, map(string), 'Tags.', (g) => tagsOf(g.Tags)),
  },
  relations: {
    Counterpart: counterpart('AWS::EC2::SecurityGroup', 'GroupName'),
    Vpc: toOne('AWS::EC2::VPC', {
      doc: 'VPC of the group.',
      uses: ['VpcId'],
      name: ({ VpcId }) => VpcId as string | null,
      region: 'same',
    }),
  },
});

const isFromAnywhere = ({ IpRanges = [], Ipv6Ranges = [] }: IpPermission): boolean =>
  IpRanges.some(({ CidrIp }) => CidrIp === '0.0.0.0/0') ||
  Ipv6Ranges.some(({ CidrIpv6 }) => CidrIpv6 === '::/0');

const portsOf = (rules: readonly IpPermission[] = []): string[] => [...new Set(rules.map(portOf))].sort();

const portOf = ({ IpProtocol, FromPort, ToPort }: IpPermission): string =>
  IpProtocol === '-1' ? 'all' : `${IpProtocol} ${FromPort ?? 'any'}-${ToPort ?? 'any'}`;
