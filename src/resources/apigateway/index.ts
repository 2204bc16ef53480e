import { domainName } from './domain-name.ts';

export const apiGatewayTypes = [domainName];
