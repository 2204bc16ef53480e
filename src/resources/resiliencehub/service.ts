import type * as sdk from '../../sdk/resiliencehub.ts';
import { defineService } from '../service.ts';

export const resilienceHub = defineService<typeof sdk>({
  id: 'resiliencehub',
  name: 'AWS Resilience Hub',
  client: 'ResiliencehubClient',
  load: () => import('../../sdk/resiliencehub.ts'),
});

export const pages = {
  ...{ inputToken: 'nextToken', outputToken: 'nextToken' },
  size: { member: 'maxResults', max: 100 },
};
