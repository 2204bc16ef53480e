import { Answers } from '../answers.ts';
import { bothRegions, hex, production, type Region, uuid } from '../place.ts';
import { crossroadsId, type Gateway, type Lag, type Line, type Links } from './links.ts';

const tags = [{ key: 'contact-centre', value: 'meridian' }];
const lineId = ({ name }: Line): string => `dxcon-${hex(`line ${name}`, 8)}`;
const interfaceId = ({ name }: Line): string => `dxvif-${hex(`interface ${name}`, 8)}`;
const gatewayId = (name: string): string => uuid(`direct connect ${name}`);

/** What Direct Connect answers: lines in the Region of their location, gateways in every one. */
export const lineAnswers = ({ lines, lags, gateways }: Links) => [
  ...new Answers('directconnect')
    .give('DescribeConnections', {}, { connections: [] })
    .give('DescribeLags', {}, { lags: [] })
    .give('DescribeVirtualInterfaces', {}, { virtualInterfaces: [] })
    .give('DescribeDirectConnectGateways', {}, { directConnectGateways: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = lines.filter((line) => line.region === region);
    const answers = new Answers('directconnect', { account: production, region })
      .give('DescribeConnections', {}, { connections: here.map(connectionOf) })
      .give('DescribeLags', {}, { lags: lags.filter((lag) => lag.region === region).map(lagOf) })
      .give('DescribeVirtualInterfaces', {}, { virtualInterfaces: here.map(interfaceOf) });
    for (const line of here)
      answers.give(
        'ListVirtualInterfaceTestHistory',
        { virtualInterfaceId: interfaceId(line) },
        { virtualInterfaceTestHistory: testsOf(line) },
      );
    return answers.fixtures;
  }),
  ...gatewayAnswers(gateways, lines),
];

function gatewayAnswers(gateways: readonly Gateway[], lines: readonly Line[]) {
  const answers = new Answers('directconnect', { account: production });
  answers.give('DescribeDirectConnectGateways', {}, { directConnectGateways: gateways.map(gatewayOf) });
  for (const { name, crossroads, serves } of gateways) {
    const asked = { directConnectGatewayId: gatewayId(name) };
    answers
      .give('DescribeDirectConnectGatewayAssociations', asked, {
        directConnectGatewayAssociations: serves.map((region) => associationOf(crossroads, region)),
      })
      .give('DescribeDirectConnectGatewayAttachments', asked, {
        directConnectGatewayAttachments: lines.filter(({ gateway }) => gateway === name).map(attachmentOf),
      });
  }
  return answers.fixtures;
}

const connectionOf = (line: Line) => ({
  ...{ connectionId: lineId(line), connectionName: `meridian-${line.name}`, connectionState: line.state },
  ...{ location: line.location, region: line.region, bandwidth: '1Gbps', ownerAccount: production, tags },
});

const lagOf = ({ name, region, location, minimum, links }: Lag) => ({
  ...{ lagId: `dxlag-${hex(`lag ${name}`, 8)}`, lagName: `meridian-${name}`, lagState: 'available' },
  ...{ location, region, minimumLinks: minimum, numberOfConnections: links, tags },
  connections: Array.from({ length: links }, (_, i) => ({
    connectionId: `dxcon-${hex(`lag ${name} ${i}`, 8)}`,
    connectionState: 'available',
  })),
});

const interfaceOf = (line: Line) => ({
  ...{ virtualInterfaceId: interfaceId(line), virtualInterfaceName: `meridian-${line.name}` },
  ...{ virtualInterfaceType: 'transit', virtualInterfaceState: 'available', connectionId: lineId(line) },
  ...{ location: line.location, region: line.region, directConnectGatewayId: gatewayId(line.gateway), tags },
  awsLogicalDeviceId: `${line.location}-${hex(line.name, 8)}`,
  bgpPeers: Object.entries(line.sessions).map(([addressFamily, up]) => ({
    ...{ bgpPeerId: `dxpeer-${hex(`${line.name} ${addressFamily}`, 8)}`, addressFamily },
    ...{ bgpPeerState: 'available', bgpStatus: up ? 'up' : 'down' },
  })),
});

const testsOf = (line: Line) =>
  line.tested === undefined
    ? []
    : [
        {
          ...{ testId: uuid(`test ${line.name}`), virtualInterfaceId: interfaceId(line) },
          ...{ testDurationInMinutes: 10, startTime: line.tested, endTime: line.tested },
        },
      ];

const gatewayOf = ({ name }: Gateway) => ({
  ...{ directConnectGatewayId: gatewayId(name), directConnectGatewayName: `meridian-${name}` },
  ...{ directConnectGatewayState: 'available', ownerAccount: production, tags },
});

const associationOf = (crossroads: string, region: Region) => ({
  associationId: uuid(`association ${crossroads} ${region}`),
  associationState: 'associated',
  associatedGateway: {
    ...{ id: crossroadsId(crossroads, region), type: 'transitGateway', ownerAccount: production, region },
  },
});

const attachmentOf = (line: Line) => ({
  ...{ virtualInterfaceId: interfaceId(line), virtualInterfaceRegion: line.region },
  ...{ virtualInterfaceOwnerAccount: production, attachmentState: 'attached' },
});
