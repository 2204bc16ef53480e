import { nullable, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { getBucketReplication as replication } from './replication-rule.ts';
import { s3 } from './service.ts';

// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html: BucketRegion comes only with a page size.
const buckets = listing(
  s3.call('ListBuckets', {
    actions: ['s3:ListAllMyBuckets'],
    pages: {
      inputToken: 'ContinuationToken',
      outputToken: 'ContinuationToken',
      size: { member: 'MaxBuckets', max: 10_000 },
    },
  }),
  (answer) => answer.Buckets,
);

export const bucketInput = {
  uses: ['BucketName'],
  input: ({ BucketName }: { [f: string]: unknown }) => ({ Bucket: text(BucketName as string) }),
};

const versioning = s3.call('GetBucketVersioning', { actions: ['s3:GetBucketVersioning'], ...bucketInput });

export const bucket = resourceType({
  type: 'AWS::S3::Bucket',
  scope: 'account',
  doc: 'A general purpose bucket. Every bucket of the account is listed; only those in the Regions of the scan are read.',
  list: buckets,
  region: (item) => item.BucketRegion,
  id: 'BucketName',
  arn: ({ BucketName }) => `arn:aws:s3:::${BucketName}`,
  globalNames: true,
  fields: {
    BucketName: field(buckets, string, 'Name, unique in the partition.', (b) => b.Name),
    CreationDate: field(buckets, nullable(timestamp), 'When the bucket was created.', (b) => b.CreationDate),
    VersioningConfiguration: field(
      versioning,
      object({ Status: nullable(string) }),
      'Enabled or Suspended; the status is absent on a bucket that was never versioned.',
      (answer) => answer,
    ),
    ReplicationRole: field(
      replication,
      nullable(string),
      'Role that S3 replicates with; absent when replication was never configured.',
      (answer) => answer?.ReplicationConfiguration?.Role,
    ),
  },
  relations: {
    ReplicationRules: toMany('Ringdown::S3::ReplicationRule', {
      doc: 'The rules of its replication configuration, each with its destination bucket.',
      on: 'BucketName',
      from: 'BucketName',
    }),
  },
});
