import type * as sdk from '../../sdk/appintegrations.ts';
import { defineService, nextToken } from '../service.ts';

export const appIntegrations = defineService<typeof sdk>({
  id: 'app-integrations',
  name: 'Amazon AppIntegrations',
  client: 'AppIntegrationsClient',
  load: () => import('../../sdk/appintegrations.ts'),
});

export const pages = nextToken(50);
