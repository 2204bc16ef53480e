import type * as sdk from '../../sdk/fis.ts';
import { defineService } from '../service.ts';

export const fis = defineService<typeof sdk>({
  id: 'fis',
  name: 'AWS Fault Injection Service',
  client: 'FisClient',
  load: () => import('../../sdk/fis.ts'),
});

export const pages = {
  ...{ inputToken: 'nextToken', outputToken: 'nextToken' },
  size: { member: 'maxResults', max: 100 },
};
