import type * as sdk from '@aws-sdk/client-s3-control';
import { defineService } from '../service.ts';

/** Its own client and endpoint; its IAM actions carry the prefix of S3. */
export const s3Control = defineService<typeof sdk>({
  id: 's3-control',
  name: 'Amazon S3 Control',
  client: 'S3ControlClient',
  load: () => import('@aws-sdk/client-s3-control'),
});
