import type * as sdk from '@aws-sdk/client-sts';
import { defineService } from '../service.ts';

export const sts = defineService<typeof sdk>({
  id: 'sts',
  name: 'AWS STS',
  client: 'STSClient',
  load: () => import('@aws-sdk/client-sts'),
});
