import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { ec2, pages } from './service.ts';

const tables = listing(
  ec2.call('DescribeTransitGatewayRouteTables', {
    actions: ['ec2:DescribeTransitGatewayRouteTables'],
    pages,
  }),
  ({ TransitGatewayRouteTables }) =>
    TransitGatewayRouteTables?.filter(({ State }) => State === undefined || State === 'available'),
);

export const transitGatewayRouteTable = resourceType({
  type: 'AWS::EC2::TransitGatewayRouteTable',
  scope: 'region',
  doc: 'Where a transit gateway sends what comes from the networks that use the table.',
  list: tables,
  id: 'TransitGatewayRouteTableId',
  arn: ({ TransitGatewayRouteTableId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:transit-gateway-route-table/${TransitGatewayRouteTableId}`,
  fields: {
    TransitGatewayRouteTableId: field(tables, string, 'Id.', (t) => t.TransitGatewayRouteTableId),
    TransitGatewayId: field(tables, string, 'Transit gateway of the table.', (t) => t.TransitGatewayId),
  },
});
