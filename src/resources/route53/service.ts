import type * as sdk from '@aws-sdk/client-route-53';
import { defineService } from '../service.ts';

/** Global: asked in us-east-1, where its control plane is. */
export const route53 = defineService<typeof sdk>({
  id: 'route53',
  name: 'Amazon Route 53',
  client: 'Route53Client',
  load: () => import('@aws-sdk/client-route-53'),
});

export const markerPages = {
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  size: { member: 'MaxItems', max: 100 },
};
