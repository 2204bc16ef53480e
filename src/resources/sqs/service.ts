import type * as sdk from '@aws-sdk/client-sqs';
import { defineService } from '../service.ts';

export const sqs = defineService<typeof sdk>({
  id: 'sqs',
  name: 'Amazon SQS',
  client: 'SQSClient',
  load: () => import('@aws-sdk/client-sqs'),
});
