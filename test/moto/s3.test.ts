import { CreateKeyCommand, DisableKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  PutPublicAccessBlockCommand,
  type ReplicationRule,
} from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, openAccount, policy, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;

beforeAll(async () => {
  const account = await openAccount('300000000001');
  await makeGoodPair(account);
  await makeBadPair(account);
  ({ report } = await scan([], account.credentials));
}, 240_000);

test('a bucket is placed in its own Region, which moto keeps out of its listing', () => {
  const places = report.findings
    .filter(({ rule }) => rule === 's3-bucket-tls-only')
    .map(({ resource: { id, region } }) => `${id} in ${region}`);
  expect(places.sort()).toEqual([
    'bad in us-east-1',
    'bad-copy in us-west-2',
    'good in us-east-1',
    'good-copy in us-west-2',
  ]);
});

test.each(['s3-public-access-blocked', 's3-bucket-tls-only'])(
  '%s: each bucket of a pair is judged by itself',
  (rule) => {
    expect(verdicts(report, rule)).toEqual({
      good: 'pass',
      'good-copy': 'pass',
      bad: 'fail',
      'bad-copy': 'fail',
    });
  },
);

test('a disabled key that a bucket encrypts with is a failure; a bucket without one is not judged', () => {
  expect(verdicts(report, 's3-bucket-key-usable')).toEqual({
    good: 'pass',
    'good-copy': 'pass',
    bad: 'fail',
  });
});

test.each([
  's3-replication-versioned-both-ends',
  's3-replica-bucket-encrypts-alike',
  's3-replica-object-lock-parity',
])('%s: the original is judged together with its copy in the other Region', (rule) => {
  expect(verdicts(report, rule)).toEqual({ good: 'pass', bad: 'fail' });
});

test.each([
  's3-replication-time-control-enabled',
  's3-replication-metrics-enabled',
  's3-replica-key-usable',
  's3-replica-retention-parity',
])('%s: the replication rule is judged', (rule) => {
  expect(verdicts(report, rule)).toEqual({ 'good/1': 'pass', 'bad/1': 'fail' });
});

test('nothing about S3 is unknown', () => {
  const unknown = report.findings.filter((f) => f.rule.startsWith('s3-') && f.verdict === 'unknown');
  expect(unknown).toEqual([]);
});

async function makeGoodPair(account: Account) {
  const key = await makeKey(account, primary);
  const copyKey = await makeKey(account, recovery);
  for (const [Bucket, region, KMSMasterKeyID] of [
    ['good', primary, key],
    ['good-copy', recovery, copyKey],
  ] as const)
    await send(
      account.s3(region),
      createBucket(Bucket, region, true),
      lockedFor(Bucket, 30),
      encryptedWith(Bucket, KMSMasterKeyID),
      expiresAfter(Bucket, 365),
      new PutPublicAccessBlockCommand({
        Bucket,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      }),
      new PutBucketPolicyCommand({ Bucket, Policy: tlsOnly(Bucket) }),
    );
  await send(
    account.s3(primary),
    replicates(account, 'good', {
      Bucket: 'arn:aws:s3:::good-copy',
      EncryptionConfiguration: { ReplicaKmsKeyID: copyKey },
      ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
      Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
    }),
  );
}

/** The original is locked, encrypted and expires; the copy does nothing of the kind. */
async function makeBadPair(account: Account) {
  const key = await makeKey(account, primary);
  await send(
    account.s3(primary),
    createBucket('bad', primary, true),
    lockedFor('bad', 30),
    encryptedWith('bad', key),
    expiresAfter('bad', 365),
  );
  await send(account.kms(primary), new DisableKeyCommand({ KeyId: key.split('/')[1] }));
  await send(
    account.s3(recovery),
    createBucket('bad-copy', recovery, false),
    versioned('bad-copy', 'Enabled'),
  );
  await send(
    account.s3(primary),
    replicates(account, 'bad', {
      Bucket: 'arn:aws:s3:::bad-copy',
      EncryptionConfiguration: { ReplicaKmsKeyID: key },
    }),
  );
  // Replication can only be set up between versioned buckets, and versioning be suspended afterwards.
  await send(account.s3(recovery), versioned('bad-copy', 'Suspended'));
}

async function makeKey(account: Account, region: string): Promise<string> {
  const { KeyMetadata } = await account.kms(region).send(new CreateKeyCommand({}));
  return KeyMetadata!.Arn!;
}

const createBucket = (Bucket: string, region: string, ObjectLockEnabledForBucket: boolean) =>
  new CreateBucketCommand({
    Bucket,
    ObjectLockEnabledForBucket,
    ...(region !== primary && { CreateBucketConfiguration: { LocationConstraint: recovery } }),
  });

const versioned = (Bucket: string, Status: 'Enabled' | 'Suspended') =>
  new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } });

const lockedFor = (Bucket: string, Days: number) =>
  new PutObjectLockConfigurationCommand({
    Bucket,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days } },
    },
  });

const encryptedWith = (Bucket: string, KMSMasterKeyID: string) =>
  new PutBucketEncryptionCommand({
    Bucket,
    ServerSideEncryptionConfiguration: {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID } }],
    },
  });

const expiresAfter = (Bucket: string, Days: number) =>
  new PutBucketLifecycleConfigurationCommand({
    Bucket,
    LifecycleConfiguration: {
      Rules: [{ ID: 'retention', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days } }],
    },
  });

const tlsOnly = (bucket: string) =>
  policy({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });

const replicates = (
  { id }: Account,
  Bucket: string,
  Destination: NonNullable<ReplicationRule['Destination']>,
) =>
  new PutBucketReplicationCommand({
    Bucket,
    ReplicationConfiguration: {
      Role: `arn:aws:iam::${id}:role/replication`,
      Rules: [
        {
          ID: 'to-recovery',
          Status: 'Enabled',
          Priority: 1,
          Filter: { Prefix: '' },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination,
        },
      ],
    },
  });
