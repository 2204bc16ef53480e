import { Answers } from './answers.ts';
import type { Bucket, ReplicationRule } from './buckets.ts';
import { policyText, rootOf, type Statement } from './policy.ts';

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
  const block = publicAccessBlockOf(bucket);
  const policy = bucket.tlsOnly ? policyText(policyOf(bucket)) : undefined;
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
      policy === undefined ? undefined : { PolicyStatus: { IsPublic: false } },
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

const replicationOf = ({ replication, replicationRole }: Bucket) =>
  replication.length === 0
    ? undefined
    : { ReplicationConfiguration: { Role: replicationRole, Rules: replication.map(replicationRuleOf) } };

const onOff = (on: boolean) => ({ Status: on ? 'Enabled' : 'Disabled' });
const fifteenMinutes = { Minutes: 15 };

const replicationRuleOf = (rule: ReplicationRule, i: number) => ({
  ID: rule.id,
  Priority: i + 1,
  Status: rule.status,
  Filter: { Prefix: rule.prefix },
  SourceSelectionCriteria: {
    SseKmsEncryptedObjects: onOff(rule.kmsObjects),
    ReplicaModifications: onOff(rule.replicaModifications),
  },
  DeleteMarkerReplication: onOff(rule.deleteMarkers),
  Destination: {
    Bucket: `arn:aws:s3:::${rule.to}`,
    ...(rule.ownedBy !== undefined && {
      Account: rule.ownedBy,
      AccessControlTranslation: { Owner: 'Destination' },
    }),
    ...(rule.replicaKey !== undefined && { EncryptionConfiguration: { ReplicaKmsKeyID: rule.replicaKey } }),
    ...(rule.timeControl && { ReplicationTime: { Status: 'Enabled', Time: fifteenMinutes } }),
    ...(rule.metrics && { Metrics: { Status: 'Enabled', EventThreshold: fifteenMinutes } }),
  },
});

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

function publicAccessBlockOf({ publicAccess }: Bucket) {
  if (publicAccess === 'unset') return undefined;
  const on = publicAccess === 'blocked';
  return {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: on,
      IgnorePublicAcls: on,
      BlockPublicPolicy: on,
      RestrictPublicBuckets: on,
    },
  };
}

function policyOf({ name, account, logTo }: Bucket): Statement[] {
  const Resource = [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`];
  const tls: Statement = {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const administration: Statement = {
    Sid: 'AccountReads',
    Effect: 'Allow',
    Principal: { AWS: rootOf(account) },
    Action: ['s3:ListBucket', 's3:GetObject'],
    Resource,
  };
  const logDelivery: Statement = {
    Sid: 'LogDelivery',
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::${name}/*`,
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  };
  return [tls, logTo === undefined ? logDelivery : administration];
}
