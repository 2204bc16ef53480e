import { ConnectClient, ListInstancesCommand } from '@aws-sdk/client-connect';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, test } from 'vitest';
import { type Fixture, indexFixtures, matches } from '../../../src/endpoint/fixture.ts';
import { type Endpoint, startEndpoint } from '../../../src/endpoint/server.ts';
import { clientConfig } from './client-config.ts';

let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.close());

const tables = (...TableNames: string[]) => ({ TableNames });
const listTables = (more: Partial<Fixture>): Fixture => ({
  service: 'dynamodb',
  operation: 'ListTables',
  ...more,
});

test('the access key says which account asks and the signature which Region', async () => {
  endpoint = await startEndpoint({
    fixtures: [
      listTables({ output: tables('anywhere') }),
      listTables({ account: '999988887777', output: tables('other-account') }),
      listTables({ account: '999988887777', region: 'us-west-2', output: tables('other-place') }),
    ],
  });
  const { url } = endpoint;
  const ask = async (account: string, region: string) => {
    const dynamodb = new DynamoDBClient(clientConfig({ url, account, region }));
    return (await dynamodb.send(new ListTablesCommand({}))).TableNames;
  };
  expect(await ask('111122223333', 'us-west-2')).toEqual(['anywhere']);
  expect(await ask('999988887777', 'eu-west-2')).toEqual(['other-account']);
  expect(await ask('999988887777', 'us-west-2')).toEqual(['other-place']);
});

test('an operation without a fixture fails at once and says what was asked', async () => {
  endpoint = await startEndpoint({ fixtures: [] });
  const config = { ...clientConfig({ url: endpoint.url }), maxAttempts: 4 };
  const asked = [
    new ConnectClient(config).send(new ListInstancesCommand({ MaxResults: 10 })),
    new S3Client(config).send(new ListBucketsCommand({})),
    new IAMClient(config).send(new ListUsersCommand({ PathPrefix: '/a/' })),
    new DynamoDBClient(config).send(new ListTablesCommand({})),
  ];
  const messages = await Promise.all(
    asked.map((call) => call.then(String, (error) => `${error.name} ${error.message}`)),
  );
  expect(messages).toEqual([
    'RingdownNoFixture no fixture answers connect:ListInstances in 111122223333 eu-west-2 with input {"MaxResults":10}',
    'RingdownNoFixture no fixture answers s3:ListBuckets in 111122223333 eu-west-2 with input {}',
    'RingdownNoFixture no fixture answers iam:ListUsers in 111122223333 eu-west-2 with input {"PathPrefix":"/a/"}',
    'RingdownNoFixture no fixture answers dynamodb:ListTables in 111122223333 eu-west-2 with input {}',
  ]);
  expect(endpoint.requests).toHaveLength(4);
});

test('a misspelt member of a fixture fails the call instead of looking absent', async () => {
  endpoint = await startEndpoint({ fixtures: [listTables({ output: { TableName: ['callers'] } })] });
  const call = new DynamoDBClient(clientConfig({ url: endpoint.url })).send(new ListTablesCommand({}));
  await expect(call).rejects.toMatchObject({
    name: 'RingdownBadFixture',
    message:
      'dynamodb:ListTables output: unknown member "TableName" of ListTablesOutput; did you mean "TableNames"?',
  });
});

test('the same question has the same request id in every run, another question another one', async () => {
  const ids: (string | undefined)[] = [];
  for (const region of ['eu-west-2', 'eu-west-2', 'us-west-2']) {
    const run = await startEndpoint({
      fixtures: [
        listTables({ output: tables() }),
        { service: 's3', operation: 'ListBuckets', output: {} },
        { service: 'iam', operation: 'ListUsers', output: { Users: [] } },
      ],
    });
    const config = clientConfig({ url: run.url, region });
    const answers = [
      await new DynamoDBClient(config).send(new ListTablesCommand({})),
      await new S3Client(config).send(new ListBucketsCommand({})),
      await new IAMClient({ ...config, region: 'us-east-1' }).send(new ListUsersCommand({})),
    ];
    ids.push(answers.map(({ $metadata }) => $metadata.requestId).join(' '));
    await run.close();
  }
  expect(ids[0]).toMatch(/^[0-9a-f-]{36} [0-9a-f-]{36} [0-9a-f-]{36}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('a fixture with more input wins over an earlier one with less', async () => {
  const index = await indexFixtures([
    listTables({ account: '111122223333', output: tables('any') }),
    listTables({ input: { Limit: 5 }, output: tables('five') }),
    listTables({ input: { Limit: 5 }, output: tables('five again') }),
  ]);
  const question = {
    service: 'dynamodb',
    operation: 'ListTables',
    account: '111122223333',
    region: 'eu-west-2',
  };
  expect(index.answerTo({ ...question, input: { Limit: 5 } })?.output).toEqual(tables('five'));
  expect(index.answerTo({ ...question, input: { Limit: 6 } })?.output).toEqual(tables('any'));
  expect(index.answerTo({ ...question, operation: 'ListBackups', input: {} })).toBeUndefined();
});

test('a question is held against the fixtures of its own place alone', async () => {
  const places = 10;
  let looks = 0;
  const fixtures = Array.from({ length: 500 }, (_, i) => {
    const place = { account: String(100_000_000_000 + (i % places)), region: `region-${i % 5}` };
    const input = { ExclusiveStartTableName: `t${i}` };
    const fixture = listTables({ ...place, output: tables(`t${i}`) });
    return Object.defineProperty(fixture, 'input', {
      enumerable: true,
      get() {
        looks += 1;
        return input;
      },
    });
  });
  const index = await indexFixtures(fixtures);
  const questions = fixtures.map(({ account, region, input }) => ({
    account: account!,
    region: region!,
    input: input!,
  }));
  looks = 0;
  const found = questions.map((question) =>
    index.answerTo({ service: 'dynamodb', operation: 'ListTables', ...question }),
  );
  expect(looks).toBeLessThanOrEqual(fixtures.length * (fixtures.length / places));
  expect(found).toEqual(fixtures);
});

test.each([
  [{ A: { B: 1 } }, { A: { B: 1, C: 2 } }, true],
  [{ A: { B: 1 } }, { A: { C: 1 } }, false],
  [{ A: [{ B: 1 }] }, { A: [{ B: 1, C: 2 }] }, true],
  [{ A: [1] }, { A: [1, 2] }, false],
  [{ A: [1] }, { A: 1 }, false],
  [{ A: '2026-01-02T03:04:05Z' }, { A: new Date('2026-01-02T03:04:05Z') }, true],
  [{ A: 5 }, { A: '5' }, true],
  [{ A: {} }, {}, false],
])('%j matches %j: %s', (expected, actual, verdict) => {
  expect(matches(expected, actual)).toBe(verdict);
});
