import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { scan } from '../../support/scan.ts';

const listed: Fixture = {
  service: 's3',
  operation: 'ListBuckets',
  output: { Buckets: [{ Name: 'told', BucketRegion: 'us-west-2' }, { Name: 'east' }, { Name: 'old' }] },
};
const locations: Fixture[] = [
  { service: 's3', operation: 'GetBucketLocation', input: { Bucket: 'east' }, output: {} },
  {
    service: 's3',
    operation: 'GetBucketLocation',
    input: { Bucket: 'old' },
    output: { LocationConstraint: 'EU' },
  },
];

const scanBuckets = (fixtures: Fixture[], options = {}) =>
  scan({ fixtures, mentions: [{ type: 'AWS::S3::Bucket', member: 'BucketName' }], ...options });

test('where the listing names no Region the bucket is asked for it, and only then', async () => {
  const estate = await scanBuckets([listed, ...locations]);
  expect(estate.resources.map(({ id, region }) => [id, region])).toEqual([
    ['old', 'eu-west-1'],
    ['east', 'us-east-1'],
    ['told', 'us-west-2'],
  ]);
  expect(estate.calls.map(({ operation }) => operation)).toEqual([
    'GetBucketLocation',
    'GetBucketLocation',
    'ListBuckets',
  ]);
  expect(estate.collections[0]!.gaps).toEqual([]);
});

test('a bucket whose Region nobody tells leaves a gap in the listing instead of a bucket in the wrong Region', async () => {
  const estate = await scanBuckets([listed, ...locations], {
    endpoint: { deny: ['s3:GetBucketLocation'] },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(['told']);
  const { gaps } = estate.collections[0]!;
  expect(gaps.flatMap(({ calls }) => calls.map((i) => estate.calls[i]!.outcome))).toEqual([
    'denied',
    'denied',
  ]);
});
