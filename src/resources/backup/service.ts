import type * as sdk from '@aws-sdk/client-backup';
import { defineService, type Known, nextToken, text } from '../service.ts';

export const backup = defineService<typeof sdk>({
  id: 'backup',
  name: 'AWS Backup',
  client: 'BackupClient',
  load: () => import('@aws-sdk/client-backup'),
});

/** Plans, vaults and others answer about their tags alike. */
export const tags = backup.call('ListTags', {
  actions: ['backup:ListTags'],
  uses: ['Arn'],
  input: ({ Arn }: Known) => ({ ResourceArn: text(Arn) }),
  pages: nextToken(1000),
});
