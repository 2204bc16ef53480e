import type * as sdk from '@aws-sdk/client-secrets-manager';
import { defineService } from '../service.ts';

export const secretsManager = defineService<typeof sdk>({
  id: 'secretsmanager',
  name: 'AWS Secrets Manager',
  client: 'SecretsManagerClient',
  load: () => import('@aws-sdk/client-secrets-manager'),
});
