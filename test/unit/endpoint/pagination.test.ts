import {
  ApplicationAutoScalingClient,
  paginateDescribeScalableTargets,
} from '@aws-sdk/client-application-auto-scaling';
import {
  ConnectClient,
  ListInstancesCommand,
  ListSecurityKeysCommand,
  paginateListInstances,
} from '@aws-sdk/client-connect';
import { DynamoDBClient, ListTablesCommand, paginateListTables } from '@aws-sdk/client-dynamodb';
import { IAMClient, ListUsersCommand, paginateGetAccountAuthorizationDetails } from '@aws-sdk/client-iam';
import { KMSClient, ListKeysCommand, paginateListKeys } from '@aws-sdk/client-kms';
import { ListBucketsCommand, paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadService } from '../../../src/endpoint/load-service.ts';
import { PAGES } from '../../../src/endpoint/pages.ts';
import { type Endpoint, startEndpoint } from '../../../src/endpoint/server.ts';
import { clientConfig } from './client-config.ts';

const many = <T>(length: number, one: (i: number) => T) => Array.from({ length }, (_, i) => one(i));

let endpoint: Endpoint;
let config: ReturnType<typeof clientConfig>;

beforeAll(async () => {
  endpoint = await startEndpoint({
    fixtures: [
      {
        service: 'connect',
        operation: 'ListInstances',
        output: { InstanceSummaryList: many(23, (i) => ({ Id: `i${i}` })) },
      },
      { service: 'connect', operation: 'ListSecurityKeys', output: { SecurityKeys: many(2, () => ({})) } },
      { service: 's3', operation: 'ListBuckets', output: { Buckets: many(12, (i) => ({ Name: `b${i}` })) } },
      {
        service: 'iam',
        operation: 'GetAccountAuthorizationDetails',
        output: {
          UserDetailList: many(3, (i) => ({ UserName: `u${i}` })),
          RoleDetailList: many(150, (i) => ({ RoleName: `r${i}` })),
          Policies: many(2, (i) => ({ PolicyName: `p${i}` })),
        },
      },
      {
        service: 'iam',
        operation: 'ListUsers',
        output: { Users: many(101, (i) => ({ UserName: `u${i}` })) },
      },
      {
        service: 'dynamodb',
        operation: 'ListTables',
        output: { TableNames: many(250, (i) => `table-${i}`) },
      },
      { service: 'kms', operation: 'ListKeys', output: { Keys: many(201, (i) => ({ KeyId: `k${i}` })) } },
      {
        service: 'application-autoscaling',
        operation: 'DescribeScalableTargets',
        output: { ScalableTargets: many(51, (i) => ({ ResourceId: `table/${i}` })) },
      },
    ],
  });
  config = clientConfig({ url: endpoint.url });
});
afterAll(() => endpoint.close());

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(page);
  return found;
}

test('Connect gives ten instances a page and every instance once', async () => {
  const pages = await all(paginateListInstances({ client: new ConnectClient(config) }, {}));
  expect(pages.map((page) => page.InstanceSummaryList?.length)).toEqual([10, 10, 3]);
  const ids = pages.flatMap((page) => page.InstanceSummaryList ?? []).map(({ Id }) => Id);
  expect(ids).toEqual(many(23, (i) => `i${i}`));
  const asked = endpoint.requests.filter(({ operation }) => operation === 'ListInstances');
  expect(asked.map(({ page }) => page)).toEqual([1, 2, 3]);
});

test('a list that just fills its page has no token', async () => {
  const { NextToken } = await new ConnectClient(config).send(
    new ListSecurityKeysCommand({ InstanceId: 'i' }),
  );
  expect(NextToken).toBeUndefined();
});

test('S3 pages its buckets only when asked', async () => {
  const client = new S3Client(config);
  expect(await all(paginateListBuckets({ client }, {}))).toHaveLength(1);
  expect(await all(paginateListBuckets({ client, pageSize: 5 }, {}))).toHaveLength(3);
});

