import { expect, test } from 'vitest';
import type { Fault } from '../../../src/endpoint/faults.ts';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { scan } from '../../support/scan.ts';

const fixtures: Fixture[] = [
  {
    service: 's3',
    operation: 'ListBuckets',
    output: { Buckets: [{ Name: 'recordings', BucketRegion: 'us-east-1' }] },
  },
];

test.each<Fault['kind']>(['malformed', 'foreign-page', 'empty-body', 'dropped', 'server-error', 'denied'])(
  'an answer that came %s leaves a nullable field unread, not absent',
  async (kind) => {
    const estate = await scan({
      fixtures,
      mentions: [{ type: 'AWS::S3::Bucket', member: 'BucketPolicy' }],
      endpoint: { faults: [{ service: 's3', operation: 'GetBucketPolicy', kind }] },
    });
    const [bucket] = estate.resources;
    expect(Object.keys(bucket!.fields)).toEqual(['BucketName', 'CreationDate']);
    expect(bucket!.reads['GetBucketPolicy']!.map((i) => estate.calls[i]!.outcome)).not.toContain('ok');
  },
);

test('a list whose second page is spoilt is unread, not its first page', async () => {
  const estate = await scan({
    fixtures: [
      {
        service: 'kms',
        operation: 'ListKeys',
        region: 'us-east-1',
        output: { Keys: [{ KeyId: 'k-1', KeyArn: 'arn:aws:kms:us-east-1:111122223333:key/k-1' }] },
      },
      { service: 'kms', operation: 'ListKeys', region: 'us-west-2', output: { Keys: [] } },
      {
        service: 'kms',
        operation: 'ListResourceTags',
        output: { Tags: Array.from({ length: 120 }, (_, i) => ({ TagKey: `tag-${i}`, TagValue: 'x' })) },
      },
    ],
    mentions: [{ type: 'AWS::KMS::Key', member: 'Tags' }],
    endpoint: { faults: [{ service: 'kms', operation: 'ListResourceTags', kind: 'malformed', page: 2 }] },
  });
  expect(estate.resources.map(({ fields }) => 'Tags' in fields)).toEqual([false]);
});
