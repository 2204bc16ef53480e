import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { BackupClient, CreateBackupPlanCommand, CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { CloudFrontClient, CreateDistributionWithTagsCommand } from '@aws-sdk/client-cloudfront';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import { CreateOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { endpoint, openAccount, policy, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';
import { type OwnRules, writeRules } from './write-rules.ts';

const id = '300000000061';
let report: Report;

/**
 * moto cannot say which functions an instance calls, so rules of one's own ask of every function, queue and machine
 * what the bundled ones ask of those that the contact centre uses.
 */
const ownRules: OwnRules = {
  'own-function-code-alike': {
    resource: 'AWS::Lambda::Function',
    when: 'resource.Region == primary',
    assert: 'resource.Counterpart != null && resource.CodeSha256 == resource.Counterpart.CodeSha256',
  },
  'own-function-memory-alike': {
    resource: 'AWS::Lambda::Function',
    when: 'resource.Region == primary && resource.Counterpart != null',
    assert:
      'resource.MemorySize <= resource.Counterpart.MemorySize && resource.Timeout == resource.Counterpart.Timeout',
  },
  'own-function-concurrency-kept': {
    resource: 'AWS::Lambda::Function',
    assert: 'resource.ReservedConcurrentExecutions == null || resource.ReservedConcurrentExecutions >= 5',
  },
  'own-function-has-alias': {
    resource: 'AWS::Lambda::Function',
    assert: 'resource.Aliases.exists(a, a.Name == "live")',
  },
  'own-queue-keeps-failures': {
    resource: 'AWS::SQS::Queue',
    when: 'resource.RedrivePolicy != null',
    assert:
      'resource.DeadLetterQueue != null && resource.DeadLetterQueue.MessageRetentionPeriod > resource.MessageRetentionPeriod',
  },
  'own-plan-copies-to-recovery': {
    resource: 'AWS::Backup::BackupPlan',
    assert:
      'resource.BackupPlanRule.exists(r, r.CopyActions.exists(c, region(c.DestinationBackupVaultArn) == recovery))',
  },
  'own-vault-locked': { resource: 'AWS::Backup::BackupVault', assert: 'resource.Locked' },
  'own-certificate-issued': {
    resource: 'AWS::CertificateManager::Certificate',
    assert: 'resource.Status == "ISSUED"',
  },
};

beforeAll(async () => {
  const account = await openAccount(id);
  const config = (region: string) => ({ region, endpoint, credentials: account.credentials, maxAttempts: 1 });
  await send(
    account.iam(),
    new CreateRoleCommand({
      RoleName: 'flows',
      AssumeRolePolicyDocument: policy({
        ...{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
      }),
    }),
  );
  await makeFunctions(config);
  await makeQueues(config);
  const machine = (name: string) =>
    new CreateStateMachineCommand({
      ...{ name, roleArn: `arn:aws:iam::${id}:role/flows` },
      definition: JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } }),
    });
  await send(new SFNClient(config(primary)), machine('failover'), machine('desk-failover'));
  await send(new SFNClient(config(recovery)), machine('failover'));
  await makeBackups(config);
  await makeDistributions(config);
  await send(new OrganizationsClient(config(primary)), new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  await makeCertificates(config);
  const shipped = [
    'sfn-failover-machine-in-recovery',
    'backup-vault-locked',
    'backup-plans-*',
    'cf-*',
    'org-scp-*',
  ];
  const flags = ['--rules-dir', writeRules(ownRules), '--rules', [...shipped, 'own-*'].join()];
  ({ report } = await scan(flags, account.credentials));
}, 240_000);

type Config = (region: string) => ConstructorParameters<typeof LambdaClient>[0] & { region: string };

const nameOf = (all: { [resource: string]: string }) =>
  Object.fromEntries(Object.entries(all).map(([key, verdict]) => [key.split(/[:/]/).at(-1), verdict]));

test('functions are compared with their namesakes: code, memory, aliases, concurrency', () => {
  expect(nameOf(verdicts(report, 'own-function-code-alike'))).toEqual({
    ...{ lookup: 'pass', greet: 'fail', alone: 'fail' },
  });
  expect(nameOf(verdicts(report, 'own-function-memory-alike'))).toEqual({ lookup: 'fail', greet: 'pass' });
  expect(verdicts(report, 'own-function-has-alias')).toEqual({
    [`lookup in ${primary}`]: 'pass',
    [`lookup in ${recovery}`]: 'fail',
    [`greet in ${primary}`]: 'fail',
    [`greet in ${recovery}`]: 'fail',
    [`alone in ${primary}`]: 'fail',
  });
  expect(verdicts(report, 'own-function-concurrency-kept')).toMatchObject({
    [`lookup in ${primary}`]: 'fail',
    [`greet in ${primary}`]: 'pass',
  });
});

test('a queue leads to its dead letters', () => {
  expect(Object.values(verdicts(report, 'own-queue-keeps-failures')).sort()).toEqual(['fail', 'pass']);
});

test('a machine that fails over has a twin or not', () => {
  expect(Object.values(verdicts(report, 'sfn-failover-machine-in-recovery')).sort()).toEqual([
    'fail',
    'pass',
  ]);
});

test('plans tell where they copy to, and vaults whether they are locked', () => {
  expect(Object.values(verdicts(report, 'own-plan-copies-to-recovery')).sort()).toEqual(['fail', 'pass']);
  expect(Object.values(verdicts(report, 'own-vault-locked'))).toEqual(['fail']);
});

test('a distribution tells what it takes from viewers and gives to origins', () => {
  expect(Object.values(verdicts(report, 'cf-viewers-use-https'))).toEqual(['fail']);
  expect(Object.values(verdicts(report, 'cf-origins-use-tls'))).toEqual(['fail']);
});

// moto leaves out the units above an account, without which nobody can say which policies restrict it.
test('policies of an organization are unknown where the path to the account is', () => {
  const found = report.findings.filter(({ rule }) => rule === 'org-scp-allows-recovery-region');
  expect(found).toMatchObject([
    { verdict: 'unknown', unknown: [{ operation: 'organizations:DescribeAccount', outcome: 'malformed' }] },
  ]);
});

test('certificates are read in each Region', () => {
  expect(Object.values(verdicts(report, 'own-certificate-issued'))).toEqual(['fail']);
});

async function makeFunctions(config: Config): Promise<void> {
  const codeOf = (text: string) => zipSync({ 'index.mjs': [Buffer.from(text), { mtime: '2026-01-01' }] });
  const make = (FunctionName: string, code: string, MemorySize = 128) =>
    new CreateFunctionCommand({
      ...{ FunctionName, MemorySize, Runtime: 'nodejs22.x', Handler: 'index.handler', Timeout: 5 },
      ...{ Role: `arn:aws:iam::${id}:role/flows`, Code: { ZipFile: codeOf(code) }, Publish: true },
    });
  await send(
    new LambdaClient(config(primary)),
    ...[make('lookup', 'one', 512), make('greet', 'one'), make('alone', 'one')],
    new CreateAliasCommand({ FunctionName: 'lookup', Name: 'live', FunctionVersion: '1' }),
    new PutFunctionConcurrencyCommand({ FunctionName: 'lookup', ReservedConcurrentExecutions: 2 }),
  );
  await send(new LambdaClient(config(recovery)), make('lookup', 'one'), make('greet', 'two'));
}

async function makeQueues(config: Config): Promise<void> {
  const queue = (QueueName: string, seconds: number, letters?: string) =>
    new CreateQueueCommand({
      QueueName,
      Attributes: {
        MessageRetentionPeriod: String(seconds),
        ...(letters !== undefined && {
          RedrivePolicy: JSON.stringify({
            ...{ deadLetterTargetArn: `arn:aws:sqs:${primary}:${id}:${letters}`, maxReceiveCount: 3 },
          }),
        }),
      },
    });
  await send(
    new SQSClient(config(primary)),
    ...[queue('letters', 1_209_600), queue('brief', 3600)],
    ...[queue('contacts', 345_600, 'letters'), queue('callbacks', 345_600, 'brief')],
  );
}

async function makeBackups(config: Config): Promise<void> {
  const tags = { 'contact-centre': 'meridian' };
  const vault = (region: string) => `arn:aws:backup:${region}:${id}:backup-vault:main`;
  const plan = (BackupPlanName: string, copyTo?: string) =>
    new CreateBackupPlanCommand({
      BackupPlan: {
        BackupPlanName,
        Rules: [
          {
            ...{ RuleName: 'nightly', TargetBackupVaultName: 'main' },
            ...(copyTo !== undefined && { CopyActions: [{ DestinationBackupVaultArn: vault(copyTo) }] }),
          },
        ],
      },
      BackupPlanTags: tags,
    });
  await send(
    new BackupClient(config(primary)),
    new CreateBackupVaultCommand({ BackupVaultName: 'main', BackupVaultTags: tags }),
    ...[plan('copied', recovery), plan('kept')],
  );
}

async function makeDistributions(config: Config): Promise<void> {
  const origin = { Id: 'desk', DomainName: `desk.${primary}.elb.amazonaws.com` };
  const [HTTPPort, HTTPSPort] = [80, 443];
  await send(
    new CloudFrontClient(config(primary)),
    new CreateDistributionWithTagsCommand({
      DistributionConfigWithTags: {
        Tags: { Items: [{ Key: 'contact-centre', Value: 'desk' }] },
        DistributionConfig: {
          ...{ CallerReference: 'desk', Comment: 'desk', Enabled: true },
          Origins: {
            Quantity: 1,
            Items: [
              { ...origin, CustomOriginConfig: { HTTPPort, HTTPSPort, OriginProtocolPolicy: 'http-only' } },
            ],
          },
          DefaultCacheBehavior: { TargetOriginId: 'desk', ViewerProtocolPolicy: 'allow-all' },
        },
      },
    }),
  );
}

async function makeCertificates(config: Config): Promise<void> {
  await send(
    new ACMClient(config(recovery)),
    new RequestCertificateCommand({ DomainName: 'desk.meridian.example', ValidationMethod: 'DNS' }),
  );
}
