import type * as rest from '@aws-sdk/client-api-gateway';
import type * as sdk from '@aws-sdk/client-apigatewayv2';
import { defineService } from '../service.ts';

export const apiGateway = defineService<typeof sdk>({
  id: 'apigateway',
  name: 'Amazon API Gateway',
  client: 'ApiGatewayV2Client',
  load: () => import('@aws-sdk/client-apigatewayv2'),
});

/** REST APIs have an API of their own; they sign, and are allowed, as the others. */
export const restApiGateway = defineService<typeof rest>({
  id: 'apigateway-rest',
  name: 'Amazon API Gateway (REST)',
  client: 'APIGatewayClient',
  load: () => import('@aws-sdk/client-api-gateway'),
});

/** Reads of API Gateway share one action, on paths. */
export const actions = ['apigateway:GET'];
