import { map, nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { ec2, nameOf, pages, tagsOf } from './service.ts';

const gateways = listing(
  ec2.call('DescribeTransitGateways', { actions: ['ec2:DescribeTransitGateways'], pages }),
  ({ TransitGateways }) => TransitGateways,
);

export const transitGateway = resourceType({
  type: 'AWS::EC2::TransitGateway',
  scope: 'region',
  doc: 'The crossroads of networks in one Region, those that other accounts share included. Its twin has the same Name tag.',
  list: gateways,
  id: 'TransitGatewayId',
  arn: 'TransitGatewayArn',
  names: { uses: ['Name'], of: ({ Name }) => (Name === null ? [] : [text(Name)]) },
  fields: {
    TransitGatewayId: field(gateways, string, 'Id.', (g) => g.TransitGatewayId),
    TransitGatewayArn: field(gateways, string, 'Amazon Resource Name.', (g) => g.TransitGatewayArn),
    Name: field(gateways, nullable(string), 'Its tag Name; absent without one.', (g) => nameOf(g.Tags)),
    State: field(gateways, string, 'available, pending, modifying or deleting.', (g) => g.State),
    Tags: field(gateways, map(string), 'Tags.', (g) => tagsOf(g.Tags)),
  },
  relations: {
    Counterpart: counterpart('AWS::EC2::TransitGateway', 'Name'),
    Peerings: toMany('AWS::EC2::TransitGatewayPeeringAttachment', {
      doc: 'Its links to transit gateways elsewhere.',
      on: 'TransitGatewayId',
      from: 'TransitGatewayId',
    }),
    VpnConnections: toMany('AWS::EC2::VPNConnection', {
      doc: 'VPN connections that end at it.',
      on: 'TransitGatewayId',
      from: 'TransitGatewayId',
    }),
    // Associations belong to no Region, and a list is joined within one Region: hence one of them, by name.
    DirectConnectAssociation: toOne('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      doc: 'A Direct Connect gateway of this account that leads to it, one whose association is in force.',
      uses: ['TransitGatewayId'],
      name: ({ TransitGatewayId }) => text(TransitGatewayId),
    }),
  },
});
