import type * as sdk from '@aws-sdk/client-account';
import { defineService } from '../service.ts';

export const account = defineService<typeof sdk>({
  id: 'account',
  name: 'AWS Account Management',
  client: 'AccountClient',
  load: () => import('@aws-sdk/client-account'),
});
