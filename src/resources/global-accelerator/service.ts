import type * as sdk from '@aws-sdk/client-global-accelerator';
import { defineService, nextToken } from '../service.ts';

export const globalAccelerator = defineService<typeof sdk>({
  id: 'globalaccelerator',
  name: 'AWS Global Accelerator',
  client: 'GlobalAcceleratorClient',
  load: () => import('@aws-sdk/client-global-accelerator'),
});

/** Its API is in one Region: https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateAccelerator.html */
export const inOregon = { region: () => 'us-west-2' };

export const pages = nextToken(100);