test('IAM pages users, roles and policies as one sequence', async () => {
  const pages = await all(paginateGetAccountAuthorizationDetails({ client: new IAMClient(config) }, {}));
  expect(pages.map(({ IsTruncated }) => IsTruncated)).toEqual([true, false]);
  expect(pages.map((page) => page.UserDetailList?.length ?? 0)).toEqual([3, 0]);
  expect(pages.map((page) => page.RoleDetailList?.length)).toEqual([97, 53]);
  expect(pages.map((page) => page.Policies?.length ?? 0)).toEqual([0, 2]);
});

test('DynamoDB goes on after the last table of a page', async () => {
  const pages = await all(paginateListTables({ client: new DynamoDBClient(config) }, {}));
  expect(pages.map((page) => page.LastEvaluatedTableName)).toEqual(['table-99', 'table-199', undefined]);
  expect(pages.flatMap((page) => page.TableNames)).toHaveLength(250);
});

test('KMS says in Truncated whether there is more', async () => {
  const pages = await all(paginateListKeys({ client: new KMSClient(config) }, {}));
  expect(pages.map(({ Truncated, Keys }) => [Truncated, Keys?.length])).toEqual([
    [true, 100],
    [true, 100],
    [false, 1],
  ]);
});

test('Application Auto Scaling gives fifty targets a page', async () => {
  const client = new ApplicationAutoScalingClient(config);
  const pages = await all(paginateDescribeScalableTargets({ client }, { ServiceNamespace: 'dynamodb' }));
  expect(pages.map(({ ScalableTargets }) => ScalableTargets?.length)).toEqual([50, 1]);
});

test('a page larger than the operation allows is a validation error', async () => {
  const call = new ConnectClient(config).send(new ListInstancesCommand({ MaxResults: 11 }));
  await expect(call).rejects.toMatchObject({
    name: 'ValidationException',
    message:
      "1 validation error detected: Value '11' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10",
  });
  await expect(new IAMClient(config).send(new ListUsersCommand({ MaxItems: 1001 }))).rejects.toMatchObject({
    name: 'ValidationError',
  });
  await expect(new DynamoDBClient(config).send(new ListTablesCommand({ Limit: 0 }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
});

test('a token that the operation did not give out is refused', async () => {
  const { Marker } = await new IAMClient(config).send(new ListUsersCommand({}));
  const connect = new ConnectClient(config).send(new ListInstancesCommand({ NextToken: '10.made-up' }));
  await expect(connect).rejects.toMatchObject({ name: 'InvalidRequestException' });
  const kms = new KMSClient(config).send(new ListKeysCommand({ Marker: `${Marker}` }));
  await expect(kms).rejects.toMatchObject({ name: 'InvalidMarkerException' });
  const s3 = new S3Client(config).send(new ListBucketsCommand({ ContinuationToken: 'x' }));
  await expect(s3).rejects.toMatchObject({ name: 'InvalidArgument' });
  const otherFilter = new IAMClient(config).send(new ListUsersCommand({ Marker, PathPrefix: '/other/' }));
  await expect(otherFilter).rejects.toMatchObject({ name: 'ValidationError' });
});

test('the table of pages names only operations and members that exist', async () => {
  const unknown: string[] = [];
  for (const [name, pages] of Object.entries(PAGES)) {
    const [service = '', operation = ''] = name.split(':');
    const found = (await loadService(service))?.operations.get(operation);
    const inputs = found ? Object.keys(found.input.getMemberSchemas()) : [];
    const whole = found?.output.getMemberSchemas() ?? {};
    const body = pages.within === undefined ? whole : (whole[pages.within]?.getMemberSchemas() ?? {});
    const outputs = Object.keys(body);
    const parts = pages.nextItem ?? [];
    for (const member of [
      pages.inputToken,
      pages.sizeInput ?? pages.inputToken,
      ...parts.map((p) => p.input),
    ]) {
      if (!inputs.includes(member)) unknown.push(`${name} input.${member}`);
    }
    const tokens = [pages.outputToken, pages.moreFlag ?? pages.outputToken, ...parts.map((p) => p.output)];
    for (const member of [...pages.items, ...tokens]) {
      if (!outputs.includes(member)) unknown.push(`${name} output.${member}`);
    }
  }
  expect(unknown).toEqual([]);
});
