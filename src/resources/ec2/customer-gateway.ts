import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { ec2 } from './service.ts';

const gateways = listing(
  ec2.call('DescribeCustomerGateways', { actions: ['ec2:DescribeCustomerGateways'] }),
  ({ CustomerGateways }) => CustomerGateways,
);

export const customerGateway = resourceType({
  type: 'AWS::EC2::CustomerGateway',
  scope: 'region',
  doc: 'What AWS knows of a VPN device on the premises.',
  list: gateways,
  id: 'CustomerGatewayId',
  arn: ({ CustomerGatewayId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:customer-gateway/${CustomerGatewayId}`,
  fields: {
    CustomerGatewayId: field(gateways, string, 'Id.', (g) => g.CustomerGatewayId),
    State: field(gateways, string, 'available, pending, deleting or deleted.', (g) => g.State),
    IpAddress: field(
      gateways,
      nullable(string),
      'Outside address of the device; absent where only its certificate is known.',
      (g) => g.IpAddress,
    ),
  },
});
