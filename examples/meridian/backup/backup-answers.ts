import { Answers } from '../answers.ts';
import { type Ago, bothRegions, production, type Region, recovery, uuid } from '../place.ts';
import { policyText, roleArn } from '../policy.ts';
import { type Backups, copyVault, type Plan, type Vault, vaultArn } from './backups.ts';
import { giveRestoreTests } from './restore-test-answers.ts';

const nothing = {
  ListBackupPlans: { BackupPlansList: [] },
  ListBackupVaults: { BackupVaultList: [] },
  ListProtectedResources: { Results: [] },
  ListRestoreTestingPlans: { RestoreTestingPlans: [] },
  DescribeRegionSettings: { ResourceTypeOptInPreference: { DynamoDB: true, S3: true, RDS: false } },
};

/** What AWS Backup answers: the production account uses it, the other does not. */
export function backupAnswers(backups: Backups, ago: Ago) {
  const elsewhere = new Answers('backup');
  for (const [operation, output] of Object.entries(nothing)) elsewhere.give(operation, {}, output);
  return [
    ...elsewhere.fixtures,
    ...bothRegions.flatMap((region) => answersIn(region, backups, ago).fixtures),
  ];
}

function answersIn(region: Region, backups: Backups, ago: Ago): Answers {
  const here = <T extends { region: Region }>(all: readonly T[]) =>
    all.filter((one) => one.region === region);
  const [plans, vaults] = [here(backups.plans), here(backups.vaults)];
  const answers = new Answers('backup', { account: production, region });
  answers
    .give('ListBackupPlans', {}, { BackupPlansList: plans.map((plan) => listedPlan(plan, ago)) })
    .give('ListBackupVaults', {}, { BackupVaultList: vaults.map((vault) => listedVault(vault, ago)) })
    .give('ListProtectedResources', {}, { Results: protectedIn(vaults, region) })
    .give('DescribeRegionSettings', {}, { ResourceTypeOptInPreference: optedIn(backups.optedIn[region]) });
  for (const plan of plans) givePlan(answers, plan, ago);
  for (const vault of vaults) giveVault(answers, vault);
  if (region === recovery) giveRestoreTests(answers, backups, ago);
  else answers.give('ListRestoreTestingPlans', {}, { RestoreTestingPlans: [] });
  return answers;
}

const planId = ({ name, region }: Plan): string => uuid(`backup plan ${name} ${region}`);
const planArn = (plan: Plan): string =>
  `arn:aws:backup:${plan.region}:${production}:backup-plan:${planId(plan)}`;
const tags = { Owner: 'contact-centre-platform', 'contact-centre': 'meridian' };

const listedPlan = (plan: Plan, ago: Ago) => ({
  ...{ BackupPlanArn: planArn(plan), BackupPlanId: planId(plan), BackupPlanName: plan.name },
  ...{ CreationDate: ago(500), LastExecutionDate: ago(0.5) },
});

function givePlan(answers: Answers, plan: Plan, ago: Ago): void {
  const BackupPlanId = planId(plan);
  const { name: BackupPlanName, region, copiesFor, selects } = plan;
  const rule = {
    ...{
      RuleName: 'nightly',
      TargetBackupVaultName: 'meridian-main',
      ScheduleExpression: 'cron(0 2 * * ? *)',
    },
    ...{ StartWindowMinutes: 60, CompletionWindowMinutes: 120 },
    Lifecycle: { DeleteAfterDays: 35 },
    CopyActions:
      copiesFor === undefined
        ? []
        : [{ DestinationBackupVaultArn: copyVault(region), Lifecycle: { DeleteAfterDays: copiesFor } }],
  };
  const selection = {
    ...{ SelectionId: uuid(`selection ${BackupPlanId}`), SelectionName: 'contact-centre', BackupPlanId },
    ...{ IamRoleArn: roleArn('meridian-backup'), CreationDate: ago(500) },
  };
  answers
    .give('GetBackupPlan', { BackupPlanId }, { BackupPlanId, BackupPlan: { BackupPlanName, Rules: [rule] } })
    .give('ListBackupSelections', { BackupPlanId }, { BackupSelectionsList: selects ? [selection] : [] })
    .give('ListTags', { ResourceArn: planArn(plan) }, { Tags: tags });
}

const listedVault = ({ name, region, key, locked, holds }: Vault, ago: Ago) => ({
  ...{ BackupVaultName: name, BackupVaultArn: vaultArn(name, region), VaultType: 'BACKUP_VAULT' },
  ...{ EncryptionKeyArn: key, NumberOfRecoveryPoints: holds.length * 35, CreationDate: ago(500) },
  ...{ Locked: locked, ...(locked && { MinRetentionDays: 7 }) },
});

function giveVault(answers: Answers, { name, region, deniesDeletion, tells, holds }: Vault): void {
  const asked = { BackupVaultName: name };
  const policy = deniesDeletion
    ? { Policy: policyText([{ Effect: 'Deny', Principal: '*', Action: deleting, Resource: '*' }]) }
    : undefined;
  answers
    .give('ListTags', { ResourceArn: vaultArn(name, region) }, { Tags: tags })
    .give('ListProtectedResourcesByBackupVault', asked, { Results: holds.map(heldIn) })
    .giveOr('ResourceNotFoundException', 'GetBackupVaultAccessPolicy', asked, policy)
    .giveOr('ResourceNotFoundException', 'GetBackupVaultNotifications', asked, told(tells, region));
}

const told = (BackupVaultEvents: string[], region: Region) =>
  BackupVaultEvents.length === 0
    ? undefined
    : { SNSTopicArn: `arn:aws:sns:${region}:${production}:meridian-on-call`, BackupVaultEvents };

const deleting = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'];

const heldIn = ({ arn, type, saved }: Vault['holds'][number]) => ({
  ...{ ResourceArn: arn, ResourceType: type, LastBackupTime: saved },
});

/** What lies in the Region and was saved there. */
const protectedIn = (vaults: readonly Vault[], region: Region) =>
  vaults.flatMap(({ holds }) => holds.filter(({ arn }) => arn.split(':')[3] === region).map(heldIn));

const optedIn = (types: readonly string[]) =>
  Object.fromEntries(['Aurora', 'DynamoDB', 'EFS', 'RDS', 'S3'].map((type) => [type, types.includes(type)]));
