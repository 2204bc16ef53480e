import type * as sdk from '@aws-sdk/client-scheduler';
import { defineService } from '../service.ts';

export const scheduler = defineService<typeof sdk>({
  id: 'scheduler',
  name: 'Amazon EventBridge Scheduler',
  client: 'SchedulerClient',
  load: () => import('@aws-sdk/client-scheduler'),
});
