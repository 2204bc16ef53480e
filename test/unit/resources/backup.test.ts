import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };
const backup = (operation: string, output: object, more: Partial<Fixture> = {}): Fixture => ({
  ...{ service: 'backup', operation, output: output as NonNullable<Fixture['output']> },
  ...more,
});
const vaultArn = (name: string, region = 'us-east-1') =>
  `arn:aws:backup:${region}:${account}:backup-vault:${name}`;
const untagged = backup('ListTags', { Tags: {} });
const vaults = (...all: object[]) => backup('ListBackupVaults', { BackupVaultList: all });
const plain = { BackupVaultName: 'main', BackupVaultArn: vaultArn('main') };

test('a plan with its rules, copies and selections', async () => {
  const types = ['AWS::Backup::BackupPlan', 'AWS::Backup::BackupSelection'];
  const planArn = `arn:aws:backup:us-east-1:${account}:backup-plan:p-1`;
  const estate = await scan({
    regions,
    fixtures: [
      backup('ListBackupPlans', {
        BackupPlansList: [{ BackupPlanId: 'p-1', BackupPlanArn: planArn, BackupPlanName: 'nightly' }],
      }),
      backup('ListTags', { Tags: { 'contact-centre': 'meridian' } }, { input: { ResourceArn: planArn } }),
      backup('GetBackupPlan', {
        BackupPlan: {
          BackupPlanName: 'nightly',
          Rules: [
            {
              ...{ RuleName: 'n', TargetBackupVaultName: 'main', Lifecycle: { DeleteAfterDays: 35 } },
              CopyActions: [{ DestinationBackupVaultArn: vaultArn('copies', 'us-west-2') }],
            },
          ],
        },
      }),
      backup('ListBackupSelections', {
        BackupSelectionsList: [{ BackupPlanId: 'p-1', SelectionId: 's-1', SelectionName: 'by-tag' }],
      }),
    ],
    mentions: types.flatMap(everyFieldOf),
  });
  expect(estate.resources.map(({ id, fields }) => ({ id, ...fields }))).toEqual([
    {
      ...{ id: 'p-1', BackupPlanId: 'p-1', Arn: planArn, BackupPlanName: 'nightly' },
      Tags: { 'contact-centre': 'meridian' },
      BackupPlanRule: [
        {
          ...{ RuleName: 'n', TargetBackupVault: 'main', EnableContinuousBackup: false },
          ...{ ScheduleExpression: null, StartWindowMinutes: null, CompletionWindowMinutes: null },
          Lifecycle: { MoveToColdStorageAfterDays: null, DeleteAfterDays: 35 },
          CopyActions: [{ DestinationBackupVaultArn: vaultArn('copies', 'us-west-2'), Lifecycle: null }],
        },
      ],
    },
    { id: 'p-1/s-1', BackupPlanId: 'p-1', SelectionId: 's-1', SelectionName: 'by-tag' },
  ]);
});

test('a locked vault with a policy is read whole', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      vaults({
        ...{ ...plain, VaultType: 'BACKUP_VAULT', EncryptionKeyArn: 'arn:k' },
        ...{ Locked: true, LockDate: '2025-06-01T00:00:00Z' },
      }),
      untagged,
      backup('GetBackupVaultAccessPolicy', {
        Policy: JSON.stringify({
          Statement: { Effect: 'Deny', Principal: '*', Action: 'backup:DeleteRecoveryPoint', Resource: '*' },
        }),
      }),
      backup('GetBackupVaultNotifications', {
        ...{ BackupVaultName: 'main', SNSTopicArn: 'arn:ops', BackupVaultEvents: ['COPY_JOB_FAILED'] },
      }),
    ],
    mentions: everyFieldOf('AWS::Backup::BackupVault'),
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ BackupVaultName: 'main', Arn: vaultArn('main'), VaultType: 'BACKUP_VAULT' },
      ...{ EncryptionKeyArn: 'arn:k', Locked: true, LockDate: '2025-06-01T00:00:00.000Z', Tags: {} },
      AccessPolicy: { Statement: [expect.objectContaining({ Action: ['backup:DeleteRecoveryPoint'] })] },
      Notifications: { SNSTopicArn: 'arn:ops', BackupVaultEvents: ['COPY_JOB_FAILED'] },
    },
  ]);
});

