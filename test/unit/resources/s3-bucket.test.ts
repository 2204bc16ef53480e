import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const buckets: Fixture = {
  service: 's3',
  operation: 'ListBuckets',
  output: {
    Buckets: [
      { Name: 'rec', BucketRegion: 'us-east-1', CreationDate: '2025-01-01T00:00:00Z' },
      { Name: 'far', BucketRegion: 'eu-west-1' },
    ],
  },
};
const notConfigured: Fixture = {
  service: 's3',
  operation: 'GetBucketReplication',
  error: { code: 'ReplicationConfigurationNotFoundError', status: 404 },
};
const versioned: Fixture = { service: 's3', operation: 'GetBucketVersioning', output: { Status: 'Enabled' } };

test('a bucket that was never replicated has a role that is known to be absent, and no rules', async () => {
  const estate = await scan({
    fixtures: [buckets, notConfigured, versioned],
    mentions: [
      { type: 'AWS::S3::Bucket', member: 'VersioningConfiguration' },
      { type: 'AWS::S3::Bucket', member: 'ReplicationRole' },
      { type: 'AWS::S3::Bucket', member: 'ReplicationRules' },
    ],
  });
  expect(estate.resources.map(({ id, region, fields }) => ({ id, region, fields }))).toEqual([
    { id: 'far', region: 'eu-west-1', fields: { BucketName: 'far', CreationDate: null } },
    {
      id: 'rec',
      region: 'us-east-1',
      fields: {
        BucketName: 'rec',
        CreationDate: '2025-01-01T00:00:00.000Z',
        VersioningConfiguration: { Status: 'Enabled' },
        ReplicationRole: null,
      },
    },
  ]);
  expect(estate.collections.find((c) => c.type === 'Ringdown::S3::ReplicationRule')!.gaps).toEqual([]);
});

test('the three ways to write a replication filter become one', async () => {
  const Destination = { Bucket: 'arn:aws:s3:::copies' };
  const estate = await scan({
    fixtures: [
      buckets,
      {
        service: 's3',
        operation: 'GetBucketReplication',
        output: {
          ReplicationConfiguration: {
            Role: 'arn:aws:iam::111122223333:role/replication',
            Rules: [
              { Status: 'Enabled', Prefix: 'old/', Destination },
              { Status: 'Enabled', Filter: { Prefix: 'new/' }, Destination },
              {
                Status: 'Enabled',
                Filter: { And: { Prefix: 'both/', Tags: [{ Key: 'k', Value: 'v' }] } },
                Destination,
              },
              { Status: 'Enabled', Filter: { Tag: { Key: 'k', Value: 'v' } }, Destination },
            ],
          },
        },
      },
    ],
    mentions: everyFieldOf('Ringdown::S3::ReplicationRule'),
  });
  const tag = [{ Key: 'k', Value: 'v' }];
  expect(
    estate.resources.filter((r) => r.type === 'Ringdown::S3::ReplicationRule').map((r) => r.fields['Filter']),
  ).toEqual([
    { Prefix: 'old/', TagFilters: [] },
    { Prefix: 'new/', TagFilters: [] },
    { Prefix: 'both/', TagFilters: tag },
    { Prefix: null, TagFilters: tag },
  ]);
});

test('a refused read leaves its fields out and says which action would yield them', async () => {
  const estate = await scan({
    fixtures: [buckets, notConfigured, versioned],
    mentions: [{ type: 'AWS::S3::Bucket', member: 'VersioningConfiguration' }],
    endpoint: { deny: ['s3:GetBucketVersioning'] },
  });
  const rec = estate.resources.find(({ id }) => id === 'rec')!;
  expect(rec.fields).not.toHaveProperty('VersioningConfiguration');
  expect(estate.calls[rec.reads['GetBucketVersioning']![0]!]).toMatchObject({
    outcome: 'denied',
    actions: ['s3:GetBucketVersioning'],
  });
});
