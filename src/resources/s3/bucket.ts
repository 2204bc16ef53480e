import type { GetBucketLocationOutput } from '@aws-sdk/client-s3';
import { nullable, string, timestamp } from '../field-type.ts';
import { at, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import type { Known } from '../service.ts';
import { bucketAccess } from './bucket-access.ts';
import { bucketLifecycle } from './bucket-lifecycle.ts';
import { bucketProtection } from './bucket-protection.ts';
import { ofBucket } from './of-bucket.ts';
import { getBucketReplication as replication } from './replication-rule.ts';
import { s3 } from './service.ts';

// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html: us-east-1 is an absent constraint.
const location = s3.call('GetBucketLocation', { actions: ['s3:GetBucketLocation'], ...ofBucket });
const regionIn = ({ LocationConstraint }: GetBucketLocationOutput): string =>
  LocationConstraint === 'EU' ? 'eu-west-1' : (LocationConstraint ?? 'us-east-1');

// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html: BucketRegion comes only with a page size.
const buckets = listing(
  s3.call('ListBuckets', {
    actions: ['s3:ListAllMyBuckets'],
    fallback: location,
    pages: {
      inputToken: 'ContinuationToken',
      outputToken: 'ContinuationToken',
      size: { member: 'MaxBuckets', max: 10_000 },
    },
  }),
  (answer) => answer.Buckets,
);

export const bucket = resourceType({
  type: 'AWS::S3::Bucket',
  scope: 'account',
  doc: 'A general purpose bucket. Every bucket of the account is listed; only those in the Regions of the scan are read.',
  list: buckets,
  region: (item) => item.BucketRegion,
  locate: regionIn,
  id: 'BucketName',
  arn: ({ BucketName }, { region }) => `arn:${partition(region)}:s3:::${BucketName}`,
  globalNames: true,
  fields: {
    BucketName: field(buckets, string, 'Name, unique in the partition.', (b) => b.Name),
    CreationDate: field(buckets, nullable(timestamp), 'When the bucket was created.', (b) => b.CreationDate),
    ReplicationRole: field(
      replication,
      nullable(string),
      'Role that S3 replicates with; absent when replication was never configured.',
      (answer) => answer?.ReplicationConfiguration?.Role,
    ),
    ...bucketProtection,
    ...bucketLifecycle,
    ...bucketAccess,
  },
  relations: {
    ReplicationRules: toMany('Ringdown::S3::ReplicationRule', {
      doc: 'The rules of its replication configuration, each with its destination bucket.',
      on: 'BucketName',
      from: 'BucketName',
    }),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts new objects by default; absent when S3 does so with keys of its own.',
      uses: ['BucketEncryption'],
      name: defaultKey,
      region: 'same',
    }),
    LogBucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket that keeps the access logs; absent where there are none.',
      uses: ['LoggingConfiguration'],
      name: ({ LoggingConfiguration }) => at(LoggingConfiguration, 'DestinationBucketName') as string | null,
    }),
    AccountPublicAccessBlock: toOne('Ringdown::S3::AccountPublicAccessBlock', {
      doc: 'What the account blocks for all of its buckets.',
      uses: [],
      name: (_, { account }) => account,
    }),
  },
});

/** With KMS and no key named, S3 uses the key that AWS manages for it. */
function defaultKey({ BucketEncryption }: Known): string | null {
  const [rule] = (at(BucketEncryption, 'ServerSideEncryptionConfiguration') ?? []) as object[];
  const byDefault = at(rule as Known | undefined, 'ServerSideEncryptionByDefault');
  const named = at(byDefault, 'KMSMasterKeyID') as string | null;
  if (named !== null) return named;
  return String(at(byDefault, 'SSEAlgorithm')).startsWith('aws:kms') ? 'alias/aws/s3' : null;
}

function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
