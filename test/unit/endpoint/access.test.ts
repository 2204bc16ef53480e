import { ConnectClient, ListInstancesCommand } from '@aws-sdk/client-connect';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { afterEach, expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { type Endpoint, type EndpointOptions, startEndpoint } from '../../../src/endpoint/server.ts';
import { clientConfig } from './client-config.ts';

let endpoint: Endpoint;
afterEach(() => endpoint.close());

const FIXTURES: Fixture[] = [
  { service: 'connect', operation: 'ListInstances', output: { InstanceSummaryList: [] } },
  { service: 's3', operation: 'ListBuckets', output: { Buckets: [] } },
  { service: 'iam', operation: 'ListUsers', output: { Users: [] } },
  {
    service: 'dynamodb',
    operation: 'ListTables',
    account: '999988887777',
    output: { TableNames: ['theirs'] },
  },
  { service: 'dynamodb', operation: 'ListTables', output: { TableNames: ['ours'] } },
];

async function serve(options: Partial<EndpointOptions> = {}) {
  endpoint = await startEndpoint({ fixtures: FIXTURES, ...options });
  return clientConfig({ url: endpoint.url });
}

const denied = (action: string) =>
  `User: arn:aws:iam::111122223333:user/ringdown is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`;

test('a denied action is refused in the words of AWS, and others are not', async () => {
  const config = await serve({ deny: ['connect:ListInstances', 'iam:ListUsers'] });
  await expect(new ConnectClient(config).send(new ListInstancesCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: denied('connect:ListInstances'),
    $metadata: { httpStatusCode: 403 },
  });
  await expect(new IAMClient(config).send(new ListUsersCommand({}))).rejects.toMatchObject({
    name: 'AccessDenied',
    message: denied('iam:ListUsers'),
  });
  expect((await new DynamoDBClient(config).send(new ListTablesCommand({}))).TableNames).toEqual(['ours']);
  expect(endpoint.requests.map(({ status, error }) => [status, error])).toEqual([
    [403, 'AccessDeniedException'],
    [403, 'AccessDenied'],
    [200, undefined],
  ]);
});

test('an operation is refused by the name of its IAM action, not by its own', async () => {
  const actionsOf = (service: string, operation: string) =>
    operation === 'ListBuckets' ? ['s3:ListAllMyBuckets'] : [`${service}:${operation}`];
  const config = await serve({ deny: ['s3:ListAllMyBuckets'], actionsOf });
  await expect(new S3Client(config).send(new ListBucketsCommand({}))).rejects.toMatchObject({
    name: 'AccessDenied',
    message: denied('s3:ListAllMyBuckets'),
  });
});

test('with a list of allowed actions everything else is denied, except to ask who one is', async () => {
  const config = await serve({ allow: ['dynamodb:ListTables'] });
  expect((await new DynamoDBClient(config).send(new ListTablesCommand({}))).TableNames).toEqual(['ours']);
  await expect(new S3Client(config).send(new ListBucketsCommand({}))).rejects.toMatchObject({
    name: 'AccessDenied',
  });
  expect(await new STSClient(config).send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '111122223333',
    Arn: 'arn:aws:iam::111122223333:user/ringdown',
  });
});

test('an assumed role acts in its own account and under its own name', async () => {
  const config = await serve({ deny: ['connect:ListInstances'] });
  const { endpoint: url, region } = config;
  const credentials = fromTemporaryCredentials({
    masterCredentials: config.credentials,
    params: { RoleArn: 'arn:aws:iam::999988887777:role/audit/reader', RoleSessionName: 'ringdown' },
    clientConfig: { region, endpoint: url },
  });
  const assumed = { ...config, credentials };
  expect((await new DynamoDBClient(assumed).send(new ListTablesCommand({}))).TableNames).toEqual(['theirs']);
  expect(await new STSClient(assumed).send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '999988887777',
    Arn: 'arn:aws:sts::999988887777:assumed-role/reader/ringdown',
  });
  await expect(new ConnectClient(assumed).send(new ListInstancesCommand({}))).rejects.toThrow(
    'User: arn:aws:sts::999988887777:assumed-role/reader/ringdown is not authorized',
  );
});

test('a role of an account that no fixture speaks of cannot be assumed', async () => {
  const sts = new STSClient(await serve());
  const RoleArn = 'arn:aws:iam::555555555555:role/reader';
  await expect(sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 's' }))).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: arn:aws:iam::111122223333:user/ringdown is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
  });
});

test('a fixture may answer for STS instead', async () => {
  const sts = new STSClient(
    await serve({
      fixtures: [{ service: 'sts', operation: 'GetCallerIdentity', output: { Account: '123456789012' } }],
    }),
  );
  expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('123456789012');
});

test('expired credentials are refused by every service in its own words', async () => {
  const config = await serve({ expiredCredentials: true });
  const calls = [
    new ConnectClient(config).send(new ListInstancesCommand({})),
    new S3Client(config).send(new ListBucketsCommand({})),
    new IAMClient(config).send(new ListUsersCommand({})),
    new DynamoDBClient(config).send(new ListTablesCommand({})),
  ];
  const names = await Promise.all(calls.map((call) => call.then(String, (error) => error.name)));
  expect(names).toEqual(['ExpiredTokenException', 'ExpiredToken', 'ExpiredToken', 'ExpiredTokenException']);
});

test('a clock that is ten minutes off is refused once, and the SDK corrects itself', async () => {
  const config = { ...(await serve({ clockSkewMs: 600_000 })), maxAttempts: 2 };
  const dynamodb = new DynamoDBClient(config);
  expect((await dynamodb.send(new ListTablesCommand({}))).TableNames).toEqual(['ours']);
  expect(endpoint.requests.map(({ error }) => error)).toEqual(['InvalidSignatureException', undefined]);
  expect(Math.round((dynamodb.config.systemClockOffset ?? 0) / 60_000)).toBe(10);
});
