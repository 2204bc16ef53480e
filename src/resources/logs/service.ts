import type * as sdk from '@aws-sdk/client-cloudwatch-logs';
import { defineService } from '../service.ts';

export const logs = defineService<typeof sdk>({
  id: 'logs',
  name: 'Amazon CloudWatch Logs',
  client: 'CloudWatchLogsClient',
  load: () => import('@aws-sdk/client-cloudwatch-logs'),
});
