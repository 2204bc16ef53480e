import type * as sdk from '@aws-sdk/client-cloudwatch';
import { defineService } from '../service.ts';

export const cloudwatch = defineService<typeof sdk>({
  id: 'cloudwatch',
  name: 'Amazon CloudWatch',
  client: 'CloudWatchClient',
  load: () => import('@aws-sdk/client-cloudwatch'),
});
