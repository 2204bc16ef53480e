import { watchingDimensions } from '../cloudwatch/watching-dimensions.ts';
import { map, nullable, object, string } from '../field-type.ts';
import { at, counterpart, field, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, type Place, text } from '../service.ts';
import { deliveryStreams, describe, descriptionIn, tags } from './calls.ts';
import { destination, destinationOf } from './destinations.ts';

export const deliveryStream = resourceType({
  type: 'AWS::KinesisFirehose::DeliveryStream',
  scope: 'region',
  doc: 'A Firehose stream. Firehose copies none to another Region: a twin has its own producers and destination.',
  list: deliveryStreams,
  id: 'DeliveryStreamName',
  arn: 'Arn',
  fields: {
    DeliveryStreamName: field(deliveryStreams, string, 'Name, unique in the Region.', (name) => name),
    Arn: field(deliveryStreams, string, 'Amazon Resource Name.', (name, _, place) =>
      arnOf({ DeliveryStreamName: name }, place),
    ),
    DeliveryStreamStatus: field(
      describe,
      string,
      'ACTIVE, SUSPENDED, CREATING, CREATING_FAILED, DELETING or DELETING_FAILED.',
      (answer) => descriptionIn(answer).DeliveryStreamStatus,
    ),
    DeliveryStreamType: field(
      describe,
      string,
      'DirectPut, KinesisStreamAsSource, MSKAsSource or DatabaseAsSource.',
      (answer) => descriptionIn(answer).DeliveryStreamType,
    ),
    SourceStreamArn: field(
      describe,
      nullable(string),
      'Kinesis stream that is read, by ARN; absent for other sources.',
      (answer) => descriptionIn(answer).Source?.KinesisStreamSourceDescription?.KinesisStreamARN,
    ),
    Encryption: field(
      describe,
      nullable(object({ Status: string, KeyType: nullable(string), KeyArn: nullable(string) })),
      'Server-side encryption of what waits in the stream (DeliveryStreamEncryptionConfigurationInput); absent where it was never asked for. A key that AWS owns has no ARN.',
      (answer) => {
        const { Status, KeyType, KeyARN } = descriptionIn(answer).DeliveryStreamEncryptionConfiguration ?? {};
        return Status && { Status, KeyType, KeyArn: KeyARN };
      },
    ),
    Destination: field(
      describe,
      destination,
      'Kind (S3, Splunk, HttpEndpoint, Redshift …), host of a collector, buckets, what is kept in S3, and whether errors are logged.',
      (answer) => destinationOf(descriptionIn(answer).Destinations?.[0]),
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) =>
      Object.fromEntries((answer.Tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::KinesisFirehose::DeliveryStream', 'DeliveryStreamName'),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The customer managed key that encrypts what waits; absent when AWS owns the key or nothing encrypts.',
      uses: ['Encryption'],
      name: ({ Encryption }) => at(Encryption, 'KeyArn') as string | null,
    }),
    Bucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket that is delivered to; absent for other kinds of destination.',
      uses: ['Destination'],
      name: ({ Destination }) => at(Destination, 'BucketArn') as string | null,
    }),
    BackupBucket: toOne('AWS::S3::Bucket', {
      doc: 'The bucket for what the destination did not take, or for all of it; absent where there is none.',
      uses: ['Destination'],
      name: ({ Destination }) => at(Destination, 'BackupBucketArn') as string | null,
    }),
    StorageConfigs: toMany('AWS::Connect::InstanceStorageConfig', {
      doc: 'What Connect instances send here.',
      on: 'StreamArn',
      from: 'Arn',
    }),
    SourceStream: toOne('AWS::Kinesis::Stream', {
      doc: 'The Kinesis stream that is read; absent for other sources.',
      uses: ['SourceStreamArn'],
      name: ({ SourceStreamArn }) => SourceStreamArn as string | null,
    }),
    WatchingDimensions: watchingDimensions('DeliveryStreamName'),
  },
});

/** Computed, because the listing yields names only. */
function arnOf({ DeliveryStreamName }: Known, { account, region }: Place): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  return `arn:aws${partition ? `-${partition}` : ''}:firehose:${region}:${account}:deliverystream/${text(DeliveryStreamName)}`;
}
