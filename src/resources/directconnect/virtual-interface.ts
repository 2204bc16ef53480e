import { list, map, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { directConnect, pages, tagsOf } from './service.ts';

const interfaces = listing(
  directConnect.call('DescribeVirtualInterfaces', {
    actions: ['directconnect:DescribeVirtualInterfaces'],
    pages,
  }),
  (answer) => answer.virtualInterfaces,
);

/** The answer also holds BGP keys and router configurations; neither is declared. */
export const virtualInterface = resourceType({
  type: 'Ringdown::DirectConnect::VirtualInterface',
  scope: 'region',
  doc: 'A private, public or transit virtual interface of a connection (AWS::DirectConnect::PrivateVirtualInterface and its neighbours).',
  list: interfaces,
  id: 'VirtualInterfaceId',
  arn: ({ VirtualInterfaceId }, { account, region }) =>
    `arn:aws:directconnect:${region}:${account}:dxvif/${VirtualInterfaceId}`,
  fields: {
    VirtualInterfaceId: field(interfaces, string, 'Id.', (i) => i.virtualInterfaceId),
    VirtualInterfaceName: field(interfaces, nullable(string), 'Name.', (i) => i.virtualInterfaceName),
    VirtualInterfaceType: field(
      interfaces,
      string,
      'private, public or transit.',
      (i) => i.virtualInterfaceType,
    ),
    VirtualInterfaceState: field(
      interfaces,
      string,
      'available, down, testing while a failover test runs, or a step of making and deletion.',
      (i) => i.virtualInterfaceState,
    ),
    DirectConnectGatewayId: field(
      interfaces,
      nullable(string),
      'Direct Connect gateway that it leads to; absent where it leads to a virtual private gateway, or to public addresses.',
      (i) => i.directConnectGatewayId || undefined,
    ),
    Location: field(interfaces, nullable(string), 'Location of its connection.', (i) => i.location),
    LogicalDeviceId: field(
      interfaces,
      nullable(string),
      'Device of AWS that ends it (awsLogicalDeviceId).',
      (i) => i.awsLogicalDeviceId,
    ),
    BgpPeers: field(
      interfaces,
      list(
        object({
          AddressFamily: nullable(string),
          BgpPeerState: nullable(string),
          BgpStatus: nullable(string),
        }),
      ),
      'BGP sessions: up, down or unknown.',
      (i) =>
        i.bgpPeers?.map(({ addressFamily, bgpPeerState, bgpStatus }) => ({
          ...{ AddressFamily: addressFamily, BgpPeerState: bgpPeerState, BgpStatus: bgpStatus },
        })),
    ),
    Tags: field(interfaces, map(string), 'Tags.', (i) => tagsOf(i.tags)),
  },
  relations: {
    Gateway: toOne('AWS::DirectConnect::DirectConnectGateway', {
      doc: 'Direct Connect gateway that it leads to, where that belongs to an account of the scan.',
      uses: ['DirectConnectGatewayId'],
      name: ({ DirectConnectGatewayId }) => DirectConnectGatewayId as string | null,
    }),
    FailoverTests: toMany('Ringdown::DirectConnect::FailoverTest', {
      doc: 'Failover tests that it was put through.',
      on: 'VirtualInterfaceId',
      from: 'VirtualInterfaceId',
    }),
  },
});
