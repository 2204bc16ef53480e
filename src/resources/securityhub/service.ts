import type * as sdk from '@aws-sdk/client-securityhub';
import { defineService } from '../service.ts';

export const securityHub = defineService<typeof sdk>({
  id: 'securityhub',
  name: 'AWS Security Hub',
  client: 'SecurityHubClient',
  load: () => import('@aws-sdk/client-securityhub'),
});

/** How Security Hub says that it is off; somebody who may not ask is told AccessDeniedException. */
export const notEnabled = ['InvalidAccessException', 'ResourceNotFoundException'];
