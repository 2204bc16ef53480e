import { nullable, number, object, string } from '../field-type.ts';
import { at, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, nextToken, text } from '../service.ts';
import { connect } from './service.ts';

/** ListInstanceStorageConfigs answers for one kind at a time, so each kind costs a call. */
const resourceTypes = [
  'CHAT_TRANSCRIPTS',
  'CALL_RECORDINGS',
  'SCHEDULED_REPORTS',
  'MEDIA_STREAMS',
  'CONTACT_TRACE_RECORDS',
  'AGENT_EVENTS',
  'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS',
  'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS',
  'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS',
  'ATTACHMENTS',
  'CONTACT_EVALUATIONS',
  'SCREEN_RECORDINGS',
  'EMAIL_MESSAGES',
] as const;

const configs = listing(
  connect.call('ListInstanceStorageConfigs', {
    actions: ['connect:ListInstanceStorageConfigs', 'ds:DescribeDirectories'],
    uses: ['Id'],
    input: ({ Id }) => resourceTypes.map((ResourceType) => ({ InstanceId: text(Id), ResourceType })),
    pages: nextToken(10),
  }),
  (answer, { input, known }) =>
    answer.StorageConfigs?.map((config) => ({
      ...config,
      ResourceType: input.ResourceType,
      InstanceId: known['Id'],
    })),
);

const encryption = nullable(object({ EncryptionType: string, KeyId: string }));

export const instanceStorageConfig = resourceType({
  type: 'AWS::Connect::InstanceStorageConfig',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'Where an instance stores one kind of data, such as call recordings. A kind without one is not stored.',
  list: configs,
  id: ({ InstanceId, ResourceType, AssociationId }) => `${InstanceId}/${ResourceType}/${AssociationId}`,
  arn: null,
  names: { uses: ['InstanceId', 'ResourceType'], of: (known) => [kindName(known)] },
  fields: {
    AssociationId: field(configs, string, 'Id of the association.', (c) => c.AssociationId),
    InstanceId: field(configs, string, 'Id of the instance.', (c) => c.InstanceId),
    ResourceType: field(configs, string, 'Kind of data, such as CALL_RECORDINGS.', (c) => c.ResourceType),
    StorageType: field(
      configs,
      string,
      'S3, KINESIS_VIDEO_STREAM, KINESIS_STREAM or KINESIS_FIREHOSE.',
      (c) => c.StorageType,
    ),
    S3Config: field(
      configs,
      nullable(object({ BucketName: string, BucketPrefix: string, EncryptionConfig: encryption })),
      'Bucket, prefix and key; absent for other storage types.',
      (c) => c.S3Config,
    ),
    KinesisVideoStreamConfig: field(
      configs,
      nullable(object({ Prefix: string, RetentionPeriodHours: number, EncryptionConfig: encryption })),
      'Live media streaming; a retention of 0 hours keeps nothing.',
      (c) => c.KinesisVideoStreamConfig,
    ),
    KinesisStreamConfig: field(
      configs,
      nullable(object({ StreamArn: string })),
      'Kinesis data stream.',
      (c) => c.KinesisStreamConfig,
    ),
    KinesisFirehoseConfig: field(
      configs,
      nullable(object({ FirehoseArn: string })),
      'Firehose delivery stream.',
      (c) => c.KinesisFirehoseConfig,
    ),
    StreamArn: field(
      configs,
      nullable(string),
      'The Kinesis data stream or Firehose delivery stream, by ARN; absent for other storage types.',
      (c) => c.KinesisStreamConfig?.StreamArn ?? c.KinesisFirehoseConfig?.FirehoseArn,
    ),
    EncryptionKeyId: field(
      configs,
      nullable(string),
      'The KMS key of the bucket or video stream configuration, by ARN; absent where neither names one.',
      (c) => (c.S3Config ?? c.KinesisVideoStreamConfig)?.EncryptionConfig?.KeyId,
    ),
  },
  relations: {
    Instance: toOne('AWS::Connect::Instance', {
      doc: 'The instance that stores its data here.',
      uses: ['InstanceId'],
      name: ({ InstanceId }) => text(InstanceId),
      region: 'same',
    }),
    Bucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket, when the storage type is S3.',
      uses: ['S3Config'],
      name: ({ S3Config }) => at(S3Config, 'BucketName') as string | null,
    }),
    Stream: toOne('AWS::Kinesis::Stream', {
      doc: 'The Kinesis data stream; absent for other storage types.',
      uses: ['KinesisStreamConfig'],
      name: ({ KinesisStreamConfig }) => at(KinesisStreamConfig, 'StreamArn') as string | null,
    }),
    DeliveryStream: toOne('AWS::KinesisFirehose::DeliveryStream', {
      doc: 'The Firehose delivery stream; absent for other storage types.',
      uses: ['KinesisFirehoseConfig'],
      name: ({ KinesisFirehoseConfig }) => at(KinesisFirehoseConfig, 'FirehoseArn') as string | null,
    }),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts S3 objects or video streams; absent when no encryption is configured.',
      uses: ['EncryptionKeyId'],
      name: ({ EncryptionKeyId }) => EncryptionKeyId as string | null,
    }),
    Readers: toMany('AWS::Lambda::EventSourceMapping', {
      doc: 'What Lambda reads of the Kinesis data stream, and for which function; none for other storage types.',
      on: 'EventSourceArn',
      from: 'StreamArn',
    }),
    Counterpart: toOne('AWS::Connect::InstanceStorageConfig', {
      doc: 'Where the same instance stores the same kind of data in the other Region of the pair.',
      uses: ['InstanceId', 'ResourceType'],
      name: kindName,
      region: 'other',
    }),
  },
});

/**
 * An instance has one configuration for each kind. AWS replaced REAL_TIME_CONTACT_ANALYSIS_SEGMENTS by the
 * voice kind and lets earlier associations be, so the two are one kind.
 */
function kindName({ InstanceId, ResourceType }: Known): string {
  const kind = text(ResourceType).replace('_ANALYSIS_SEGMENTS', '_ANALYSIS_VOICE_SEGMENTS');
  return `${text(InstanceId)}/${kind}`;
}
