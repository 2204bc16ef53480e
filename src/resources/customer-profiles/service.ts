import type * as sdk from '@aws-sdk/client-customer-profiles';
import { defineService } from '../service.ts';

/** It holds who customers are; only its set-up is read, never a profile. */
export const customerProfiles = defineService<typeof sdk>({
  id: 'profile',
  name: 'Amazon Connect Customer Profiles',
  client: 'CustomerProfilesClient',
  load: () => import('@aws-sdk/client-customer-profiles'),
});