test('a vault without a policy is known to have none; one whose policy is refused is not', async () => {
  const none: Fixture = {
    ...{ service: 'backup', operation: 'GetBackupVaultAccessPolicy' },
    error: { code: 'ResourceNotFoundException', status: 400 },
  };
  const read = (deny: string[]) =>
    scan({
      regions,
      fixtures: [vaults(plain), none],
      mentions: [{ type: 'AWS::Backup::BackupVault', member: 'AccessPolicy' }],
      endpoint: { deny },
    });
  expect((await read([])).resources[0]!.fields).toMatchObject({
    AccessPolicy: null,
    Locked: false,
    LockDate: null,
  });
  const refused = await read(['backup:GetBackupVaultAccessPolicy']);
  expect(refused.resources[0]!.fields).not.toHaveProperty('AccessPolicy');
});

test('a vault that tells nobody is known to', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      vaults(plain),
      {
        ...{ service: 'backup', operation: 'GetBackupVaultNotifications' },
        error: { code: 'ResourceNotFoundException', status: 400 },
      },
    ],
    mentions: [{ type: 'AWS::Backup::BackupVault', member: 'Notifications' }],
  });
  expect(estate.resources[0]!.fields).toMatchObject({ Notifications: null });
});

test('a database finds what a vault of the other Region holds of it, over pages', async () => {
  const database = `arn:aws:rds:us-east-1:${account}:db:crm`;
  const type = 'Ringdown::Backup::VaultResource';
  const estate = await scan({
    fixtures: [
      {
        ...{ service: 'rds', operation: 'DescribeDBInstances', region: 'us-east-1' },
        output: {
          DBInstances: [
            {
              ...{ DBInstanceIdentifier: 'crm', DBInstanceArn: database, DBInstanceStatus: 'available' },
              ...{ Engine: 'postgres', DBInstanceClass: 'x', AllocatedStorage: 1 },
            },
          ],
        },
      },
      { service: 'rds', operation: 'DescribeDBInstances', region: 'us-west-2', output: { DBInstances: [] } },
      { ...vaults(), region: 'us-east-1' },
      { ...vaults({ ...plain, BackupVaultArn: vaultArn('main', 'us-west-2') }), region: 'us-west-2' },
      backup('ListProtectedResourcesByBackupVault', {
        Results: [
          { ResourceArn: 'arn:aws:rds:us-east-1:1:db:a', ResourceType: 'RDS' },
          { ResourceArn: database, ResourceType: 'RDS', LastBackupTime: '2026-01-15T02:00:00Z' },
        ],
      }),
    ],
    mentions: [...everyFieldOf(type), { type: 'AWS::RDS::DBInstance', member: 'BackupCopy' }],
    endpoint: { pageSize: 1 },
  });
  const crm = estate.resources.find((r) => r.type === 'AWS::RDS::DBInstance')!;
  const { resources } = related({
    index: new EstateIndex(registry, estate),
    resource: crm,
    relation: 'BackupCopy',
  });
  expect(resources.map(({ region, fields }) => ({ region, ...fields }))).toEqual([
    {
      ...{ region: 'us-west-2', BackupVaultName: 'main', ResourceArn: database, ResourceType: 'RDS' },
      LastBackupTime: '2026-01-15T02:00:00.000Z',
    },
  ]);
});

test('a vault of the other Region that could not be listed leaves the copy unknown, not absent', async () => {
  const estate = await scan({
    fixtures: [
      {
        ...{ service: 'rds', operation: 'DescribeDBInstances' },
        output: {
          DBInstances: [{ DBInstanceIdentifier: 'crm', DBInstanceArn: 'arn:aws:rds:us-east-1:1:db:crm' }],
        },
      },
      vaults(plain),
    ],
    mentions: [{ type: 'AWS::RDS::DBInstance', member: 'BackupCopy' }],
    endpoint: { deny: ['backup:ListProtectedResourcesByBackupVault'] },
  });
  const crm = estate.resources.find((r) => r.type === 'AWS::RDS::DBInstance')!;
  const copy = related({ index: new EstateIndex(registry, estate), resource: crm, relation: 'BackupCopy' });
  expect(copy.resources).toEqual([]);
  expect(copy.unread.map(({ operation }) => operation)).toContain(
    'backup:ListProtectedResourcesByBackupVault',
  );
});

