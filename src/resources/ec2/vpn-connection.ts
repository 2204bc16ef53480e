import { bool, list, map, nullable, number, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { ec2, tagsOf } from './service.ts';

const connections = listing(
  ec2.call('DescribeVpnConnections', { actions: ['ec2:DescribeVpnConnections'] }),
  ({ VpnConnections }) => VpnConnections,
);

/** The answer also holds pre-shared keys, in two places; neither is declared. */
export const vpnConnection = resourceType({
  type: 'AWS::EC2::VPNConnection',
  scope: 'region',
  doc: 'A Site-to-Site VPN connection: two tunnels between AWS and one device. Keys are never kept.',
  list: connections,
  id: 'VpnConnectionId',
  arn: ({ VpnConnectionId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:vpn-connection/${VpnConnectionId}`,
  fields: {
    VpnConnectionId: field(connections, string, 'Id.', (c) => c.VpnConnectionId),
    State: field(connections, string, 'available, pending, deleting or deleted.', (c) => c.State),
    CustomerGatewayId: field(
      connections,
      nullable(string),
      'Device on the premises.',
      (c) => c.CustomerGatewayId,
    ),
    TransitGatewayId: field(
      connections,
      nullable(string),
      'Transit gateway on the side of AWS; absent where it is another kind of gateway.',
      (c) => c.TransitGatewayId,
    ),
    StaticRoutesOnly: field(
      connections,
      nullable(bool),
      'Whether routes are written by hand rather than learnt by BGP.',
      (c) => c.Options?.StaticRoutesOnly,
    ),
    VgwTelemetry: field(
      connections,
      list(
        object({
          OutsideIpAddress: nullable(string),
          Status: nullable(string),
          StatusMessage: nullable(string),
          AcceptedRouteCount: nullable(number),
          LastStatusChange: nullable(timestamp),
        }),
      ),
      'Tunnels as AWS sees them: UP or DOWN, and how many routes the device announces.',
      (c) => c.VgwTelemetry,
    ),
    VpnTunnelOptionsSpecifications: field(
      connections,
      list(
        object({
          OutsideIpAddress: nullable(string),
          LogEnabled: nullable(bool),
        }),
      ),
      'Tunnels as they are configured: whether each writes a log.',
      (c) =>
        c.Options?.TunnelOptions?.map(({ OutsideIpAddress, LogOptions }) => ({
          OutsideIpAddress,
          LogEnabled: LogOptions?.CloudWatchLogOptions?.LogEnabled,
        })),
    ),
    Tags: field(connections, map(string), 'Tags.', (c) => tagsOf(c.Tags)),
  },
  relations: {
    CustomerGateway: toOne('AWS::EC2::CustomerGateway', {
      doc: 'Device on the premises.',
      uses: ['CustomerGatewayId'],
      name: ({ CustomerGatewayId }) => CustomerGatewayId as string | null,
      region: 'same',
    }),
    TransitGateway: toOne('AWS::EC2::TransitGateway', {
      doc: 'Transit gateway on the side of AWS.',
      uses: ['TransitGatewayId'],
      name: ({ TransitGatewayId }) => TransitGatewayId as string | null,
      region: 'same',
    }),
  },
});
