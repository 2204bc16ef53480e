import type { IpPermission } from '@aws-sdk/client-ec2';
import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
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
    SecurityGroupIngress: field(
      groups,
      list(
        object({
          IpProtocol: string,
          FromPort: nullable(number),
          ToPort: nullable(number),
          FromAnywhere: bool,
        }),
      ),
      'What is admitted: protocol (-1 is every one), ports, and whether the whole internet may. Ports are absent where the protocol has none.',
      (g) => g.IpPermissions?.map((rule) => ({ ...rule, FromAnywhere: isFromAnywhere(rule) })),
    ),
    IngressPorts: field(
      groups,
      list(string),
      'Protocols and ports that somebody is admitted to, such as tcp 443-443; each once, in order.',
      (g) => [...new Set((g.IpPermissions ?? []).map(portsOf))].sort(),
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

const portsOf = ({ IpProtocol, FromPort, ToPort }: IpPermission): string =>
  IpProtocol === '-1' ? 'all' : `${IpProtocol} ${FromPort ?? 'any'}-${ToPort ?? 'any'}`;
