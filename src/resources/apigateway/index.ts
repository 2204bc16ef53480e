import { api } from './api.ts';
import { domainName } from './domain-name.ts';
import { restApi } from './rest-api.ts';

export const apiGatewayTypes = [domainName, api, restApi];
