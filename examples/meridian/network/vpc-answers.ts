import type { Answers } from '../answers.ts';
import { hex, production, type Region } from '../place.ts';
import { type Group, subnetId, type Vpc, vpcId } from './networks.ts';

export const owned = (Name: string) => [
  { Key: 'Name', Value: Name },
  { Key: 'contact-centre', Value: 'meridian' },
];

/** What EC2 answers about the VPCs of one Region. */
export function giveVpcs(answers: Answers, vpcs: readonly Vpc[], groups: readonly Group[]): Answers {
  return answers
    .give('DescribeVpcs', {}, { Vpcs: vpcs.map(vpcOf) })
    .give('DescribeSubnets', {}, { Subnets: vpcs.flatMap(subnetsOf) })
    .give('DescribeRouteTables', {}, { RouteTables: vpcs.flatMap(tablesOf) })
    .give('DescribeNatGateways', {}, { NatGateways: vpcs.flatMap(gatewaysOf) })
    .give('DescribeVpcEndpoints', {}, { VpcEndpoints: vpcs.flatMap(endpointsOf) })
    .give('DescribeFlowLogs', {}, { FlowLogs: vpcs.map(flowLogOf) })
    .give('DescribeSecurityGroups', {}, { SecurityGroups: groups.map(groupOf) });
}

const vpcOf = ({ name, region, cidr }: Vpc) => ({
  ...{ VpcId: vpcId(name, region), OwnerId: production, State: 'available', IsDefault: false },
  CidrBlock: cidr,
  CidrBlockAssociationSet: [
    {
      AssociationId: `vpc-cidr-assoc-${hex(`${name} ${region}`, 17)}`,
      CidrBlock: cidr,
      CidrBlockState: { State: 'associated' },
    },
  ],
  Tags: owned(name),
});

const subnetsOf = ({ name, region, cidr, subnets }: Vpc) =>
  subnets.map(({ letter, zone, free }, i) => ({
    ...{ SubnetId: subnetId(name, region, letter), VpcId: vpcId(name, region), State: 'available' },
    ...{ AvailabilityZone: `${region}${zone}`, AvailableIpAddressCount: free, MapPublicIpOnLaunch: false },
    CidrBlock: cidr.replace('0.0/16', `${16 * i}.0/20`),
    Tags: owned(`${name}-${letter}`),
  }));

const natId = ({ name, region }: Vpc, letter: string) => `nat-${hex(`${name} ${region} ${letter}`, 17)}`;

/** A table for each subnet, and a main one that leads nowhere. */
const tablesOf = (vpc: Vpc) => {
  const VpcId = vpcId(vpc.name, vpc.region);
  const local = { DestinationCidrBlock: vpc.cidr, GatewayId: 'local', State: 'active' };
  const tableId = (of: string) => `rtb-${hex(`${VpcId} ${of}`, 17)}`;
  return [
    { RouteTableId: tableId('main'), VpcId, Associations: [{ Main: true }], Routes: [local] },
    ...Object.entries(vpc.outBy).map(([letter, by]) => ({
      ...{ RouteTableId: tableId(letter), VpcId },
      Associations: [{ Main: false, SubnetId: subnetId(vpc.name, vpc.region, letter) }],
      Routes: [local, { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: natId(vpc, by), State: 'active' }],
    })),
  ];
};

const gatewaysOf = (vpc: Vpc) =>
  [...new Set(Object.values(vpc.outBy))].map((letter) => ({
    ...{ NatGatewayId: natId(vpc, letter), VpcId: vpcId(vpc.name, vpc.region), State: 'available' },
    ...{ SubnetId: subnetId(vpc.name, vpc.region, letter), ConnectivityType: 'public' },
  }));

const endpointsOf = ({ name, region, subnets, endpoints }: Vpc) =>
  endpoints.map(({ service, kind, zones, named }) => ({
    ...{ VpcEndpointId: `vpce-${hex(`${name} ${region} ${service}`, 17)}`, VpcId: vpcId(name, region) },
    ...{ VpcEndpointType: kind, State: 'available', PrivateDnsEnabled: named, RequesterManaged: false },
    ServiceName: `com.amazonaws.${region}.${service}`,
    SubnetIds: subnets.slice(0, zones).map(({ letter }) => subnetId(name, region, letter)),
    Tags: owned(`${name}-${service}`),
  }));

const flowLogOf = ({ name, region, delivers }: Vpc) => ({
  ...{ FlowLogId: `fl-${hex(`${name} ${region}`, 17)}`, ResourceId: vpcId(name, region) },
  ...{ FlowLogStatus: 'ACTIVE', TrafficType: 'ALL', LogDestinationType: 's3' },
  ...(delivers
    ? { DeliverLogsStatus: 'SUCCESS' }
    : { DeliverLogsStatus: 'FAILED', DeliverLogsErrorMessage: 'Access error' }),
});

const groupOf = ({ name, region, ports, open }: Group) => ({
  ...{ GroupId: groupId(name, region), GroupName: name, Description: name, OwnerId: production },
  VpcId: vpcId('meridian-core', region),
  IpPermissions: [
    ...ports.map((port) => admitting(port, '10.0.0.0/8')),
    ...open.map((port) => admitting(port, '0.0.0.0/0')),
  ],
  Tags: owned(name),
});

const admitting = (port: number, CidrIp: string) => ({
  ...{ IpProtocol: 'tcp', FromPort: port, ToPort: port },
  IpRanges: [{ CidrIp }],
});

const groupId = (name: string, region: Region): string => `sg-${hex(`${name} ${region}`, 17)}`;
