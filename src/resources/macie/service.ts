import type * as sdk from '@aws-sdk/client-macie2';
import { defineService } from '../service.ts';

export const macie = defineService<typeof sdk>({
  id: 'macie2',
  name: 'Amazon Macie',
  client: 'Macie2Client',
  load: () => import('@aws-sdk/client-macie2'),
});

/**
 * How Macie says that it is off: with the code that refused permissions have, and words of its own.
 * https://docs.aws.amazon.com/macie/latest/APIReference/macie.html
 */
export const notEnabled = ['AccessDeniedException: Macie is not enabled'];
