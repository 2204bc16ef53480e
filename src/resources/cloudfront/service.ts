import type * as sdk from '@aws-sdk/client-cloudfront';
import { defineService } from '../service.ts';

/** Global: asked in us-east-1, where its control plane is. */
export const cloudfront = defineService<typeof sdk>({
  id: 'cloudfront',
  name: 'Amazon CloudFront',
  client: 'CloudFrontClient',
  load: () => import('@aws-sdk/client-cloudfront'),
});
