import type * as sdk from '@aws-sdk/client-organizations';
import { defineService } from '../service.ts';

export const organizations = defineService<typeof sdk>({
  id: 'organizations',
  name: 'AWS Organizations',
  client: 'OrganizationsClient',
  load: () => import('@aws-sdk/client-organizations'),
});
