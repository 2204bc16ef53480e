import type * as sdk from '@aws-sdk/client-acm';
import { defineService } from '../service.ts';

export const acm = defineService<typeof sdk>({
  id: 'acm',
  name: 'AWS Certificate Manager',
  client: 'ACMClient',
  load: () => import('@aws-sdk/client-acm'),
});
