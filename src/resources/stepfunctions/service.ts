import type * as sdk from '@aws-sdk/client-sfn';
import { defineService } from '../service.ts';

export const stepFunctions = defineService<typeof sdk>({
  id: 'states',
  name: 'AWS Step Functions',
  client: 'SFNClient',
  load: () => import('@aws-sdk/client-sfn'),
});
