import type * as sdk from '@aws-sdk/client-kinesis';
import { defineService } from '../service.ts';

export const kinesis = defineService<typeof sdk>({
  id: 'kinesis',
  name: 'Amazon Kinesis Data Streams',
  client: 'KinesisClient',
  load: () => import('@aws-sdk/client-kinesis'),
});
