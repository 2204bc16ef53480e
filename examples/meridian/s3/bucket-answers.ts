import { Answers } from '../answers.ts';
import { policyText } from '../policy.ts';
import { bucketPolicyOf } from './bucket-policy.ts';
import type { Bucket } from './buckets.ts';
import { publicAccessBlockOf } from './public-access.ts';
import { replicationOf } from './replication-answer.ts';

/** What S3 answers about all buckets: one listing an account, and the reads of each bucket. */
export function bucketAnswers(buckets: readonly Bucket[]) {
  const accounts = [...new Set(buckets.map(({ account }) => account))];
  return [
    ...accounts.flatMap((account) => {
      const Buckets = buckets.filter((bucket) => bucket.account === account).map(listed);
      return new Answers('s3', { account }).give('ListBuckets', {}, { Buckets, Owner: { ID: account } })
        .fixtures;
    }),
    ...buckets.flatMap(answersOf),
  ];
}

const listed = ({ name, created, region }: Bucket) => ({
  Name: name,
  CreationDate: created,
  BucketRegion: region,
  BucketArn: `arn:aws:s3:::${name}`,
});

function answersOf(bucket: Bucket) {
  const asked = { Bucket: bucket.name };
  const block = publicAccessBlockOf(bucket.publicAccess);
  const statements = bucketPolicyOf(bucket);
  const policy = statements.length === 0 ? undefined : policyText(statements);
  return new Answers('s3')
    .give('GetBucketVersioning', asked, bucket.versioning ? { Status: bucket.versioning } : {})
    .give('GetBucketEncryption', asked, encryptionOf(bucket))
    .give('GetBucketLogging', asked, loggingOf(bucket))
    .give('GetBucketTagging', asked, {
      TagSet: Object.entries(bucket.tags).map(([Key, Value]) => ({ Key, Value })),
    })
    .give('GetBucketOwnershipControls', asked, {
      OwnershipControls: { Rules: [{ ObjectOwnership: bucket.ownership }] },
    })
    .giveOr('ReplicationConfigurationNotFoundError', 'GetBucketReplication', asked, replicationOf(bucket))
    .giveOr('NoSuchLifecycleConfiguration', 'GetBucketLifecycleConfiguration', asked, lifecycleOf(bucket))
    .giveOr('ObjectLockConfigurationNotFoundError', 'GetObjectLockConfiguration', asked, objectLockOf(bucket))
    .giveOr('NoSuchPublicAccessBlockConfiguration', 'GetPublicAccessBlock', asked, block)
    .giveOr(
      'NoSuchBucketPolicy',
      'GetBucketPolicy',
      asked,
      policy === undefined ? undefined : { Policy: policy },
    )
    .giveOr(
      'NoSuchBucketPolicy',
      'GetBucketPolicyStatus',
      asked,
      policy === undefined ? undefined : { PolicyStatus: { IsPublic: bucket.open } },
    ).fixtures;
}

const encryptionOf = ({ key }: Bucket) => ({
  ServerSideEncryptionConfiguration: {
    Rules: [
      {
        ApplyServerSideEncryptionByDefault:
          key === undefined ? { SSEAlgorithm: 'AES256' } : { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
        BucketKeyEnabled: key !== undefined,
      },
    ],
  },
});

const loggingOf = ({ logTo, name }: Bucket) =>
  logTo === undefined ? {} : { LoggingEnabled: { TargetBucket: logTo, TargetPrefix: `${name}/` } };

const lifecycleOf = ({ expireAfter, keepVersions }: Bucket) =>
  expireAfter === undefined
    ? undefined
    : {
        Rules: [
          {
            ID: `keep-${expireAfter}-days`,
            Status: 'Enabled',
            Filter: { Prefix: '' },
            Expiration: { Days: expireAfter },
            ...(keepVersions !== undefined && {
              NoncurrentVersionExpiration: { NoncurrentDays: keepVersions },
            }),
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      };

const objectLockOf = ({ lockDays }: Bucket) =>
  lockDays === undefined
    ? undefined
    : {
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: lockDays } },
        },
      };
