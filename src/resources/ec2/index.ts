import { customerGateway } from './customer-gateway.ts';
import { flowLog } from './flow-log.ts';
import { natGateway } from './nat-gateway.ts';
import { securityGroup } from './security-group.ts';
import { subnet } from './subnet.ts';
import { transitGateway } from './transit-gateway.ts';
import { transitGatewayPeeringAttachment } from './transit-gateway-peering-attachment.ts';
import { transitGatewayRoute } from './transit-gateway-route.ts';
import { transitGatewayRouteTable } from './transit-gateway-route-table.ts';
import { vpc } from './vpc.ts';
import { vpcEndpoint } from './vpc-endpoint.ts';
import { vpnConnection } from './vpn-connection.ts';

export const ec2Types = [
  vpc,
  subnet,
  natGateway,
  vpcEndpoint,
  securityGroup,
  flowLog,
  transitGateway,
  transitGatewayPeeringAttachment,
  transitGatewayRouteTable,
  transitGatewayRoute,
  vpnConnection,
  customerGateway,
];
