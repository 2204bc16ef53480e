import type * as sdk from '@aws-sdk/client-wafv2';
import { defineService } from '../service.ts';

export const wafv2 = defineService<typeof sdk>({
  id: 'wafv2',
  name: 'AWS WAF',
  client: 'WAFV2Client',
  load: () => import('@aws-sdk/client-wafv2'),
});

export const pages = {
  inputToken: 'NextMarker',
  outputToken: 'NextMarker',
  size: { member: 'Limit', max: 100 },
};
