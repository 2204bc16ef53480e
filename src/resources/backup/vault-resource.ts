import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup } from './service.ts';

const resources = listing(
  backup.call('ListProtectedResourcesByBackupVault', {
    actions: ['backup:ListProtectedResourcesByBackupVault'],
    uses: ['BackupVaultName'],
    input: ({ BackupVaultName }) => ({ BackupVaultName: text(BackupVaultName) }),
    pages: nextToken(1000),
  }),
  (answer, { known }) =>
    answer.Results?.map((result) => ({ ...result, BackupVaultName: known['BackupVaultName'] })),
);

export const vaultResource = resourceType({
  type: 'Ringdown::Backup::VaultResource',
  scope: 'region',
  parent: 'AWS::Backup::BackupVault',
  doc: 'A resource that a vault holds recovery points of, which may lie in another Region than the vault.',
  list: resources,
  id: ({ BackupVaultName, ResourceArn }) => `${text(BackupVaultName)}/${text(ResourceArn)}`,
  arn: null,
  names: { uses: ['ResourceArn'], of: ({ ResourceArn }) => [`backup of ${text(ResourceArn)}`] },
  fields: {
    BackupVaultName: field(resources, string, 'The vault.', (r) => r.BackupVaultName),
    ResourceArn: field(resources, string, 'The resource, by ARN.', (r) => r.ResourceArn),
    ResourceType: field(resources, string, 'Such as RDS, Aurora, DynamoDB or S3.', (r) => r.ResourceType),
    LastBackupTime: field(
      resources,
      nullable(timestamp),
      'When the resource was last saved to this vault; absent where AWS does not say.',
      (r) => r.LastBackupTime,
    ),
  },
  relations: {
    Vault: toOne('AWS::Backup::BackupVault', {
      doc: 'The vault.',
      uses: ['BackupVaultName'],
      name: ({ BackupVaultName }) => text(BackupVaultName),
      region: 'same',
    }),
  },
});
