import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from '@aws-sdk/client-config-service';
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { EnableSecurityHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { endpoint, openAccount, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

const id = '300000000041';
const [east, west] = [`${id} in ${primary}`, `${id} in ${recovery}`];
let report: Report;
/** Most of what other rules ask, moto answers after several attempts or not at all. */
const rules = ['trail-*', 'config-*', 'guardduty-*', 'securityhub-*', 'cfn-*', 'iac-*'];

beforeAll(async () => {
  const account = await openAccount(id);
  const config = (region: string) => ({ region, endpoint, credentials: account.credentials, maxAttempts: 1 });
  await send(
    account.s3(),
    new CreateBucketCommand({ Bucket: 'meridian-logs' }),
    new CreateBucketCommand({ Bucket: 'meridian-terraform-state' }),
    new CreateBucketCommand({ Bucket: 'other-tfstate' }),
    new PutBucketVersioningCommand({
      ...{ Bucket: 'meridian-terraform-state', VersioningConfiguration: { Status: 'Enabled' } },
    }),
  );
  const audit = { Name: 'audit', S3BucketName: 'meridian-logs' };
  await send(
    new CloudTrailClient(config(primary)),
    new CreateTrailCommand({ ...audit, IsMultiRegionTrail: true, EnableLogFileValidation: true }),
    new StartLoggingCommand({ Name: 'audit' }),
    new PutEventSelectorsCommand({
      ...{ TrailName: 'audit', EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] },
    }),
  );
  await send(
    new ConfigServiceClient(config(primary)),
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        ...{ name: 'default', roleARN: `arn:aws:iam::${id}:role/config` },
        recordingGroup: { allSupported: true },
      },
    }),
    new PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: 'meridian-logs' } }),
    new StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }),
  );
  await send(new GuardDutyClient(config(primary)), new CreateDetectorCommand({ Enable: true }));
  await send(new SecurityHubClient(config(primary)), new EnableSecurityHubCommand({}));
  const stack = (StackName: string) => ({
    ...{
      StackName,
      TemplateBody: JSON.stringify(template),
      Tags: [{ Key: 'contact-centre', Value: 'queues' }],
    },
  });
  await send(
    new CloudFormationClient(config(primary)),
    new CreateStackCommand({ ...stack('queues-use1'), EnableTerminationProtection: true }),
    new CreateStackCommand(stack('alone')),
  );
  await send(new CloudFormationClient(config(recovery)), new CreateStackCommand(stack('queues-usw2')));
  ({ report } = await scan(['--rules', rules.join()], account.credentials));
}, 60_000);

const template = { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: {} } } };

test('a multi-Region trail records both Regions', () => {
  expect(verdicts(report, 'trail-records-every-region')).toEqual({ [east]: 'pass', [west]: 'pass' });
  expect(Object.values(verdicts(report, 'trail-log-files-validated'))).toEqual(['pass']);
  expect(Object.values(verdicts(report, 'trail-encrypted-with-usable-key'))).toEqual(['fail']);
  expect(Object.values(verdicts(report, 'trail-outlives-primary'))).toEqual(['fail']);
});

test('what is switched on in one Region is off in the other', () => {
  for (const rule of ['config-records-both-regions', 'guardduty-both-regions', 'securityhub-both-regions'])
    expect(verdicts(report, rule)).toEqual({ [east]: 'pass', [west]: 'fail' });
  expect(verdicts(report, 'config-records-what-calls-rest-on')).toEqual({ default: 'pass' });
});

test('stacks are compared by the names that they have without their Regions', () => {
  expect(verdicts(report, 'cfn-stack-in-recovery')).toEqual({ 'queues-use1': 'pass', alone: 'fail' });
  expect(verdicts(report, 'cfn-template-parity')).toEqual({ 'queues-use1': 'pass' });
  expect(verdicts(report, 'cfn-termination-protection')).toEqual({
    ...{ 'queues-use1': 'pass', 'queues-usw2': 'fail', alone: 'fail' },
  });
});

// moto leaves out what was found of drift.
test('drift that the answer leaves out is unknown', () => {
  expect(verdicts(report, 'cfn-drift-checked')).toEqual({
    ...{ 'queues-use1': 'unknown', 'queues-usw2': 'unknown', alone: 'unknown' },
  });
});

test('buckets with state are told by their names', () => {
  expect(verdicts(report, 'iac-state-versioned')).toEqual({
    ...{ 'meridian-terraform-state': 'pass', 'other-tfstate': 'fail' },
  });
  expect(verdicts(report, 'iac-state-outlives-primary')).toEqual({
    ...{ 'meridian-terraform-state': 'fail', 'other-tfstate': 'fail' },
  });
});
