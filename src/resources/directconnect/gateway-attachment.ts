import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { directConnect, pages } from './service.ts';

const attachments = listing(
  directConnect.call('DescribeDirectConnectGatewayAttachments', {
    actions: ['directconnect:DescribeDirectConnectGatewayAttachments'],
    uses: ['DirectConnectGatewayId'],
    input: ({ DirectConnectGatewayId }) => ({ directConnectGatewayId: text(DirectConnectGatewayId) }),
    pages,
  }),
  (answer, { known }) =>
    answer.directConnectGatewayAttachments?.map((attachment) => ({
      ...attachment,
      gateway: known['DirectConnectGatewayId'],
    })),
);

export const gatewayAttachment = resourceType({
  type: 'Ringdown::DirectConnect::GatewayAttachment',
  scope: 'account',
  parent: 'AWS::DirectConnect::DirectConnectGateway',
  doc: 'A virtual interface that leads to a Direct Connect gateway, in whichever Region and account it is.',
  list: attachments,
  id: ({ DirectConnectGatewayId, VirtualInterfaceId }) => `${DirectConnectGatewayId}/${VirtualInterfaceId}`,
  arn: null,
  fields: {
    DirectConnectGatewayId: field(attachments, string, 'Direct Connect gateway.', (a) => a.gateway),
    VirtualInterfaceId: field(attachments, string, 'Virtual interface.', (a) => a.virtualInterfaceId),
    VirtualInterfaceArn: field(
      attachments,
      nullable(string),
      'The same by ARN; absent where AWS does not tell its Region or account.',
      (a) =>
        a.virtualInterfaceRegion && a.virtualInterfaceOwnerAccount
          ? `arn:aws:directconnect:${a.virtualInterfaceRegion}:${a.virtualInterfaceOwnerAccount}:dxvif/${a.virtualInterfaceId}`
          : undefined,
    ),
    AttachmentState: field(
      attachments,
      string,
      'attached, attaching, detaching or detached.',
      (a) => a.attachmentState,
    ),
  },
  relations: {
    VirtualInterface: toOne('Ringdown::DirectConnect::VirtualInterface', {
      doc: 'The virtual interface; unknown where it is in a Region or account outside of the scan.',
      uses: ['VirtualInterfaceArn', 'VirtualInterfaceId'],
      name: ({ VirtualInterfaceArn, VirtualInterfaceId }) => text(VirtualInterfaceArn ?? VirtualInterfaceId),
    }),
  },
});
