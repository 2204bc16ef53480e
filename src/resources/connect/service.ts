import type * as sdk from '@aws-sdk/client-connect';
import { defineService } from '../service.ts';

export const connect = defineService<typeof sdk>({
  id: 'connect',
  name: 'Amazon Connect',
  client: 'ConnectClient',
  load: () => import('@aws-sdk/client-connect'),
});
