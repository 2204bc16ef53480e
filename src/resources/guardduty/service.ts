import type * as sdk from '@aws-sdk/client-guardduty';
import { defineService } from '../service.ts';

export const guardduty = defineService<typeof sdk>({
  id: 'guardduty',
  name: 'Amazon GuardDuty',
  client: 'GuardDutyClient',
  load: () => import('@aws-sdk/client-guardduty'),
});
