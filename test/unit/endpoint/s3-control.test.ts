import { GetPublicAccessBlockCommand as GetBucketBlock, S3Client } from '@aws-sdk/client-s3';
import {
  GetMultiRegionAccessPointCommand,
  GetPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { afterEach, expect, test, vi } from 'vitest';
import { type Endpoint, startEndpoint } from '../../../src/endpoint/server.ts';
import { clientConfig, withoutAccountHost } from './client-config.ts';

let endpoint: Endpoint;
afterEach(async () => {
  vi.unstubAllEnvs();
  await endpoint.close();
});

const AccountId = '111122223333';
const closed = { BlockPublicAcls: true, IgnorePublicAcls: true };
const open = { BlockPublicAcls: false, IgnorePublicAcls: true };

async function start() {
  endpoint = await startEndpoint({
    fixtures: [
      {
        service: 's3',
        operation: 'GetPublicAccessBlock',
        input: { AccountId },
        output: { PublicAccessBlockConfiguration: closed },
      },
      {
        service: 's3',
        operation: 'GetPublicAccessBlock',
        input: { Bucket: 'calls' },
        output: { PublicAccessBlockConfiguration: open },
      },
      {
        service: 's3',
        operation: 'GetMultiRegionAccessPoint',
        output: { AccessPoint: { Name: 'calls', CreatedAt: '2026-01-02T03:04:05Z' } },
      },
    ],
  });
  return endpoint;
}

test('GetPublicAccessBlock exists in S3 and in S3 Control, and each caller gets its own', async () => {
  const { url, requests } = await start();
  const control = withoutAccountHost(new S3ControlClient(clientConfig({ url })));
  const s3 = new S3Client(clientConfig({ url }));
  const account = await control.send(new GetPublicAccessBlockCommand({ AccountId }));
  const bucket = await s3.send(new GetBucketBlock({ Bucket: 'calls' }));
  expect(account.PublicAccessBlockConfiguration).toEqual(closed);
  expect(bucket.PublicAccessBlockConfiguration).toEqual(open);
  expect(requests.map(({ service }) => service)).toEqual(['s3-control', 's3']);
});

test('S3 Control finds an endpoint that only AWS_ENDPOINT_URL names', async () => {
  const { url } = await start();
  vi.stubEnv('AWS_ENDPOINT_URL', url);
  const { endpoint: _, ...config } = clientConfig({ url });
  const control = withoutAccountHost(new S3ControlClient(config));
  const { AccessPoint } = await control.send(
    new GetMultiRegionAccessPointCommand({ AccountId, Name: 'calls' }),
  );
  expect(AccessPoint).toEqual({ Name: 'calls', CreatedAt: new Date('2026-01-02T03:04:05Z') });
});
