import type * as sdk from '../../sdk/arc-region-switch.ts';
import { defineService } from '../service.ts';

/** Each Region answers about its own copy of a plan. */
export const regionSwitch = defineService<typeof sdk>({
  id: 'arc-region-switch',
  name: 'ARC Region switch',
  client: 'ARCRegionSwitchClient',
  load: () => import('../../sdk/arc-region-switch.ts'),
});

export const pages = { inputToken: 'nextToken', outputToken: 'nextToken' };
