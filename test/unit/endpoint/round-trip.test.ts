import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { ConnectClient, DescribeInstanceCommand } from '@aws-sdk/client-connect';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetCredentialReportCommand,
  IAMClient,
  ListUsersCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  HeadBucketCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { type Endpoint, startEndpoint } from '../../../src/endpoint/server.ts';
import { clientConfig } from './client-config.ts';

let endpoint: Endpoint;
afterEach(() => endpoint.close());

async function serve(...fixtures: Fixture[]) {
  endpoint = await startEndpoint({ fixtures });
  return clientConfig({ url: endpoint.url });
}

test('Connect describes the instance that the path names', async () => {
  const config = await serve(
    { service: 'connect', operation: 'DescribeInstance', error: { code: 'ResourceNotFoundException' } },
    {
      service: 'connect',
      operation: 'DescribeInstance',
      input: { InstanceId: 'london' },
      output: { Instance: { Id: 'london', CreatedTime: '2026-01-02T03:04:05Z' } },
    },
  );
  const connect = new ConnectClient(config);
  const { Instance } = await connect.send(new DescribeInstanceCommand({ InstanceId: 'london' }));
  expect(Instance).toEqual({ Id: 'london', CreatedTime: new Date('2026-01-02T03:04:05Z') });
  await expect(connect.send(new DescribeInstanceCommand({ InstanceId: 'oregon' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    $metadata: { httpStatusCode: 404 },
  });
});

test('S3 answers a bucket replication, and the code of an absent one', async () => {
  const config = await serve(
    {
      service: 's3',
      operation: 'GetBucketReplication',
      error: { code: 'ReplicationConfigurationNotFoundError', message: 'none & nothing' },
    },
    {
      service: 's3',
      operation: 'GetBucketReplication',
      input: { Bucket: 'calls' },
      output: {
        ReplicationConfiguration: {
          Role: 'arn:aws:iam::111122223333:role/r',
          Rules: [
            { Status: 'Enabled', Priority: 1, Destination: { Bucket: 'arn:aws:s3:::calls-dr' } },
            { Status: 'Disabled', Priority: 2, Destination: { Bucket: 'arn:aws:s3:::calls-old' } },
          ],
        },
      },
    },
  );
  const s3 = new S3Client(config);
  const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket: 'calls' }));
  expect(ReplicationConfiguration?.Rules?.map(({ Status }) => Status)).toEqual(['Enabled', 'Disabled']);
  await expect(s3.send(new GetBucketReplicationCommand({ Bucket: 'other' }))).rejects.toMatchObject({
    name: 'ReplicationConfigurationNotFoundError',
    message: 'none & nothing',
    $metadata: { httpStatusCode: 404 },
  });
});

test('a bucket policy is the body itself, and a bucket location its own element', async () => {
  const config = await serve(
    { service: 's3', operation: 'GetBucketPolicy', output: { Policy: '{"Statement":[]}' } },
    { service: 's3', operation: 'GetBucketLocation', output: { LocationConstraint: 'us-west-2' } },
  );
  const s3 = new S3Client(config);
  const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket: 'calls' }));
  const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket: 'calls' }));
  expect(Policy).toBe('{"Statement":[]}');
  expect(LocationConstraint).toBe('us-west-2');
});

test('a HEAD request gets headers only, also when it fails', async () => {
  const config = await serve(
    {
      service: 's3',
      operation: 'HeadBucket',
      output: { BucketRegion: 'eu-west-2' },
      input: { Bucket: 'here' },
    },
    { service: 's3', operation: 'HeadBucket', error: { code: 'NotFound' } },
  );
  const s3 = new S3Client(config);
  expect(await s3.send(new HeadBucketCommand({ Bucket: 'here' }))).toMatchObject({
    BucketRegion: 'eu-west-2',
  });
  await expect(s3.send(new HeadBucketCommand({ Bucket: 'gone' }))).rejects.toMatchObject({
    name: 'NotFound',
    $metadata: { httpStatusCode: 404 },
  });
});

test('IAM lists users with their dates, and an empty list stays an empty list', async () => {
  const config = await serve(
    {
      service: 'iam',
      operation: 'ListUsers',
      input: { PathPrefix: '/staff/' },
      output: { Users: [{ UserName: 'ann <a&b>', CreateDate: '2026-01-02T03:04:05Z' }] },
    },
    { service: 'iam', operation: 'ListUsers', output: { Users: [] } },
  );
  const iam = new IAMClient(config);
  expect((await iam.send(new ListUsersCommand({ PathPrefix: '/staff/' }))).Users).toEqual([
    { UserName: 'ann <a&b>', CreateDate: new Date('2026-01-02T03:04:05Z') },
  ]);
  expect((await iam.send(new ListUsersCommand({}))).Users).toEqual([]);
});

