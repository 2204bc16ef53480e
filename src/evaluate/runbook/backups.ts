import type { Resource } from '../../model/estate.ts';
import type { Missing, Words } from '../../model/runbook.ts';
import { type Context, listed, text } from './context.ts';
import { ask, aws, type Draft, draft, named, say } from './words.ts';

/** Vaults of the Region that is left that hold recovery points of a resource. */
export function backupCopies(context: Context, arn: string): { vaults: Resource[]; missing: Missing[] } {
  const { resources, missing } = listed(context, 'Ringdown::Backup::VaultResource', context.left);
  return { vaults: resources.filter(({ fields }) => fields['ResourceArn'] === arn), missing };
}

/** Restores the newest recovery point of a copy; what a restore needs is asked of AWS Backup first. */
export function restoreFromCopy(
  { left }: Context,
  { resource, vaults, title }: { resource: Resource; vaults: readonly Resource[]; title: Words },
): Draft {
  const [vault] = [...vaults].sort((a, b) =>
    (text(b, 'LastBackupTime') ?? '').localeCompare(text(a, 'LastBackupTime') ?? '', 'en'),
  );
  const at = { account: vault!.account, region: left };
  const name = String(vault!.fields['BackupVaultName']);
  const last = text(vault!, 'LastBackupTime');
  const point = ask('RECOVERY_POINT', 'RecoveryPointArn of the list');
  return draft({
    title,
    by: 'data',
    cautions: [
      last === null
        ? say`When the copy in ${name} was made, AWS did not say.`
        : say`On the day of the scan the newest copy in ${name} was of ${last}. What was written after the newest one is lost.`,
    ],
    does: [
      say`Recovery points of ${resource.arn ?? resource.id} are in ${named(vaults.map(({ fields }) => String(fields['BackupVaultName'])))}.`,
      say`The metadata of the second check, with the new name, is what ${'--metadata'} takes. The restored copy has another name or endpoint than the lost one.`,
    ],
    commands: [
      aws('backup start-restore-job', at, {
        'recovery-point-arn': point,
        metadata: ask('METADATA', 'the metadata as JSON, with the new name'),
        'iam-role-arn': ask('RESTORE_ROLE', 'ARN of the role that AWS Backup restores with'),
      }),
    ],
    checks: [
      {
        command: aws('backup list-recovery-points-by-backup-vault', at, {
          'backup-vault-name': name,
          'by-resource-arn': resource.arn ?? resource.id,
        }),
        expect: say`Take the newest with Status ${'COMPLETED'}`,
      },
      {
        command: aws('backup get-recovery-point-restore-metadata', at, {
          'backup-vault-name': name,
          'recovery-point-arn': point,
        }),
        expect: say`RestoreMetadata, to be changed and given to the restore`,
      },
      {
        command: aws('backup describe-restore-job', at, {
          'restore-job-id': ask('RESTORE_JOB', 'RestoreJobId of the restore'),
        }),
        expect: say`Status ${'COMPLETED'}, and CreatedResourceArn`,
      },
    ],
    manual: [say`Restore it in the console of AWS Backup in ${left}.`],
    sources: [
      'https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-resource.html',
      'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html',
    ],
  });
}
