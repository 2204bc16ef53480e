import type * as sdk from '@aws-sdk/client-lambda';
import { defineService, type Pages } from '../service.ts';

export const lambda = defineService<typeof sdk>({
  id: 'lambda',
  name: 'AWS Lambda',
  client: 'LambdaClient',
  load: () => import('@aws-sdk/client-lambda'),
});

export const markerPages = (max: number): Pages => ({
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  size: { member: 'MaxItems', max },
});
