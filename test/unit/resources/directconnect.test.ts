import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const place = { service: 'directconnect', region: 'us-east-1' };
const tags = [{ key: 'contact-centre', value: 'x' }];
const read = { 'contact-centre': 'x' };

const fixtures: Fixture[] = [
  {
    ...{ ...place, operation: 'DescribeConnections' },
    output: {
      connections: [
        {
          ...{ connectionId: 'dxcon-1', connectionName: 'house', connectionState: 'down', tags },
          ...{ location: 'EqDC2', lagId: 'dxlag-1' },
        },
        { connectionId: 'dxcon-2', connectionState: 'requested' },
      ],
    },
  },
  {
    ...{ ...place, operation: 'DescribeLags' },
    output: {
      lags: [
        {
          ...{ lagId: 'dxlag-1', lagName: 'house', lagState: 'available', minimumLinks: 0, tags },
          connections: [{ connectionState: 'available' }, { connectionState: 'down' }],
        },
      ],
    },
  },
  {
    ...{ ...place, operation: 'DescribeVirtualInterfaces' },
    output: {
      virtualInterfaces: [
        {
          ...{
            virtualInterfaceId: 'dxvif-1',
            virtualInterfaceName: 'house',
            virtualInterfaceType: 'transit',
          },
          ...{ virtualInterfaceState: 'available', directConnectGatewayId: 'g-1', location: 'EqDC2', tags },
          ...{
            awsLogicalDeviceId: 'EqDC2-1',
            authKey: 'hush',
            customerRouterConfig: '<auth_key>hush</auth_key>',
          },
          bgpPeers: [{ addressFamily: 'ipv4', bgpPeerState: 'available', bgpStatus: 'up', authKey: 'hush' }],
        },
        {
          ...{ virtualInterfaceId: 'dxvif-2', virtualInterfaceType: 'public', virtualInterfaceState: 'down' },
          directConnectGatewayId: '',
        },
      ],
    },
  },
  {
    ...{ ...place, operation: 'ListVirtualInterfaceTestHistory', input: { virtualInterfaceId: 'dxvif-1' } },
    output: {
      virtualInterfaceTestHistory: [
        { testId: 't-1', startTime: '2026-01-01T04:00:00Z', endTime: '2026-01-01T04:10:00Z' },
        { testId: 't-2', startTime: '2026-01-15T11:59:00Z' },
      ],
    },
  },
  { ...place, operation: 'ListVirtualInterfaceTestHistory', output: { virtualInterfaceTestHistory: [] } },
  {
    ...{ ...place, operation: 'DescribeDirectConnectGateways' },
    output: {
      directConnectGateways: [
        {
          ...{ directConnectGatewayId: 'g-1', directConnectGatewayName: 'house', tags },
          directConnectGatewayState: 'available',
        },
      ],
    },
  },
  {
    ...{ ...place, operation: 'DescribeDirectConnectGatewayAssociations' },
    input: { directConnectGatewayId: 'g-1' },
    output: {
      directConnectGatewayAssociations: [
        {
          ...{ associationId: 'a-1', associationState: 'associated' },
          associatedGateway: { id: 'tgw-1', type: 'transitGateway', region: 'us-west-2' },
        },
        {
          ...{ associationId: 'a-2', associationState: 'associating' },
          associatedCoreNetwork: { id: 'core-1' },
        },
      ],
    },
  },
  {
    ...{ ...place, operation: 'DescribeDirectConnectGatewayAttachments' },
    input: { directConnectGatewayId: 'g-1' },
    output: {
      directConnectGatewayAttachments: [
        {
          ...{ virtualInterfaceId: 'dxvif-1', virtualInterfaceRegion: 'us-east-1' },
          ...{ virtualInterfaceOwnerAccount: '111122223333', attachmentState: 'attached' },
        },
        { virtualInterfaceId: 'dxvif-3', attachmentState: 'detaching' },
      ],
    },
  },
];

const fieldsOf = async (type: string) => {
  const estate = await scan({
    ...{ fixtures, mentions: everyFieldOf(type), regions: { primary: 'us-east-1' } },
    endpoint: { pageSize: 1 },
  });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  return estate.resources.filter((r) => r.type === type).map(({ fields }) => fields);
};

