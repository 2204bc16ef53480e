import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { addressRange } from '../../../src/resources/ec2/address-range.ts';
import { registry } from '../../../src/resources/index.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const place = { service: 'ec2', region: 'us-east-1' };
const elsewhere = { primary: 'us-east-1' };
const Tags = [
  { Key: 'Name', Value: 'voice' },
  { Key: 'contact-centre', Value: 'x' },
];
const read = { Name: 'voice', 'contact-centre': 'x' };

const fieldsOf = async (type: string, fixtures: Fixture[], pageSize?: number) => {
  const estate = await scan({
    ...{ fixtures, mentions: everyFieldOf(type), regions: elsewhere },
    ...(pageSize !== undefined && { endpoint: { pageSize } }),
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  return estate.resources.filter((r) => r.type === type).map(({ fields }) => fields);
};

test('VPCs are read page by page, with the blocks that are associated as numbers', async () => {
  const block = (CidrBlock: string, State: 'associated' | 'disassociated') => ({
    ...{ AssociationId: CidrBlock, CidrBlock, CidrBlockState: { State } },
  });
  const Vpcs = [
    {
      ...{ VpcId: 'vpc-1', CidrBlock: '10.50.0.0/16', IsDefault: false, Tags },
      CidrBlockAssociationSet: [block('10.50.0.0/16', 'associated'), block('10.51.0.0/16', 'disassociated')],
    },
    { VpcId: 'vpc-2', IsDefault: true },
  ];
  const fixtures = [{ ...place, operation: 'DescribeVpcs', output: { Vpcs } }];
  expect(await fieldsOf('AWS::EC2::VPC', fixtures, 1)).toEqual([
    {
      ...{ VpcId: 'vpc-1', Name: 'voice', IsDefault: false, CidrBlock: '10.50.0.0/16', Tags: read },
      ...{ CidrBlocks: ['10.50.0.0/16'], AddressRanges: [{ First: 171048960, Last: 171114495 }] },
    },
    {
      ...{ VpcId: 'vpc-2', Name: null, IsDefault: true, CidrBlock: null, Tags: {} },
      ...{ CidrBlocks: [], AddressRanges: [] },
    },
  ]);
});

test('a block is its first and last address, wherever in it it is written', () => {
  expect(addressRange('10.50.128.7/20')).toEqual({ First: 171081728, Last: 171085823 });
  expect(addressRange('255.255.255.255/32')).toEqual({ First: 4294967295, Last: 4294967295 });
  expect(addressRange('2001:db8::/56')).toBeUndefined();
});

test('a subnet of IPv6 alone has no addresses to count', async () => {
  const Subnets = [
    {
      ...{ SubnetId: 's-1', VpcId: 'vpc-1', AvailabilityZone: 'us-east-1a', State: 'available', Tags },
      AvailableIpAddressCount: 250,
    },
    {
      ...{ SubnetId: 's-2', VpcId: 'vpc-1', AvailabilityZone: 'us-east-1b', State: 'pending' },
      ...{ AvailableIpAddressCount: 0, Ipv6Native: true },
    },
  ];
  const RouteTables = [
    {
      ...{ VpcId: 'vpc-1', Associations: [{ Main: true }] },
      Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' as const }],
    },
  ];
  const fixtures = [
    { ...place, operation: 'DescribeSubnets', output: { Subnets } },
    { ...place, operation: 'DescribeRouteTables', output: { RouteTables } },
  ];
  expect(await fieldsOf('AWS::EC2::Subnet', fixtures)).toEqual([
    {
      ...{ SubnetId: 's-1', VpcId: 'vpc-1', AvailabilityZone: 'us-east-1a', State: 'available' },
      ...{ AvailableIpAddressCount: 250, DefaultRoute: 'igw-1', Tags: read },
    },
    {
      ...{ SubnetId: 's-2', VpcId: 'vpc-1', AvailabilityZone: 'us-east-1b', State: 'pending' },
      ...{ AvailableIpAddressCount: null, DefaultRoute: 'igw-1', Tags: {} },
    },
  ]);
});

test('the Region is left open in the service of an endpoint', async () => {
  const VpcEndpoints = [
    {
      ...{ VpcEndpointId: 'e-1', VpcId: 'vpc-1', VpcEndpointType: 'Interface', State: 'Available' },
      ...{ ServiceName: 'com.amazonaws.us-east-1.kms', PrivateDnsEnabled: true, SubnetIds: ['s-1', 's-2'] },
    },
    { VpcEndpointId: 'e-2', VpcEndpointType: 'Resource', State: 'Pending' },
  ];
  const fixtures = [{ ...place, operation: 'DescribeVpcEndpoints', output: { VpcEndpoints } }];
  expect(await fieldsOf('AWS::EC2::VPCEndpoint', fixtures)).toEqual([
    {
      ...{ VpcEndpointId: 'e-1', VpcId: 'vpc-1', VpcEndpointType: 'Interface', State: 'available' },
      ...{ Service: 'com.amazonaws.{Region}.kms', PrivateDnsEnabled: true, SubnetIds: ['s-1', 's-2'] },
    },
    {
      ...{ VpcEndpointId: 'e-2', VpcId: null, VpcEndpointType: 'Resource', State: 'pending' },
      ...{ Service: null, PrivateDnsEnabled: null, SubnetIds: [] },
    },
  ]);
});

test('a flow log that has delivered nothing yet, and one that cannot', async () => {
  const log = { ResourceId: 'vpc-1', FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' };
  const FlowLogs = [
    { ...log, FlowLogId: 'fl-1' },
    { ...log, FlowLogId: 'fl-2', DeliverLogsStatus: 'FAILED' },
  ];
  const fixtures = [{ ...place, operation: 'DescribeFlowLogs', output: { FlowLogs } }];
  expect(await fieldsOf('AWS::EC2::FlowLog', fixtures)).toEqual([
    { ...log, FlowLogId: 'fl-1', DeliverLogsStatus: null },
    { ...log, FlowLogId: 'fl-2', DeliverLogsStatus: 'FAILED' },
  ]);
});

test('ports of a security group, and those that everybody may reach over IPv4 or IPv6', async () => {
  const tcp = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port });
  const IpPermissions = [
    { ...tcp(443), Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
    { ...tcp(22), IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '0.0.0.0/0' }] },
    { ...tcp(5432), UserIdGroupPairs: [{ GroupId: 'sg-2' }] },
    { ...tcp(5432), IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
    { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] },
    { IpProtocol: '50', IpRanges: [{ CidrIp: '192.0.2.1/32' }] },
  ];
  const SecurityGroups = [{ GroupId: 'sg-1', GroupName: 'db', VpcId: 'vpc-1', IpPermissions, Tags }];
  const fixtures = [{ ...place, operation: 'DescribeSecurityGroups', output: { SecurityGroups } }];
  expect(await fieldsOf('AWS::EC2::SecurityGroup', fixtures)).toEqual([
    {
      ...{ GroupId: 'sg-1', GroupName: 'db', VpcId: 'vpc-1', Tags: read },
      OpenPorts: ['tcp 22-22', 'tcp 443-443'],
      IngressPorts: ['50 any-any', 'all', 'tcp 22-22', 'tcp 443-443', 'tcp 5432-5432'],
    },
  ]);
});

