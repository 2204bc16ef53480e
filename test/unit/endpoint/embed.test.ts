import { ConnectClient, DescribeInstanceCommand, ListInstancesCommand } from '@aws-sdk/client-connect';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { GetBucketTaggingCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedEndpoint, embedEndpoint } from '../../../src/endpoint/embed.ts';
import { startEndpoint } from '../../../src/endpoint/server.ts';
import type { EndpointOptions } from '../../../src/endpoint/setting.ts';
import { clientConfig } from './client-config.ts';

const options: EndpointOptions = {
  fixtures: [
    {
      service: 'connect',
      operation: 'ListInstances',
      output: { InstanceSummaryList: Array.from({ length: 12 }, (_, i) => ({ Id: `i${i}` })) },
    },
    {
      service: 'connect',
      operation: 'DescribeInstance',
      input: { InstanceId: 'größe/1' },
      output: { Instance: { Id: 'größe/1', CreatedTime: '2025-11-01T00:00:00Z' } },
    },
    {
      service: 's3',
      operation: 'GetBucketTagging',
      output: { TagSet: [{ Key: 'a&b', Value: '<ü>' }] },
    },
    { service: 's3', operation: 'HeadBucket', output: { BucketRegion: 'eu-west-2' } },
    {
      service: 'dynamodb',
      operation: 'DescribeTable',
      error: { code: 'ResourceNotFoundException', message: 'no table' },
    },
    { service: 'iam', operation: 'ListUsers', output: { Users: [{ UserName: 'ann', UserId: '1' }] } },
  ],
};

type Config = ReturnType<typeof clientConfig>;

/** One question for each protocol, and one for each way in which an answer can be unlike the others. */
const questions: [string, (config: Config) => Promise<unknown>][] = [
  ['a page', (c) => new ConnectClient(c).send(new ListInstancesCommand({ MaxResults: 10 }))],
  ['a label', (c) => new ConnectClient(c).send(new DescribeInstanceCommand({ InstanceId: 'größe/1' }))],
  ['XML', (c) => new S3Client(c).send(new GetBucketTaggingCommand({ Bucket: 'calls' }))],
  ['no body', (c) => new S3Client(c).send(new HeadBucketCommand({ Bucket: 'calls' }))],
  ['a form', (c) => new IAMClient(c).send(new ListUsersCommand({}))],
  ['an error', (c) => new DynamoDBClient(c).send(new DescribeTableCommand({ TableName: 'orders' }))],
];

const ask = (question: (config: Config) => Promise<unknown>, config: Config) =>
  question(config).catch(({ name, message, $metadata }) => ({ name, message, $metadata }));

/** Nobody listens there. */
const embeddedConfig = (requestHandler: EmbeddedEndpoint): Config => ({
  ...clientConfig({ url: 'http://127.0.0.1:1' }),
  requestHandler: requestHandler as never,
});

describe('clients that are given the endpoint itself hear what they hear over HTTP', () => {
  let overHttp: Config;
  let embedded: Config;
  beforeAll(async () => {
    const { url, close } = await startEndpoint(options);
    overHttp = clientConfig({ url });
    embedded = embeddedConfig(await embedEndpoint(options));
    return close;
  });

  test.each(questions)('%s', async (_, question) => {
    const heard = await ask(question, embedded);
    expect(heard).toHaveProperty('$metadata.requestId', expect.any(String));
    expect(heard).toEqual(await ask(question, overHttp));
  });
});

test('an embedded endpoint takes its time too, and lets go of a call that is given up', async () => {
  const config = embeddedConfig(await embedEndpoint({ ...options, latencyMs: 60_000 }));
  const giveUp = new AbortController();
  const call = new IAMClient(config).send(new ListUsersCommand({}), { abortSignal: giveUp.signal });
  giveUp.abort();
  await expect(call).rejects.toThrow('aborted');
});
