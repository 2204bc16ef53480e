import { list, nullable, number, object, string } from '../field-type.ts';
import { at, field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { metricsName, metricsNameUses } from './metrics-name.ts';
import { ofBucket } from './of-bucket.ts';
import { s3 } from './service.ts';

/** Shared with the bucket, which reads the role from the same answer. */
export const getBucketReplication = s3.call('GetBucketReplication', {
  actions: ['s3:GetReplicationConfiguration'],
  ...ofBucket,
  absentOn: ['ReplicationConfigurationNotFoundError'],
});

const rules = listing(getBucketReplication, (answer, { known }) =>
  answer.ReplicationConfiguration?.Rules?.map((rule, i) => ({
    ...rule,
    number: i + 1,
    BucketName: known['BucketName'],
  })),
);

const status = nullable(object({ Status: string }));

export const replicationRule = resourceType({
  type: 'Ringdown::S3::ReplicationRule',
  scope: 'account',
  parent: 'AWS::S3::Bucket',
  doc: 'One rule of a bucket replication configuration (AWS::S3::Bucket ReplicationConfiguration.Rules), with its destination.',
  list: rules,
  id: (known) => `${known['BucketName']}/${known['Number']}`,
  arn: null,
  fields: {
    BucketName: field(rules, string, 'Bucket that the rule replicates from.', (r) => r.BucketName),
    Number: field(rules, number, 'Place of the rule in the configuration, from 1.', (r) => r.number),
    Id: field(rules, nullable(string), 'Id of the rule.', (r) => r.ID),
    Status: field(rules, string, 'Enabled or Disabled.', (r) => r.Status),
    Priority: field(rules, nullable(number), 'Which rule wins where two apply.', (r) => r.Priority),
    Filter: field(
      rules,
      object({
        Prefix: nullable(string),
        TagFilters: list(object({ Key: nullable(string), Value: nullable(string) })),
      }),
      'Objects that the rule applies to, in one shape for the three in which the API writes it.',
      filterOf,
    ),
    DeleteMarkerReplication: field(
      rules,
      status,
      'Whether deletions replicate.',
      (r) => r.DeleteMarkerReplication,
    ),
    SourceSelectionCriteria: field(
      rules,
      nullable(object({ SseKmsEncryptedObjects: status, ReplicaModifications: status })),
      'Whether objects encrypted with KMS, and changes made on replicas, replicate.',
      (r) => r.SourceSelectionCriteria,
    ),
    Destination: field(
      rules,
      object({
        Bucket: string,
        Account: nullable(string),
        StorageClass: nullable(string),
        EncryptionConfiguration: nullable(object({ ReplicaKmsKeyID: nullable(string) })),
        ReplicationTime: status,
        Metrics: status,
        AccessControlTranslation: nullable(object({ Owner: string })),
      }),
      'Where objects go, and how they are encrypted and measured there.',
      (r) => r.Destination,
    ),
  },
  relations: {
    SourceBucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket that the rule belongs to.',
      uses: ['BucketName'],
      name: ({ BucketName }) => text(BucketName),
    }),
    DestinationBucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket that receives the copies.',
      uses: ['Destination'],
      name: ({ Destination }) => text((Destination as { Bucket: string }).Bucket),
    }),
    Latency: toOne('Ringdown::S3::ReplicationMetrics', {
      doc: 'How far the rule lagged behind, as CloudWatch of the other Region of the pair has it; absent where it has no point.',
      uses: metricsNameUses,
      name: metricsName,
      region: 'other',
    }),
    Failures: toOne('Ringdown::S3::ReplicationMetrics', {
      doc: 'What failed to replicate, as CloudWatch of the Region of the bucket has it; absent where it has no point.',
      uses: metricsNameUses,
      name: metricsName,
      region: 'same',
    }),
    ReplicaKmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the copies; absent when the rule names none.',
      uses: ['Destination'],
      name: ({ Destination }) =>
        at(Destination, 'EncryptionConfiguration', 'ReplicaKmsKeyID') as string | null,
    }),
  },
});

interface ApiRule {
  Prefix?: string | undefined;
  Filter?: ApiFilter | undefined;
}

interface ApiFilter {
  Prefix?: string | undefined;
  Tag?: object | undefined;
  And?: { Prefix?: string | undefined; Tags?: object[] | undefined } | undefined;
}

function filterOf({ Prefix, Filter }: ApiRule) {
  return {
    Prefix: Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix,
    TagFilters: [...(Filter?.Tag ? [Filter.Tag] : []), ...(Filter?.And?.Tags ?? [])],
  };
}
