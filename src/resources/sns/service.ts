import type * as sdk from '@aws-sdk/client-sns';
import { defineService } from '../service.ts';

export const sns = defineService<typeof sdk>({
  id: 'sns',
  name: 'Amazon SNS',
  client: 'SNSClient',
  load: () => import('@aws-sdk/client-sns'),
});
