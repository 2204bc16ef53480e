import { connection } from './connection.ts';
import { directConnectGateway } from './direct-connect-gateway.ts';
import { failoverTest } from './failover-test.ts';
import { gatewayAssociation } from './gateway-association.ts';
import { gatewayAttachment } from './gateway-attachment.ts';
import { lag } from './lag.ts';
import { virtualInterface } from './virtual-interface.ts';

export const directConnectTypes = [
  connection,
  lag,
  virtualInterface,
  failoverTest,
  directConnectGateway,
  gatewayAssociation,
  gatewayAttachment,
];
