import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { ec2, pages } from './service.ts';

const peerings = listing(
  ec2.call('DescribeTransitGatewayPeeringAttachments', {
    actions: ['ec2:DescribeTransitGatewayPeeringAttachments'],
    pages,
  }),
  (answer, { place: { region } }) =>
    answer.TransitGatewayPeeringAttachments?.map((peering) => {
      const { RequesterTgwInfo: asked, AccepterTgwInfo: answered } = peering;
      // Both Regions list the attachment, under one id, and each has an end of its own.
      const [own, peer] = asked?.Region === region ? [asked, answered] : [answered, asked];
      return { ...peering, own, peer };
    }),
);

export const transitGatewayPeeringAttachment = resourceType({
  type: 'AWS::EC2::TransitGatewayPeeringAttachment',
  scope: 'region',
  doc: 'A link between two transit gateways, as seen from the end that is in this Region.',
  list: peerings,
  id: 'TransitGatewayAttachmentId',
  arn: ({ TransitGatewayAttachmentId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:transit-gateway-attachment/${TransitGatewayAttachmentId}`,
  fields: {
    TransitGatewayAttachmentId: field(peerings, string, 'Id.', (p) => p.TransitGatewayAttachmentId),
    State: field(peerings, string, 'available, pendingAcceptance, failed and others.', (p) => p.State),
    TransitGatewayId: field(
      peerings,
      nullable(string),
      'Transit gateway at the end in this Region.',
      (p) => p.own?.TransitGatewayId,
    ),
    PeerTransitGatewayId: field(
      peerings,
      nullable(string),
      'Transit gateway at the other end; absent where that is a core network.',
      (p) => p.peer?.TransitGatewayId,
    ),
    PeerRegion: field(peerings, nullable(string), 'Region of the other end.', (p) => p.peer?.Region),
  },
  relations: {
    TransitGateway: toOne('AWS::EC2::TransitGateway', {
      doc: 'Transit gateway at the end in this Region.',
      uses: ['TransitGatewayId'],
      name: ({ TransitGatewayId }) => TransitGatewayId as string | null,
      region: 'same',
    }),
    Routes: toMany('AWS::EC2::TransitGatewayRoute', {
      doc: 'Routes of this Region that lead over the link.',
      on: 'TransitGatewayAttachmentId',
      from: 'TransitGatewayAttachmentId',
    }),
  },
});
