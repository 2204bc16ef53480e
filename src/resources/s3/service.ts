import type * as sdk from '@aws-sdk/client-s3';
import { defineService } from '../service.ts';

export const s3 = defineService<typeof sdk>({
  id: 's3',
  name: 'Amazon S3',
  client: 'S3Client',
  load: () => import('@aws-sdk/client-s3'),
});
