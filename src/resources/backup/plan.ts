import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup, tags } from './service.ts';

const plans = listing(
  backup.call('ListBackupPlans', { actions: ['backup:ListBackupPlans'], pages: nextToken(1000) }),
  (answer) => answer.BackupPlansList,
);
const plan = backup.call('GetBackupPlan', {
  actions: ['backup:GetBackupPlan'],
  uses: ['BackupPlanId'],
  input: ({ BackupPlanId }) => ({ BackupPlanId: text(BackupPlanId) }),
});

const lifecycle = nullable(
  object({ MoveToColdStorageAfterDays: nullable(number), DeleteAfterDays: nullable(number) }),
);

export const backupPlan = resourceType({
  type: 'AWS::Backup::BackupPlan',
  scope: 'region',
  doc: 'When AWS Backup saves, how long it keeps, and where it copies to. What is saved, the selections say.',
  list: plans,
  id: 'BackupPlanId',
  arn: 'Arn',
  fields: {
    BackupPlanId: field(plans, string, 'Id.', (p) => p.BackupPlanId),
    Arn: field(plans, string, 'Amazon Resource Name.', (p) => p.BackupPlanArn),
    BackupPlanName: field(plans, string, 'Name.', (p) => p.BackupPlanName),
    Tags: field(tags, map(string), 'Tags.', (answer) => answer.Tags),
    BackupPlanRule: field(
      plan,
      list(
        object({
          RuleName: string,
          TargetBackupVault: string,
          ScheduleExpression: nullable(string),
          StartWindowMinutes: nullable(number),
          CompletionWindowMinutes: nullable(number),
          EnableContinuousBackup: bool,
          Lifecycle: lifecycle,
          CopyActions: list(object({ DestinationBackupVaultArn: string, Lifecycle: lifecycle })),
        }),
      ),
      'Its rules, with how often they save and the windows in which a backup starts and completes. A lifecycle without DeleteAfterDays, or with -1, keeps for ever.',
      (answer) =>
        answer.BackupPlan?.Rules?.map((rule) => ({
          ...rule,
          TargetBackupVault: rule.TargetBackupVaultName,
          EnableContinuousBackup: rule.EnableContinuousBackup ?? false,
        })),
    ),
  },
  relations: {
    Selections: toMany('AWS::Backup::BackupSelection', {
      doc: 'What the plan saves.',
      on: 'BackupPlanId',
      from: 'BackupPlanId',
    }),
  },
});
