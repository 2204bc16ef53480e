import type * as sdk from '../../sdk/synthetics.ts';
import { defineService } from '../service.ts';

export const synthetics = defineService<typeof sdk>({
  id: 'synthetics',
  name: 'Amazon CloudWatch Synthetics',
  client: 'SyntheticsClient',
  load: () => import('../../sdk/synthetics.ts'),
});
