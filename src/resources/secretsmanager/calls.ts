import { listing } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { secretsManager } from './service.ts';

/** Secrets that await deletion refuse to be read, so they matter; the listing leaves them out unless asked. */
export const secrets = listing(
  secretsManager.call('ListSecrets', {
    actions: ['secretsmanager:ListSecrets'],
    input: () => ({ IncludePlannedDeletion: true }),
    pages: nextToken(100),
  }),
  (answer) => answer.SecretList,
);

export const describe = secretsManager.call('DescribeSecret', {
  actions: ['secretsmanager:DescribeSecret'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ SecretId: text(Arn) }),
});

/** A secret that awaits deletion has nothing that could be read. */
export const policy = secretsManager.call('GetResourcePolicy', {
  actions: ['secretsmanager:GetResourcePolicy'],
  uses: ['Arn', 'DeletedDate'],
  input: ({ Arn, DeletedDate }) => (DeletedDate === null ? { SecretId: text(Arn) } : undefined),
});
