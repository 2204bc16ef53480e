import { map, nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { directConnect, pages, tagsOf } from './service.ts';

const gateways = listing(
  directConnect.call('DescribeDirectConnectGateways', {
    actions: ['directconnect:DescribeDirectConnectGateways'],
    pages,
  }),
  (answer) => answer.directConnectGateways,
);

export const directConnectGateway = resourceType({
  type: 'AWS::DirectConnect::DirectConnectGateway',
  scope: 'account',
  doc: 'What joins virtual interfaces of any Region with networks of any Region. It is in no Region itself.',
  list: gateways,
  id: 'DirectConnectGatewayId',
  arn: ({ DirectConnectGatewayId }, { account }) =>
    `arn:aws:directconnect::${account}:dx-gateway/${DirectConnectGatewayId}`,
  fields: {
    DirectConnectGatewayId: field(gateways, string, 'Id.', (g) => g.directConnectGatewayId),
    DirectConnectGatewayName: field(gateways, nullable(string), 'Name.', (g) => g.directConnectGatewayName),
    DirectConnectGatewayState: field(
      gateways,
      string,
      'available, pending, deleting or deleted.',
      (g) => g.directConnectGatewayState,
    ),
    Tags: field(gateways, map(string), 'Tags.', (g) => tagsOf(g.tags)),
  },
  relations: {
    Associations: toMany('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      doc: 'Networks that it leads to.',
      on: 'DirectConnectGatewayId',
      from: 'DirectConnectGatewayId',
    }),
    Attachments: toMany('Ringdown::DirectConnect::GatewayAttachment', {
      doc: 'Virtual interfaces that lead to it.',
      on: 'DirectConnectGatewayId',
      from: 'DirectConnectGatewayId',
    }),
  },
});
