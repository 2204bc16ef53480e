import type * as sdk from '@aws-sdk/client-ssm';
import { defineService } from '../service.ts';

export const ssm = defineService<typeof sdk>({
  id: 'ssm',
  name: 'AWS Systems Manager',
  client: 'SSMClient',
  load: () => import('@aws-sdk/client-ssm'),
});