test('VPN connections are read without their keys', async () => {
  const VpnConnections = [
    {
      ...{ VpnConnectionId: 'vpn-1', State: 'available', CustomerGatewayId: 'cgw-1', Tags },
      ...{ TransitGatewayId: 'tgw-1', CustomerGatewayConfiguration: '<pre_shared_key>hush</pre_shared_key>' },
      VgwTelemetry: [
        {
          ...{ OutsideIpAddress: '192.0.2.1', Status: 'DOWN', StatusMessage: 'IPSEC IS DOWN' },
          ...{ AcceptedRouteCount: 0, LastStatusChange: '2026-01-01T00:00:00Z' },
        },
      ],
      Options: {
        StaticRoutesOnly: true,
        TunnelOptions: [
          {
            ...{ OutsideIpAddress: '192.0.2.1', PreSharedKey: 'hush' },
            LogOptions: { CloudWatchLogOptions: { LogEnabled: true } },
          },
          { OutsideIpAddress: '192.0.2.2', PreSharedKey: 'hush' },
        ],
      },
    },
    { VpnConnectionId: 'vpn-2', State: 'deleted' },
  ];
  const fixtures = [{ ...place, operation: 'DescribeVpnConnections', output: { VpnConnections } }];
  const found = await fieldsOf('AWS::EC2::VPNConnection', fixtures);
  expect(JSON.stringify(found)).not.toContain('hush');
  expect(found).toEqual([
    {
      ...{ VpnConnectionId: 'vpn-1', State: 'available', CustomerGatewayId: 'cgw-1', Tags: read },
      ...{ TransitGatewayId: 'tgw-1', StaticRoutesOnly: true },
      VgwTelemetry: [
        {
          ...{ OutsideIpAddress: '192.0.2.1', Status: 'DOWN', StatusMessage: 'IPSEC IS DOWN' },
          ...{ AcceptedRouteCount: 0, LastStatusChange: '2026-01-01T00:00:00.000Z' },
        },
      ],
      VpnTunnelOptionsSpecifications: [
        { OutsideIpAddress: '192.0.2.1', LogEnabled: true },
        { OutsideIpAddress: '192.0.2.2', LogEnabled: null },
      ],
    },
    {
      ...{ VpnConnectionId: 'vpn-2', State: 'deleted', CustomerGatewayId: null, Tags: {} },
      ...{ TransitGatewayId: null, StaticRoutesOnly: null },
      ...{ VgwTelemetry: [], VpnTunnelOptionsSpecifications: [] },
    },
  ]);
});

