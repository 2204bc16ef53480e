import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::S3::ReplicationRule';
const replicaKey = `arn:aws:kms:us-west-2:${account}:key/k-west`;
const buckets: Fixture = {
  service: 's3',
  operation: 'ListBuckets',
  output: {
    Buckets: [
      { Name: 'rec', BucketRegion: 'us-east-1' },
      { Name: 'rec-west', BucketRegion: 'us-west-2' },
    ],
  },
};
const replication: Fixture[] = [
  {
    service: 's3',
    operation: 'GetBucketReplication',
    input: { Bucket: 'rec' },
    output: {
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${account}:role/replication`,
        Rules: [
          {
            ID: 'recordings',
            Priority: 1,
            Status: 'Enabled',
            Filter: { Prefix: 'connect/' },
            DeleteMarkerReplication: { Status: 'Disabled' },
            SourceSelectionCriteria: {
              SseKmsEncryptedObjects: { Status: 'Enabled' },
              ReplicaModifications: { Status: 'Enabled' },
            },
            Destination: {
              Bucket: 'arn:aws:s3:::rec-west',
              Account: account,
              StorageClass: 'STANDARD_IA',
              EncryptionConfiguration: { ReplicaKmsKeyID: replicaKey },
              ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
              Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
              AccessControlTranslation: { Owner: 'Destination' },
            },
          },
          { Status: 'Disabled', Prefix: '', Destination: { Bucket: 'arn:aws:s3:::elsewhere' } },
        ],
      },
    },
  },
  {
    service: 's3',
    operation: 'GetBucketReplication',
    error: { code: 'ReplicationConfigurationNotFoundError', status: 404 },
  },
];
const keys: Fixture[] = [
  { service: 'kms', operation: 'ListKeys', output: { Keys: [] } },
  {
    service: 'kms',
    operation: 'ListKeys',
    region: 'us-west-2',
    output: { Keys: [{ KeyId: 'k-west', KeyArn: replicaKey }] },
  },
  { service: 'kms', operation: 'ListAliases', output: { Aliases: [] } },
];

const scanRules = () =>
  scan({
    fixtures: [buckets, ...replication, ...keys],
    mentions: [
      ...everyFieldOf(type),
      ...['SourceBucket', 'DestinationBucket', 'ReplicaKmsKey'].map((member) => ({ type, member })),
    ],
  });
const ruleOf = (estate: Estate, id: string) => estate.resources.find((r) => r.type === type && r.id === id)!;
const follow = (estate: Estate, id: string, relation: string) =>
  related({ index: new EstateIndex(registry, estate), resource: ruleOf(estate, id), relation });

test('every field of a rule, and what an old rule leaves out', async () => {
  const estate = await scanRules();
  expect(ruleOf(estate, 'rec/1')).toMatchObject({ region: 'us-east-1' });
  expect(ruleOf(estate, 'rec/1').fields).toEqual({
    BucketName: 'rec',
    Number: 1,
    Id: 'recordings',
    Status: 'Enabled',
    Priority: 1,
    Filter: { Prefix: 'connect/', TagFilters: [] },
    DeleteMarkerReplication: { Status: 'Disabled' },
    SourceSelectionCriteria: {
      SseKmsEncryptedObjects: { Status: 'Enabled' },
      ReplicaModifications: { Status: 'Enabled' },
    },
    Destination: {
      Bucket: 'arn:aws:s3:::rec-west',
      Account: account,
      StorageClass: 'STANDARD_IA',
      EncryptionConfiguration: { ReplicaKmsKeyID: replicaKey },
      ReplicationTime: { Status: 'Enabled' },
      Metrics: { Status: 'Enabled' },
      AccessControlTranslation: { Owner: 'Destination' },
    },
  });
  expect(ruleOf(estate, 'rec/2').fields).toMatchObject({
    Id: null,
    Priority: null,
    DeleteMarkerReplication: null,
    SourceSelectionCriteria: null,
    Destination: { EncryptionConfiguration: null, Metrics: null },
  });
});

test('a rule leads to its two buckets and to the key of the copies', async () => {
  const estate = await scanRules();
  expect(follow(estate, 'rec/1', 'SourceBucket').resources).toMatchObject([{ id: 'rec' }]);
  expect(follow(estate, 'rec/1', 'DestinationBucket').resources).toMatchObject([
    { id: 'rec-west', region: 'us-west-2' },
  ]);
  expect(follow(estate, 'rec/1', 'ReplicaKmsKey').resources).toMatchObject([{ id: 'k-west' }]);
  expect(follow(estate, 'rec/2', 'ReplicaKmsKey')).toEqual({ resources: [], unread: [] });
});

test('a destination that no account of the scan owns is unknown, not absent', async () => {
  const estate = await scanRules();
  expect(follow(estate, 'rec/2', 'DestinationBucket')).toMatchObject({
    resources: [],
    unread: [{ outcome: 'not-examined' }],
  });
});
