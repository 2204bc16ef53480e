import type * as sdk from '@aws-sdk/client-eventbridge';
import { defineService } from '../service.ts';

export const eventbridge = defineService<typeof sdk>({
  id: 'events',
  name: 'Amazon EventBridge',
  client: 'EventBridgeClient',
  load: () => import('@aws-sdk/client-eventbridge'),
});