test('a device that is known by its certificate has no address', async () => {
  const CustomerGateways = [{ CustomerGatewayId: 'cgw-1', State: 'available', Type: 'ipsec.1' }];
  const fixtures = [{ ...place, operation: 'DescribeCustomerGateways', output: { CustomerGateways } }];
  expect(await fieldsOf('AWS::EC2::CustomerGateway', fixtures)).toEqual([
    { CustomerGatewayId: 'cgw-1', State: 'available', IpAddress: null },
  ]);
});

test('EC2 refuses in words of its own, and the VPCs stay unlisted', async () => {
  const estate = await scan({
    fixtures: [{ ...place, operation: 'DescribeVpcs', output: { Vpcs: [] } }],
    ...{ mentions: everyFieldOf('AWS::EC2::VPC'), regions: elsewhere },
    endpoint: { deny: ['ec2:DescribeVpcs'] },
  });
  expect(estate.calls).toMatchObject([{ operation: 'DescribeVpcs', outcome: 'denied' }]);
});

test('a subnet goes by its own route table or by the main one, and through a NAT gateway of some zone', async () => {
  const out = (target: object) => ({ DestinationCidrBlock: '0.0.0.0/0', State: 'active', ...target });
  const table = (association: object, ...Routes: object[]) => ({
    ...{ VpcId: 'vpc-1', Associations: [association], Routes },
  });
  const subnetIn = (SubnetId: string, VpcId: string) => ({
    ...{ SubnetId, VpcId, State: 'available', AvailabilityZone: 'us-east-1a', AvailableIpAddressCount: 9 },
  });
  const estate = await scan({
    regions: { primary: 'us-east-1' },
    fixtures: [
      {
        ...{ service: 'ec2', operation: 'DescribeSubnets' },
        output: {
          Subnets: [
            ...[subnetIn('subnet-own', 'vpc-1'), subnetIn('subnet-main', 'vpc-1')],
            ...[subnetIn('subnet-cut', 'vpc-1'), subnetIn('subnet-shared', 'vpc-2')],
          ],
        },
      },
      {
        ...{ service: 'ec2', operation: 'DescribeRouteTables' },
        output: {
          RouteTables: [
            table({ Main: true }, out({ TransitGatewayId: 'tgw-1' })),
            table(
              { Main: false, SubnetId: 'subnet-own' },
              { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1', State: 'active' },
              out({ NatGatewayId: 'nat-1' }),
            ),
            table(
              { Main: false, SubnetId: 'subnet-cut' },
              out({ NatGatewayId: 'nat-0', State: 'blackhole' }),
            ),
          ],
        },
      },
      {
        ...{ service: 'ec2', operation: 'DescribeNatGateways' },
        output: {
          NatGateways: [
            { NatGatewayId: 'nat-1', State: 'available', SubnetId: 'subnet-main' },
            { NatGatewayId: 'nat-2', State: 'available', AvailabilityMode: 'regional' },
          ],
        },
      },
    ],
    mentions: [
      ...everyFieldOf('AWS::EC2::NatGateway'),
      { type: 'AWS::EC2::Subnet', member: 'DefaultRoute' },
      { type: 'AWS::EC2::Subnet', member: 'NatGateway' },
      { type: 'AWS::EC2::NatGateway', member: 'Subnet' },
    ],
    endpoint: { pageSize: 1 },
  });
  const index = new EstateIndex(registry, estate);
  const routes = index.ofType('AWS::EC2::Subnet').map(({ id, fields }) => [id, fields['DefaultRoute']]);
  expect(Object.fromEntries(routes)).toEqual({
    ...{ 'subnet-own': 'nat-1', 'subnet-main': 'tgw-1', 'subnet-cut': null, 'subnet-shared': undefined },
  });
  const own = index.ofType('AWS::EC2::Subnet').find(({ id }) => id === 'subnet-own')!;
  const [gateway] = related({ index, resource: own, relation: 'NatGateway' }).resources;
  expect(gateway!.fields).toEqual({
    ...{ NatGatewayId: 'nat-1', State: 'available', AvailabilityMode: 'zonal', SubnetId: 'subnet-main' },
  });
  expect(related({ index, resource: gateway!, relation: 'Subnet' }).resources).toMatchObject([
    { id: 'subnet-main' },
  ]);
  expect(index.ofType('AWS::EC2::NatGateway')[1]!.fields).toMatchObject({
    ...{ AvailabilityMode: 'regional', SubnetId: null },
  });
});
