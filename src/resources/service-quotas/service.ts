import type * as sdk from '@aws-sdk/client-service-quotas';
import { defineService } from '../service.ts';

export const serviceQuotas = defineService<typeof sdk>({
  id: 'servicequotas',
  name: 'Service Quotas',
  client: 'ServiceQuotasClient',
  load: () => import('@aws-sdk/client-service-quotas'),
});
