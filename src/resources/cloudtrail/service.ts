import type * as sdk from '@aws-sdk/client-cloudtrail';
import { defineService } from '../service.ts';

export const cloudtrail = defineService<typeof sdk>({
  id: 'cloudtrail',
  name: 'AWS CloudTrail',
  client: 'CloudTrailClient',
  load: () => import('@aws-sdk/client-cloudtrail'),
});
