import type * as sdk from '@aws-sdk/client-route-53-domains';
import { defineService } from '../service.ts';

/** Answers in us-east-1 only. */
export const route53domains = defineService<typeof sdk>({
  id: 'route53domains',
  name: 'Amazon Route 53 Domains',
  client: 'Route53DomainsClient',
  load: () => import('@aws-sdk/client-route-53-domains'),
});