test('connections are read with where they end and how they are', async () => {
  expect(await fieldsOf('AWS::DirectConnect::Connection')).toEqual([
    {
      ...{ ConnectionId: 'dxcon-1', ConnectionName: 'house', ConnectionState: 'down' },
      ...{ Location: 'EqDC2', LagId: 'dxlag-1', Tags: read },
    },
    {
      ...{ ConnectionId: 'dxcon-2', ConnectionName: null, ConnectionState: 'requested' },
      ...{ Location: null, LagId: null, Tags: {} },
    },
  ]);
});

test('a group of links is read with the state of each', async () => {
  expect(await fieldsOf('AWS::DirectConnect::Lag')).toEqual([
    {
      ...{ LagId: 'dxlag-1', LagName: 'house', LagState: 'available', MinimumLinks: 0, Tags: read },
      ConnectionStates: ['available', 'down'],
    },
  ]);
});

test('virtual interfaces are read without keys and router configurations', async () => {
  const found = await fieldsOf('Ringdown::DirectConnect::VirtualInterface');
  expect(JSON.stringify(found)).not.toContain('hush');
  expect(found).toEqual([
    {
      ...{ VirtualInterfaceId: 'dxvif-1', VirtualInterfaceName: 'house', VirtualInterfaceType: 'transit' },
      ...{ VirtualInterfaceState: 'available', DirectConnectGatewayId: 'g-1', Location: 'EqDC2', Tags: read },
      LogicalDeviceId: 'EqDC2-1',
      BgpPeers: [{ AddressFamily: 'ipv4', BgpPeerState: 'available', BgpStatus: 'up' }],
    },
    {
      ...{ VirtualInterfaceId: 'dxvif-2', VirtualInterfaceName: null, VirtualInterfaceType: 'public' },
      ...{ VirtualInterfaceState: 'down', DirectConnectGatewayId: null, Location: null, Tags: {} },
      ...{ LogicalDeviceId: null, BgpPeers: [] },
    },
  ]);
});

test('a failover test that runs has no end yet', async () => {
  expect(await fieldsOf('Ringdown::DirectConnect::FailoverTest')).toEqual([
    {
      ...{ TestId: 't-1', VirtualInterfaceId: 'dxvif-1' },
      ...{ StartTime: '2026-01-01T04:00:00.000Z', EndTime: '2026-01-01T04:10:00.000Z' },
    },
    {
      ...{ TestId: 't-2', VirtualInterfaceId: 'dxvif-1' },
      ...{ StartTime: '2026-01-15T11:59:00.000Z', EndTime: null },
    },
  ]);
});

test('a gateway is read with what it leads to and what leads to it', async () => {
  const gateway = { DirectConnectGatewayId: 'g-1' };
  expect(await fieldsOf('AWS::DirectConnect::DirectConnectGateway')).toEqual([
    { ...gateway, DirectConnectGatewayName: 'house', DirectConnectGatewayState: 'available', Tags: read },
  ]);
  expect(await fieldsOf('AWS::DirectConnect::DirectConnectGatewayAssociation')).toEqual([
    {
      ...{ ...gateway, AssociationId: 'a-1', AssociationState: 'associated' },
      ...{ AssociatedGatewayId: 'tgw-1', AssociatedGatewayRegion: 'us-west-2' },
    },
    {
      ...{ ...gateway, AssociationId: 'a-2', AssociationState: 'associating' },
      ...{ AssociatedGatewayId: null, AssociatedGatewayRegion: null },
    },
  ]);
  expect(await fieldsOf('Ringdown::DirectConnect::GatewayAttachment')).toEqual([
    {
      ...{ ...gateway, VirtualInterfaceId: 'dxvif-1', AttachmentState: 'attached' },
      VirtualInterfaceArn: 'arn:aws:directconnect:us-east-1:111122223333:dxvif/dxvif-1',
    },
    {
      ...{ ...gateway, VirtualInterfaceId: 'dxvif-3', AttachmentState: 'detaching' },
      VirtualInterfaceArn: null,
    },
  ]);
});
