import { bool, list, nullable, string } from '../field-type.ts';
import { regionNeutral } from '../region-neutral.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { ec2, pages } from './service.ts';

const endpoints = listing(
  ec2.call('DescribeVpcEndpoints', { actions: ['ec2:DescribeVpcEndpoints'], pages }),
  ({ VpcEndpoints }) => VpcEndpoints,
);

export const vpcEndpoint = resourceType({
  type: 'AWS::EC2::VPCEndpoint',
  scope: 'region',
  doc: 'A private door from a VPC to a service.',
  list: endpoints,
  id: 'VpcEndpointId',
  arn: ({ VpcEndpointId }, { account, region }) =>
    `arn:aws:ec2:${region}:${account}:vpc-endpoint/${VpcEndpointId}`,
  fields: {
    VpcEndpointId: field(endpoints, string, 'Id.', (e) => e.VpcEndpointId),
    VpcId: field(endpoints, nullable(string), 'VPC of the endpoint.', (e) => e.VpcId),
    VpcEndpointType: field(
      endpoints,
      string,
      'Interface, Gateway, GatewayLoadBalancer, Resource or ServiceNetwork.',
      (e) => e.VpcEndpointType,
    ),
    Service: field(
      endpoints,
      nullable(string),
      'Name of the service, its own Region left open, so that both Regions of a pair can be compared; absent on a resource endpoint.',
      (e, _, { region }) => (e.ServiceName ? regionNeutral(e.ServiceName, region) : undefined),
    ),
    State: field(
      endpoints,
      nullable(string),
      'available when it works; in lower case, because AWS writes it both ways.',
      (e) => e.State?.toLowerCase(),
    ),
    PrivateDnsEnabled: field(
      endpoints,
      nullable(bool),
      'Whether the usual name of the service leads to it.',
      (e) => e.PrivateDnsEnabled,
    ),
    SubnetIds: field(
      endpoints,
      list(string),
      'Subnets with an interface of it, one a zone; empty on a gateway.',
      (e) => e.SubnetIds,
    ),
  },
  relations: {
    Vpc: toOne('AWS::EC2::VPC', {
      doc: 'VPC of the endpoint.',
      uses: ['VpcId'],
      name: ({ VpcId }) => VpcId as string | null,
      region: 'same',
    }),
  },
});
