import type * as sdk from '@aws-sdk/client-cloudformation';
import { defineService } from '../service.ts';

export const cloudformation = defineService<typeof sdk>({
  id: 'cloudformation',
  name: 'AWS CloudFormation',
  client: 'CloudFormationClient',
  load: () => import('@aws-sdk/client-cloudformation'),
});