test('a restore testing plan with the vaults it tests, its selections and its restores', async () => {
  const types = [
    'AWS::Backup::RestoreTestingPlan',
    'Ringdown::Backup::RestoreTestedVault',
    'AWS::Backup::RestoreTestingSelection',
    'Ringdown::Backup::RestoreJob',
  ];
  const plan = {
    ...{
      RestoreTestingPlanName: 'monthly',
      RestoreTestingPlanArn: 'arn:rtp',
      CreationTime: '2025-01-01T00:00:00Z',
    },
    ...{ ScheduleExpression: 'cron(0 5 1 * ? *)', LastExecutionTime: '2026-01-01T05:00:00Z' },
  };
  const estate = await scan({
    regions,
    fixtures: [
      backup('ListRestoreTestingPlans', { RestoreTestingPlans: [plan] }),
      backup('GetRestoreTestingPlan', {
        RestoreTestingPlan: { ...plan, RecoveryPointSelection: { IncludeVaults: ['*'] } },
      }),
      backup('ListRestoreTestingSelections', {
        RestoreTestingSelections: [
          {
            ...{
              RestoreTestingPlanName: 'monthly',
              RestoreTestingSelectionName: 'db',
              IamRoleArn: 'arn:role',
            },
            ...{ ProtectedResourceType: 'RDS', CreationTime: '2025-01-01T00:00:00Z' },
          },
        ],
      }),
      backup(
        'ListRestoreJobs',
        {
          RestoreJobs: [
            {
              ...{
                RestoreJobId: 'j-1',
                ResourceType: 'RDS',
                Status: 'COMPLETED',
                ValidationStatus: 'SUCCESSFUL',
              },
              ...{ CreationDate: '2026-01-01T05:00:00Z', CompletionDate: '2026-01-01T05:40:00Z' },
            },
          ],
        },
        { input: { ByRestoreTestingPlanArn: 'arn:rtp' } },
      ),
    ],
    mentions: types.flatMap(everyFieldOf),
  });
  const name = { RestoreTestingPlanName: 'monthly' };
  expect(Object.fromEntries(estate.resources.map(({ type, fields }) => [type, fields]))).toEqual({
    [types[0]!]: { ...name, Arn: 'arn:rtp', LastExecutionTime: '2026-01-01T05:00:00.000Z' },
    [types[1]!]: { ...name, VaultArn: '*' },
    [types[2]!]: {
      ...name,
      ...{ RestoreTestingSelectionName: 'db', ProtectedResourceType: 'RDS', ValidationWindowHours: 0 },
    },
    [types[3]!]: {
      ...name,
      ...{ RestoreJobId: 'j-1', ResourceType: 'RDS', Status: 'COMPLETED', ValidationStatus: 'SUCCESSFUL' },
      ...{ CreationDate: '2026-01-01T05:00:00.000Z', CompletionDate: '2026-01-01T05:40:00.000Z' },
    },
  });
});

test('what AWS Backup protects, and what it is allowed to, in a Region', async () => {
  const types = ['Ringdown::Backup::ProtectedResource', 'Ringdown::Backup::RegionSettings'];
  const table = `arn:aws:dynamodb:us-east-1:${account}:table/agents`;
  const estate = await scan({
    regions,
    fixtures: [
      backup('ListProtectedResources', {
        Results: [{ ResourceArn: table, ResourceType: 'DynamoDB', LastBackupTime: '2026-01-15T02:00:00Z' }],
      }),
      backup('DescribeRegionSettings', {
        ResourceTypeOptInPreference: { S3: true, Aurora: false, EBS: true },
      }),
    ],
    mentions: types.flatMap(everyFieldOf),
  });
  expect(Object.fromEntries(estate.resources.map(({ type, fields }) => [type, fields]))).toEqual({
    [types[0]!]: { ResourceArn: table, LastBackupTime: '2026-01-15T02:00:00.000Z' },
    [types[1]!]: { OptedInResourceTypes: ['EBS', 'S3'] },
  });
});