test('the credential report is bytes, written as text in the fixture', async () => {
  const config = await serve({
    service: 'iam',
    operation: 'GetCredentialReport',
    output: { Content: 'user,arn\n<root_account>,x\n', ReportFormat: 'text/csv' },
  });
  const { Content } = await new IAMClient(config).send(new GetCredentialReportCommand({}));
  expect(Buffer.from(Content ?? []).toString()).toBe('user,arn\n<root_account>,x\n');
});

test('lists in a form, one level and two levels deep, can be matched', async () => {
  const config = await serve({
    service: 'iam',
    operation: 'SimulatePrincipalPolicy',
    input: {
      ActionNames: ['s3:GetObject', 's3:PutObject'],
      ContextEntries: [{ ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyValues: ['true'] }],
      MaxItems: 7,
    },
    output: { EvaluationResults: [{ EvalActionName: 's3:GetObject', EvalDecision: 'allowed' }] },
  });
  const { EvaluationResults } = await new IAMClient(config).send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: 'arn:aws:iam::111122223333:user/ann',
      ActionNames: ['s3:GetObject', 's3:PutObject'],
      ContextEntries: [
        {
          ContextKeyName: 'aws:MultiFactorAuthPresent',
          ContextKeyType: 'boolean',
          ContextKeyValues: ['true'],
        },
      ],
      MaxItems: 7,
    }),
  );
  expect(EvaluationResults).toHaveLength(1);
});

test('a query service names its error differently on the wire and in its model', async () => {
  const config = await serve({
    service: 'iam',
    operation: 'ListUsers',
    error: { code: 'NoSuchEntity', message: 'no <such> user' },
  });
  await expect(new IAMClient(config).send(new ListUsersCommand({}))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'no <such> user',
    $metadata: { httpStatusCode: 404 },
  });
});

test('a JSON service answers 400 even for what it does not find', async () => {
  const config = await serve({
    service: 'kms',
    operation: 'DescribeKey',
    error: { code: 'NotFoundException' },
  });
  await expect(new KMSClient(config).send(new DescribeKeyCommand({ KeyId: 'k' }))).rejects.toMatchObject({
    name: 'NotFoundException',
    $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
});

test('DynamoDB describes a table that the body names, KMS a key, scaling a namespace', async () => {
  const config = await serve(
    {
      service: 'dynamodb',
      operation: 'DescribeTable',
      input: { TableName: 'callers' },
      output: { Table: { TableName: 'callers', Replicas: [{ RegionName: 'us-west-2' }] } },
    },
    {
      service: 'kms',
      operation: 'DescribeKey',
      input: { KeyId: 'k1' },
      output: { KeyMetadata: { KeyId: 'k1', MultiRegion: true, CreationDate: '2026-01-02T03:04:05.250Z' } },
    },
    {
      service: 'application-autoscaling',
      operation: 'DescribeScalableTargets',
      input: { ServiceNamespace: 'dynamodb', ResourceIds: ['table/callers'] },
      output: { ScalableTargets: [] },
    },
  );
  const table = await new DynamoDBClient(config).send(new DescribeTableCommand({ TableName: 'callers' }));
  const key = await new KMSClient(config).send(new DescribeKeyCommand({ KeyId: 'k1' }));
  const targets = await new ApplicationAutoScalingClient(config).send(
    new DescribeScalableTargetsCommand({ ServiceNamespace: 'dynamodb', ResourceIds: ['table/callers'] }),
  );
  expect(table.Table?.Replicas).toEqual([{ RegionName: 'us-west-2' }]);
  expect(key.KeyMetadata?.CreationDate).toEqual(new Date('2026-01-02T03:04:05.250Z'));
  expect(targets.ScalableTargets).toEqual([]);
});

test('the account service lists its Regions, filtered by a list in the body', async () => {
  const config = await serve({
    service: 'account',
    operation: 'ListRegions',
    input: { RegionOptStatusContains: ['ENABLED'] },
    output: { Regions: [{ RegionName: 'af-south-1', RegionOptStatus: 'ENABLED' }] },
  });
  const { Regions } = await new AccountClient(config).send(
    new ListRegionsCommand({ RegionOptStatusContains: ['ENABLED'] }),
  );
  expect(Regions).toEqual([{ RegionName: 'af-south-1', RegionOptStatus: 'ENABLED' }]);
});
