import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { directConnect, pages } from './service.ts';

const associations = listing(
  directConnect.call('DescribeDirectConnectGatewayAssociations', {
    actions: ['directconnect:DescribeDirectConnectGatewayAssociations'],
    uses: ['DirectConnectGatewayId'],
    input: ({ DirectConnectGatewayId }) => ({ directConnectGatewayId: text(DirectConnectGatewayId) }),
    pages,
  }),
  (answer, { known }) =>
    answer.directConnectGatewayAssociations?.map((association) => ({
      ...association,
      gateway: known['DirectConnectGatewayId'],
    })),
);

export const gatewayAssociation = resourceType({
  type: 'AWS::DirectConnect::DirectConnectGatewayAssociation',
  scope: 'account',
  parent: 'AWS::DirectConnect::DirectConnectGateway',
  doc: 'A network that a Direct Connect gateway leads to: a transit gateway, a virtual private gateway or a core network.',
  list: associations,
  id: 'AssociationId',
  arn: null,
  names: {
    uses: ['AssociatedGatewayId', 'AssociationState'],
    of: ({ AssociatedGatewayId, AssociationState }) =>
      AssociatedGatewayId !== null && /^(associated|updating)$/.test(text(AssociationState))
        ? [text(AssociatedGatewayId)]
        : [],
  },
  fields: {
    AssociationId: field(associations, string, 'Id.', (a) => a.associationId),
    DirectConnectGatewayId: field(associations, string, 'Direct Connect gateway.', (a) => a.gateway),
    AssociationState: field(
      associations,
      string,
      'associated, updating, associating, disassociating or disassociated.',
      (a) => a.associationState,
    ),
    AssociatedGatewayId: field(
      associations,
      nullable(string),
      'Transit or virtual private gateway; absent for a core network.',
      (a) => a.associatedGateway?.id,
    ),
    AssociatedGatewayRegion: field(
      associations,
      nullable(string),
      'Region of that gateway; absent for a core network, which spans Regions.',
      (a) => a.associatedGateway?.region,
    ),
  },
});
