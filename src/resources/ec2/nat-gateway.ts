import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { ec2, pages } from './service.ts';

const gateways = listing(
  ec2.call('DescribeNatGateways', { actions: ['ec2:DescribeNatGateways'], pages }),
  ({ NatGateways }) => NatGateways,
);

export const natGateway = resourceType({
  type: 'AWS::EC2::NatGateway',
  scope: 'region',
  doc: 'By which subnets without public addresses reach the Internet.',
  list: gateways,
  id: 'NatGatewayId',
  arn: ({ NatGatewayId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:natgateway/${NatGatewayId}`,
  fields: {
    NatGatewayId: field(gateways, string, 'Id.', (g) => g.NatGatewayId),
    State: field(gateways, string, 'Such as available or deleted.', (g) => g.State),
    AvailabilityMode: field(
      gateways,
      string,
      'zonal, in one zone, or regional, in all that it is needed in.',
      (g) => g.AvailabilityMode ?? 'zonal',
    ),
    SubnetId: field(
      gateways,
      nullable(string),
      'Subnet that it is in, which tells its zone; absent on a regional one.',
      (g) => g.SubnetId,
    ),
  },
  relations: {
    Subnet: toOne('AWS::EC2::Subnet', {
      doc: 'The subnet that it is in.',
      uses: ['SubnetId'],
      name: ({ SubnetId }) => SubnetId as string | null,
      region: 'same',
    }),
  },
});
