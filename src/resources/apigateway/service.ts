import type * as sdk from '@aws-sdk/client-apigatewayv2';
import { defineService } from '../service.ts';

export const apiGateway = defineService<typeof sdk>({
  id: 'apigateway',
  name: 'Amazon API Gateway',
  client: 'ApiGatewayV2Client',
  load: () => import('@aws-sdk/client-apigatewayv2'),
});
