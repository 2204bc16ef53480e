import type * as sdk from '@aws-sdk/client-kms';
import { defineService } from '../service.ts';

export const kms = defineService<typeof sdk>({
  id: 'kms',
  name: 'AWS KMS',
  client: 'KMSClient',
  load: () => import('@aws-sdk/client-kms'),
});
