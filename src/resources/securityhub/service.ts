import type * as sdk from '@aws-sdk/client-securityhub';
import { defineService } from '../service.ts';

export const securityHub = defineService<typeof sdk>({
  id: 'securityhub',
  name: 'AWS Security Hub',
  client: 'SecurityHubClient',
  load: () => import('@aws-sdk/client-securityhub'),
});

/**
 * How Security Hub says that it is off. It uses the first code for other refusals too, such as that the account
 * administers nothing: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html
 */
export const notEnabled = ['InvalidAccessException: is not subscribed to', 'ResourceNotFoundException'];
