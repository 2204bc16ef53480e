import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::S3::Bucket';
const s3 = (operation: string, output: Fixture['output']): Fixture => ({
  service: 's3',
  operation,
  output: output!,
});
const notFound = (operation: string, code: string): Fixture => ({
  service: 's3',
  operation,
  error: { code, status: 404 },
});
const list = s3('ListBuckets', { Buckets: [{ Name: 'rec', BucketRegion: 'us-east-1' }] });
const policy = {
  Version: '2012-10-17',
  Statement: {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::rec', 'arn:aws:s3:::rec/*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
};

const configured: Fixture[] = [
  list,
  s3('GetBucketVersioning', { Status: 'Enabled' }),
  s3('GetBucketReplication', {
    ReplicationConfiguration: { Role: `arn:aws:iam::${account}:role/replication`, Rules: [] },
  }),
  s3('GetBucketEncryption', {
    ServerSideEncryptionConfiguration: {
      Rules: [
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/rec' },
          BucketKeyEnabled: true,
        },
      ],
    },
  }),
  s3('GetObjectLockConfiguration', {
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } },
    },
  }),
  s3('GetBucketTagging', { TagSet: [{ Key: 'data-class', Value: 'recordings' }] }),
  s3('GetBucketLifecycleConfiguration', {
    Rules: [
      {
        ID: 'expire',
        Status: 'Enabled',
        Filter: {
          And: { Prefix: 'connect/', Tags: [{ Key: 'kind', Value: 'call' }], ObjectSizeGreaterThan: 1 },
        },
        Expiration: { Days: 365 },
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
      },
    ],
  }),
  s3('GetBucketPolicy', { Policy: JSON.stringify(policy) }),
  s3('GetBucketPolicyStatus', { PolicyStatus: { IsPublic: false } }),
  s3('GetPublicAccessBlock', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: false,
    },
  }),
  s3('GetBucketOwnershipControls', {
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  }),
  s3('GetBucketLogging', { LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'rec/' } }),
];

const unconfigured: Fixture[] = [
  list,
  s3('GetBucketVersioning', {}),
  notFound('GetBucketReplication', 'ReplicationConfigurationNotFoundError'),
  notFound('GetBucketEncryption', 'ServerSideEncryptionConfigurationNotFoundError'),
  notFound('GetObjectLockConfiguration', 'ObjectLockConfigurationNotFoundError'),
  notFound('GetBucketTagging', 'NoSuchTagSet'),
  notFound('GetBucketLifecycleConfiguration', 'NoSuchLifecycleConfiguration'),
  notFound('GetBucketPolicy', 'NoSuchBucketPolicy'),
  notFound('GetBucketPolicyStatus', 'NoSuchBucketPolicy'),
  notFound('GetPublicAccessBlock', 'NoSuchPublicAccessBlockConfiguration'),
  notFound('GetBucketOwnershipControls', 'OwnershipControlsNotFoundError'),
  s3('GetBucketLogging', {}),
];

const bucketOf = (estate: Estate) => estate.resources.find((r) => r.type === type && r.id === 'rec')!;
const fieldsOf = async (fixtures: Fixture[]) =>
  bucketOf(await scan({ fixtures, mentions: everyFieldOf(type) })).fields;

test('every setting of a bucket is read, under the names of CloudFormation', async () => {
  expect(await fieldsOf(configured)).toEqual({
    BucketName: 'rec',
    CreationDate: null,
    ReplicationRole: `arn:aws:iam::${account}:role/replication`,
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/rec' },
          BucketKeyEnabled: true,
        },
      ],
    },
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365, Years: null } },
    },
    Tags: { 'data-class': 'recordings' },
    LifecycleConfiguration: {
      Rules: [
        {
          Id: 'expire',
          Status: 'Enabled',
          Prefix: 'connect/',
          TagFilters: [{ Key: 'kind', Value: 'call' }],
          ObjectSizeGreaterThan: 1,
          ObjectSizeLessThan: null,
          ExpirationInDays: 365,
          ExpirationDate: null,
          ExpiredObjectDeleteMarker: null,
          NoncurrentVersionExpiration: { NoncurrentDays: 30, NewerNoncurrentVersions: null },
        },
      ],
    },
    BucketPolicy: {
      Statement: [
        {
          Sid: 'TlsOnly',
          Effect: 'Deny',
          Principal: ['*'],
          NotPrincipal: [],
          Action: ['s3:*'],
          NotAction: [],
          Resource: ['arn:aws:s3:::rec', 'arn:aws:s3:::rec/*'],
          NotResource: [],
          Condition: [{ Operator: 'Bool', Key: 'aws:SecureTransport', Values: ['false'] }],
        },
      ],
    },
    PolicyStatus: { IsPublic: false },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: false,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    LoggingConfiguration: { DestinationBucketName: 'logs', LogFilePrefix: 'rec/' },
  });
});

test('what nobody configured is known to be absent, by the code of each operation', async () => {
  expect(await fieldsOf(unconfigured)).toEqual({
    BucketName: 'rec',
    CreationDate: null,
    ReplicationRole: null,
    VersioningConfiguration: { Status: null },
    BucketEncryption: null,
    ObjectLockConfiguration: null,
    Tags: {},
    LifecycleConfiguration: null,
    BucketPolicy: null,
    PolicyStatus: null,
    PublicAccessBlockConfiguration: null,
    OwnershipControls: null,
    LoggingConfiguration: null,
  });
});

test.each([
  ['whole bucket, old format', { Prefix: '' }, '', []],
  ['whole bucket, empty filter', { Filter: {} }, '', []],
  ['prefix, old format', { Prefix: 'old/' }, 'old/', []],
  ['prefix', { Filter: { Prefix: 'new/' } }, 'new/', []],
  ['tag', { Filter: { Tag: { Key: 'k', Value: 'v' } } }, '', [{ Key: 'k', Value: 'v' }]],
])('a lifecycle rule for a %s has a prefix and tags in one shape', async (_, scope, Prefix, TagFilters) => {
  const fields = await fieldsOf([
    ...unconfigured.filter(({ operation }) => operation !== 'GetBucketLifecycleConfiguration'),
    s3('GetBucketLifecycleConfiguration', {
      Rules: [{ Status: 'Enabled', ...scope, Expiration: { Date: '2030-01-01T00:00:00Z' } }],
    }),
  ]);
  expect(fields['LifecycleConfiguration']).toMatchObject({
    Rules: [{ Prefix, TagFilters, ExpirationInDays: null, ExpirationDate: '2030-01-01T00:00:00.000Z' }],
  });
});

test.each([
  ['a policy that is not JSON', 'GetBucketPolicy', { Policy: 'Allow all' }, 'BucketPolicy'],
  [
    'a status that does not say whether it is public',
    'GetBucketPolicyStatus',
    { PolicyStatus: {} },
    'PolicyStatus',
  ],
])('%s is unread, not absent', async (_, operation, output, field) => {
  const estate = await scan({
    fixtures: [...configured.filter((f) => f.operation !== operation), s3(operation, output)],
    mentions: [{ type, member: field }],
  });
  const bucket = bucketOf(estate);
  expect(bucket.fields).not.toHaveProperty(field);
  expect(estate.calls[bucket.reads[operation]![0]!]).toMatchObject({ outcome: 'malformed' });
});

test.each([
  ['GetEncryptionConfiguration', 'BucketEncryption'],
  ['GetBucketObjectLockConfiguration', 'ObjectLockConfiguration'],
  ['GetBucketTagging', 'Tags'],
  ['GetLifecycleConfiguration', 'LifecycleConfiguration'],
  ['GetBucketPolicy', 'BucketPolicy'],
  ['GetBucketPolicyStatus', 'PolicyStatus'],
  ['GetBucketPublicAccessBlock', 'PublicAccessBlockConfiguration'],
  ['GetBucketOwnershipControls', 'OwnershipControls'],
  ['GetBucketLogging', 'LoggingConfiguration'],
])('without s3:%s the bucket lacks %s and nothing else', async (action, field) => {
  const estate = await scan({
    fixtures: configured,
    mentions: everyFieldOf(type),
    endpoint: { deny: [`s3:${action}`] },
  });
  const missing = Object.keys(registry.types.get(type)!.fields).filter(
    (f) => !(f in bucketOf(estate).fields),
  );
  expect(missing).toEqual([field]);
});

const keyId = 'mrk-1';
const keys = ['us-east-1', 'us-west-2'].flatMap((region): Fixture[] => [
  {
    service: 'kms',
    operation: 'ListKeys',
    region,
    output: { Keys: [{ KeyId: keyId, KeyArn: `arn:aws:kms:${region}:${account}:key/${keyId}` }] },
  },
  {
    service: 'kms',
    operation: 'ListAliases',
    region,
    output: { Aliases: [{ AliasName: 'alias/rec', TargetKeyId: keyId }] },
  },
]);
const withDefault = (byDefault: object): Fixture[] => [
  list,
  s3('GetBucketEncryption', {
    ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: byDefault }] },
  }),
  ...keys,
];

test.each([
  ['id', { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyId }],
  ['ARN', { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: `arn:aws:kms:us-east-1:${account}:key/${keyId}` }],
  ['alias', { SSEAlgorithm: 'aws:kms:dsse', KMSMasterKeyID: 'alias/rec' }],
])('the default key that a bucket names by %s is the one of its own Region', async (_, byDefault) => {
  const estate = await scan({ fixtures: withDefault(byDefault), mentions: [{ type, member: 'KmsKey' }] });
  const index = new EstateIndex(registry, estate);
  const { resources, unread } = related({ index, resource: bucketOf(estate), relation: 'KmsKey' });
  expect(unread).toEqual([]);
  expect(resources.map(({ id, region }) => ({ id, region }))).toEqual([{ id: keyId, region: 'us-east-1' }]);
});

test('a bucket that encrypts with keys of S3 has no KMS key', async () => {
  const estate = await scan({
    fixtures: withDefault({ SSEAlgorithm: 'AES256' }),
    mentions: [{ type, member: 'KmsKey' }],
  });
  const index = new EstateIndex(registry, estate);
  expect(related({ index, resource: bucketOf(estate), relation: 'KmsKey' })).toEqual({
    resources: [],
    unread: [],
  });
});

test('a bucket that names no key uses the one that AWS manages for S3', async () => {
  const managed = [
    {
      ...keys[0]!,
      output: { Keys: [{ KeyId: 'k-s3', KeyArn: `arn:aws:kms:us-east-1:${account}:key/k-s3` }] },
    },
    { ...keys[1]!, output: { Aliases: [{ AliasName: 'alias/aws/s3', TargetKeyId: 'k-s3' }] } },
  ];
  const estate = await scan({
    fixtures: [...withDefault({ SSEAlgorithm: 'aws:kms' }).slice(0, 2), ...managed],
    mentions: [{ type, member: 'KmsKey' }],
    regions: { primary: 'us-east-1' },
  });
  const index = new EstateIndex(registry, estate);
  const { resources } = related({ index, resource: bucketOf(estate), relation: 'KmsKey' });
  expect(resources.map(({ id }) => id)).toEqual(['k-s3']);
});

test.each([
  ['us-east-1', 'arn:aws:s3:::rec'],
  ['us-gov-west-1', 'arn:aws-us-gov:s3:::rec'],
  ['cn-north-1', 'arn:aws-cn:s3:::rec'],
])('the ARN of a bucket in %s is %s', (region, arn) => {
  expect(registry.types.get(type)!.arn!({ BucketName: 'rec' }, { account, region })).toBe(arn);
});
