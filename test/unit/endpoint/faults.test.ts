import { ConnectClient, ListInstancesCommand, paginateListInstances } from '@aws-sdk/client-connect';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterEach, expect, test } from 'vitest';
import type { Fault } from '../../../src/endpoint/faults.ts';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { type Endpoint, type EndpointOptions, startEndpoint } from '../../../src/endpoint/server.ts';
import { clientConfig } from './client-config.ts';

let endpoint: Endpoint;
afterEach(() => endpoint.close());

const FIXTURES: Fixture[] = [
  {
    service: 'connect',
    operation: 'ListInstances',
    output: { InstanceSummaryList: Array.from({ length: 25 }, (_, i) => ({ Id: `i${i}` })) },
  },
  { service: 's3', operation: 'ListBuckets', output: { Buckets: [{ Name: 'calls' }] } },
  { service: 'iam', operation: 'ListUsers', output: { Users: [{ UserName: 'ann' }] } },
  { service: 'dynamodb', operation: 'ListTables', output: { TableNames: ['callers'] } },
];

async function serve(options: Partial<EndpointOptions>) {
  endpoint = await startEndpoint({ fixtures: FIXTURES, ...options });
  return clientConfig({ url: endpoint.url });
}

function calls(config: ReturnType<typeof clientConfig>): Promise<string[]> {
  const asked: Promise<unknown>[] = [
    new ConnectClient(config).send(new ListInstancesCommand({})),
    new S3Client(config).send(new ListBucketsCommand({})),
    new IAMClient(config).send(new ListUsersCommand({})),
    new DynamoDBClient(config).send(new ListTablesCommand({})),
  ];
  return Promise.all(
    asked.map((call) => call.then(JSON.stringify, (error) => error.code ?? error.name)) as Promise<string>[],
  );
}

const everywhere = (kind: Fault['kind']): Fault[] =>
  FIXTURES.map(({ service, operation }) => ({ service, operation, kind }));

test('a denied fault is an access error in every protocol', async () => {
  const config = await serve({ faults: everywhere('denied') });
  expect((await calls(config)).map((name) => name.replace('Exception', ''))).toEqual(
    Array(4).fill('AccessDenied'),
  );
});

test('a throttled fault bears the code of its protocol', async () => {
  const config = await serve({ faults: everywhere('throttled') });
  expect(await calls(config)).toEqual([
    'ThrottlingException',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
  ]);
  expect(endpoint.requests.map(({ status }) => status).sort()).toEqual([400, 400, 429, 503]);
});

test('a server error is retried by the SDK and stays an error', async () => {
  const config = { ...(await serve({ faults: everywhere('server-error') })), maxAttempts: 2 };
  expect(new Set(await calls(config))).toEqual(
    new Set(['InternalServiceException', 'InternalError', 'InternalFailure', 'InternalServerError']),
  );
  expect(endpoint.requests).toHaveLength(8);
});

