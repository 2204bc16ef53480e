import type { Answers } from '../answers.ts';
import { type Ago, hex, otherRegion, primary, production, type Region, recovery } from '../place.ts';
import { type Crossroads, crossroadsId, type Links, type Peering, type Vpn } from './links.ts';
import { owned } from './vpc-answers.ts';

/** What EC2 answers about transit gateways and VPN connections of one Region. */
export function giveLinks(answers: Answers, links: Links, region: Region, ago: Ago): Answers {
  const crossroads = links.crossroads.filter((one) => one.region === region);
  const vpns = links.vpns.filter((one) => one.region === region);
  answers
    .give('DescribeTransitGateways', {}, { TransitGateways: crossroads.map(crossroadsOf) })
    .give(
      'DescribeTransitGatewayPeeringAttachments',
      {},
      { TransitGatewayPeeringAttachments: links.peerings.map(peeringOf) },
    )
    .give('DescribeTransitGatewayRouteTables', {}, { TransitGatewayRouteTables: crossroads.map(tableOf) })
    .give('DescribeVpnConnections', {}, { VpnConnections: vpns.map((vpn) => vpnOf(vpn, ago)) })
    .give('DescribeCustomerGateways', {}, { CustomerGateways: vpns.map(deviceOf) });
  for (const one of crossroads) {
    const routed = links.peerings.filter(({ name, routed }) => name === one.name && routed.includes(region));
    answers.give(
      'SearchTransitGatewayRoutes',
      { TransitGatewayRouteTableId: tableId(one) },
      { Routes: routed.map((peering) => routeOf(peering, region)), AdditionalRoutesAvailable: false },
    );
  }
  return answers;
}

const crossroadsOf = ({ name, region }: Crossroads) => ({
  TransitGatewayId: crossroadsId(name, region),
  TransitGatewayArn: `arn:aws:ec2:${region}:${production}:transit-gateway/${crossroadsId(name, region)}`,
  ...{ State: 'available', OwnerId: production, Tags: owned(`meridian-${name}`) },
});

const peeringId = (name: string): string => `tgw-attach-${hex(`peering ${name}`, 17)}`;

const endOf = (name: string, Region: Region) => ({
  ...{ TransitGatewayId: crossroadsId(name, Region), OwnerId: production, Region },
});

const peeringOf = ({ name, state }: Peering) => ({
  ...{ TransitGatewayAttachmentId: peeringId(name), State: state },
  ...{ RequesterTgwInfo: endOf(name, primary), AccepterTgwInfo: endOf(name, recovery) },
});

const tableId = ({ name, region }: Crossroads): string => `tgw-rtb-${hex(`${name} ${region}`, 17)}`;

const tableOf = (one: Crossroads) => ({
  TransitGatewayRouteTableId: tableId(one),
  TransitGatewayId: crossroadsId(one.name, one.region),
  State: 'available',
});

const routeOf = ({ name }: Peering, region: Region) => ({
  ...{
    DestinationCidrBlock: region === primary ? '10.60.0.0/14' : '10.48.0.0/13',
    Type: 'static',
    State: 'active',
  },
  TransitGatewayAttachments: [
    {
      TransitGatewayAttachmentId: peeringId(name),
      ResourceType: 'peering',
      ResourceId: crossroadsId(name, otherRegion(region)),
    },
  ],
});

const deviceId = ({ device, region }: Vpn): string => `cgw-${hex(`${device} ${region}`, 17)}`;

const deviceOf = (vpn: Vpn) => ({
  ...{ CustomerGatewayId: deviceId(vpn), State: 'available', Type: 'ipsec.1', BgpAsn: '65010' },
  ...{ DeviceName: vpn.device, IpAddress: vpn.device === 'reinsurer' ? '198.51.100.40' : '203.0.113.40' },
});

const vpnOf = (vpn: Vpn, ago: Ago) => ({
  ...{ VpnConnectionId: `vpn-${hex(vpn.name, 17)}`, State: vpn.state, Type: 'ipsec.1', Category: 'VPN' },
  ...{
    CustomerGatewayId: deviceId(vpn),
    TransitGatewayId: crossroadsId(vpn.crossroads, vpn.region),
    Tags: owned(vpn.name),
  },
  VgwTelemetry: vpn.tunnels.map((up, i) => ({
    ...{ OutsideIpAddress: `192.0.2.${10 + i}`, Status: up ? 'UP' : 'DOWN', LastStatusChange: ago(12) },
    AcceptedRouteCount: up ? 4 : 0,
  })),
  Options: {
    StaticRoutesOnly: vpn.static,
    TunnelOptions: vpn.tunnels.map((_, i) => ({
      OutsideIpAddress: `192.0.2.${10 + i}`,
      LogOptions: { CloudWatchLogOptions: { LogEnabled: vpn.logs } },
    })),
  },
});
