import type * as sdk from '@aws-sdk/client-elastic-load-balancing-v2';
import { defineService } from '../service.ts';

export const elbv2 = defineService<typeof sdk>({
  id: 'elasticloadbalancing',
  name: 'Elastic Load Balancing',
  client: 'ElasticLoadBalancingV2Client',
  load: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
});

export const pages = {
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  size: { member: 'PageSize', max: 400 },
};
