import type * as sdk from '@aws-sdk/client-firehose';
import { defineService } from '../service.ts';

export const firehose = defineService<typeof sdk>({
  id: 'firehose',
  name: 'Amazon Data Firehose',
  client: 'FirehoseClient',
  load: () => import('@aws-sdk/client-firehose'),
});
