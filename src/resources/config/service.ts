import type * as sdk from '@aws-sdk/client-config-service';
import { defineService } from '../service.ts';

export const config = defineService<typeof sdk>({
  id: 'config',
  name: 'AWS Config',
  client: 'ConfigServiceClient',
  load: () => import('@aws-sdk/client-config-service'),
});
