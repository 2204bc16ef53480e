import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { ec2 } from './service.ts';

/** Routes over peerings are always static, so there are few; those of VPCs and VPNs are not asked for. */
const routes = listing(
  ec2.call('SearchTransitGatewayRoutes', {
    actions: ['ec2:SearchTransitGatewayRoutes'],
    uses: ['TransitGatewayRouteTableId'],
    input: ({ TransitGatewayRouteTableId }) => ({
      TransitGatewayRouteTableId: text(TransitGatewayRouteTableId),
      Filters: [{ Name: 'attachment.resource-type', Values: ['peering'] }],
    }),
    pages: nextToken(1000),
  }),
  ({ Routes }, { known }) =>
    Routes?.flatMap((route) =>
      (route.TransitGatewayAttachments ?? []).map((attachment) => ({
        ...{ State: route.State, Destination: route.DestinationCidrBlock ?? route.PrefixListId },
        attachment: attachment.TransitGatewayAttachmentId,
        table: known['TransitGatewayRouteTableId'],
      })),
    ),
  {
    incomplete: ({ AdditionalRoutesAvailable, NextToken }) =>
      AdditionalRoutesAvailable && NextToken === undefined
        ? 'AWS says that there are more routes than it lists'
        : undefined,
  },
);

export const transitGatewayRoute = resourceType({
  type: 'AWS::EC2::TransitGatewayRoute',
  scope: 'region',
  parent: 'AWS::EC2::TransitGatewayRouteTable',
  doc: 'A route of a transit gateway over a peering.',
  list: routes,
  id: (r) =>
    `${r['TransitGatewayRouteTableId']}/${r['DestinationCidrBlock']}/${r['TransitGatewayAttachmentId']}`,
  arn: null,
  fields: {
    TransitGatewayRouteTableId: field(routes, string, 'Table of the route.', (r) => r.table),
    DestinationCidrBlock: field(
      routes,
      string,
      'Where it leads: a block or a prefix list.',
      (r) => r.Destination,
    ),
    TransitGatewayAttachmentId: field(routes, nullable(string), 'Link that it takes.', (r) => r.attachment),
    State: field(routes, nullable(string), 'active, or blackhole when the link is gone.', (r) => r.State),
  },
});
