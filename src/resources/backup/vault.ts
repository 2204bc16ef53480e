import { bool, list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, listing, type ManyRelation, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup, tags } from './service.ts';

const vaults = listing(
  backup.call('ListBackupVaults', { actions: ['backup:ListBackupVaults'], pages: nextToken(1000) }),
  (answer) => answer.BackupVaultList,
);
const policy = backup.call('GetBackupVaultAccessPolicy', {
  actions: ['backup:GetBackupVaultAccessPolicy'],
  uses: ['BackupVaultName'],
  input: ({ BackupVaultName }) => ({ BackupVaultName: text(BackupVaultName) }),
  absentOn: ['ResourceNotFoundException'],
});

const notifications = backup.call('GetBackupVaultNotifications', {
  actions: ['backup:GetBackupVaultNotifications'],
  uses: ['BackupVaultName'],
  input: ({ BackupVaultName }) => ({ BackupVaultName: text(BackupVaultName) }),
  absentOn: ['ResourceNotFoundException'],
});

/** The plans of a place that test vaults, either this one by its ARN or all of them. */
const restoreTests = (doc: string, uses: string[], value: ManyRelation['value']): ManyRelation => ({
  kind: 'many',
  target: 'Ringdown::Backup::RestoreTestedVault',
  doc,
  uses,
  on: 'VaultArn',
  value,
});

export const backupVault = resourceType({
  type: 'AWS::Backup::BackupVault',
  scope: 'region',
  doc: 'Where recovery points are kept, in one Region. Logically air-gapped vaults are among them.',
  list: vaults,
  id: 'BackupVaultName',
  arn: 'Arn',
  fields: {
    BackupVaultName: field(vaults, string, 'Name, unique in the Region.', (v) => v.BackupVaultName),
    Arn: field(vaults, string, 'Amazon Resource Name.', (v) => v.BackupVaultArn),
    VaultType: field(
      vaults,
      string,
      'BACKUP_VAULT or LOGICALLY_AIR_GAPPED_BACKUP_VAULT.',
      (v) => v.VaultType ?? 'BACKUP_VAULT',
    ),
    EncryptionKeyArn: field(
      vaults,
      nullable(string),
      'Key that encrypts what has no encryption of its own; absent when AWS owns it.',
      (v) => v.EncryptionKeyArn,
    ),
    Locked: field(vaults, bool, 'Whether Vault Lock is on.', (v) => v.Locked ?? false),
    LockDate: field(
      vaults,
      nullable(timestamp),
      'From when nobody can take the lock off, AWS included; absent where administrators can.',
      (v) => v.LockDate,
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) => answer.Tags),
    AccessPolicy: field(
      policy,
      nullable(policyDocument),
      'Who may do what with the vault; absent when there is none.',
      (answer) => parsePolicy(answer.Policy),
    ),
    Notifications: field(
      notifications,
      nullable(object({ SNSTopicArn: nullable(string), BackupVaultEvents: list(string) })),
      'Topic that is told of jobs, and of which; absent when none is.',
      (answer) => answer,
    ),
  },
  relations: {
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key of the vault; absent when AWS owns it.',
      uses: ['EncryptionKeyArn'],
      name: ({ EncryptionKeyArn }) => EncryptionKeyArn as string | null,
    }),
    Resources: toMany('Ringdown::Backup::VaultResource', {
      doc: 'What the vault holds recovery points of.',
      on: 'BackupVaultName',
      from: 'BackupVaultName',
    }),
    BackupEventRules: {
      ...{ kind: 'many', target: 'AWS::Events::Rule', on: 'MatchesBackupEvents', uses: [] },
      doc: 'The event rules of the same account and Region that are on and match events of AWS Backup.',
      value: () => 'true',
    },
    BackupAlarms: {
      ...{ kind: 'many', target: 'AWS::CloudWatch::Alarm', on: 'Namespace', uses: [] },
      doc: 'The alarms of the same account and Region on metrics of AWS Backup.',
      value: () => 'AWS/Backup',
    },
    RestoreTests: restoreTests('The restore testing plans that name the vault.', ['Arn'], ({ Arn }) =>
      text(Arn),
    ),
    RestoreTestsOfAll: restoreTests('The restore testing plans of all vaults.', [], () => '*'),
  },
});