test('a dropped connection is a connection error', async () => {
  const config = await serve({ faults: everywhere('dropped') });
  expect(new Set(await calls(config))).toEqual(new Set(['ECONNRESET']));
  expect(endpoint.requests.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
});

test('an HTML page from a proxy is an error in every protocol, never an empty answer', async () => {
  const config = await serve({ faults: everywhere('malformed') });
  for (const name of await calls(config)) expect(name).not.toContain('$metadata');
});

test('a whole page from a proxy, or no body at all, looks like an empty answer, but has no request id', async () => {
  for (const kind of ['foreign-page', 'empty-body'] as const) {
    const config = await serve({ faults: everywhere(kind) });
    const s3 = await new S3Client(config).send(new ListBucketsCommand({}));
    const iam = await new IAMClient(config).send(new ListUsersCommand({}));
    expect([s3.Buckets, s3.$metadata.requestId]).toEqual([undefined, undefined]);
    expect([iam.Users, iam.$metadata.requestId]).toEqual([undefined, undefined]);
    await endpoint.close();
  }
  const config = await serve({ faults: everywhere('empty-body') });
  const connect = await new ConnectClient(config).send(new ListInstancesCommand({}));
  const dynamodb = await new DynamoDBClient(config).send(new ListTablesCommand({}));
  expect([connect.InstanceSummaryList, connect.$metadata.requestId]).toEqual([undefined, undefined]);
  expect([dynamodb.TableNames, dynamodb.$metadata.requestId]).toEqual([undefined, undefined]);
});

test('a request that is never answered runs into the timeout of the client, and close() is prompt', async () => {
  const config = await serve({ faults: everywhere('timeout') });
  const requestHandler = new NodeHttpHandler({ requestTimeout: 100, throwOnRequestTimeout: true });
  const connect = new ConnectClient({ ...config, requestHandler });
  await expect(connect.send(new ListInstancesCommand({}))).rejects.toMatchObject({ name: 'TimeoutError' });
  const hanging = new DynamoDBClient(config).send(new ListTablesCommand({})).catch((error) => error.code);
  while (endpoint.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await endpoint.close();
  expect(await hanging).toBe('ECONNRESET');
});

test('a fault from the second page on leaves the first one readable', async () => {
  const config = await serve({
    faults: [{ service: 'connect', operation: 'ListInstances', kind: 'server-error', page: 2 }],
  });
  const read: (string | undefined)[] = [];
  const reading = (async () => {
    for await (const page of paginateListInstances({ client: new ConnectClient(config) }, {})) {
      read.push(...(page.InstanceSummaryList ?? []).map(({ Id }) => Id));
    }
  })();
  await expect(reading).rejects.toMatchObject({ name: 'InternalServiceException' });
  expect(read).toHaveLength(10);
  expect(endpoint.requests.map(({ page, status }) => [page, status])).toEqual([
    [1, 200],
    [2, 500],
  ]);
});

test('a fault of one Region leaves the other alone', async () => {
  const { endpoint: url } = await serve({
    faults: [{ service: 'dynamodb', operation: 'ListTables', region: 'us-west-2', kind: 'denied' }],
  });
  const ask = (region: string) =>
    new DynamoDBClient(clientConfig({ url, region })).send(new ListTablesCommand({}));
  expect((await ask('eu-west-2')).TableNames).toEqual(['callers']);
  await expect(ask('us-west-2')).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('calls beyond a quota are throttled in their Region only, and counted', async () => {
  const { endpoint: url } = await serve({
    quotas: ({ operation }) => (operation === 'ListInstances' ? { rate: 0.001, burst: 3 } : undefined),
  });
  const burst = async (region: string) => {
    const connect = new ConnectClient(clientConfig({ url, region }));
    const asked = Array.from({ length: 5 }, () => connect.send(new ListInstancesCommand({})));
    const names = await Promise.all(
      asked.map((call) =>
        call.then(
          () => 'ok',
          (error) => error.name,
        ),
      ),
    );
    return names.sort();
  };
  const expected = ['ThrottlingException', 'ThrottlingException', 'ok', 'ok', 'ok'];
  expect(await burst('eu-west-2')).toEqual(expected);
  expect(await burst('us-west-2')).toEqual(expected);
  expect(endpoint.requests.filter(({ status }) => status === 429)).toHaveLength(4);
});

test('latency delays every answer', async () => {
  const config = await serve({ latencyMs: 50 });
  const started = performance.now();
  await new DynamoDBClient(config).send(new ListTablesCommand({}));
  expect(performance.now() - started).toBeGreaterThanOrEqual(49);
});

test('a request without a signature, of an unknown service or to an unknown path says so', async () => {
  const { endpoint: url } = await serve({});
  const scope = (service: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=AKIA111122223333DEMO/20260101/eu-west-2/${service}/aws4_request`,
  });
  const ask = async (path: string, headers: Record<string, string>) =>
    (await (await fetch(url + path, { headers })).text()).replace(/<RequestId>.*/, '');
  expect(await ask('/', {})).toContain('<Code>MissingAuthenticationToken</Code>');
  expect(await ask('/', scope('polly'))).toContain('no service signs as "polly"');
  expect(await ask('/nowhere', scope('connect'))).toContain('connect has no GET /nowhere');
  expect(await ask('/instance/%zz', scope('connect'))).toContain('<Code>RingdownEndpointError</Code>');
});
