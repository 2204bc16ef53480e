import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::KinesisFirehose::DeliveryStream';
const regions = { primary: 'us-east-1' };
const arn = `arn:aws:firehose:us-east-1:${account}:deliverystream/logs`;
const firehose = (operation: string, output: object): Fixture => ({
  ...{ service: 'firehose', operation },
  output: output as NonNullable<Fixture['output']>,
});
const s3 = {
  ...{ RoleARN: 'arn:role', BucketARN: 'arn:aws:s3:::kept', CompressionFormat: 'GZIP' },
  ...{ BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 } },
  EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
};

const read = (destination: object, more: object = {}) =>
  scan({
    regions,
    fixtures: [
      firehose('ListDeliveryStreams', { DeliveryStreamNames: ['logs'], HasMoreDeliveryStreams: false }),
      firehose('ListTagsForDeliveryStream', { Tags: [{ Key: 'team', Value: 'voice' }], HasMoreTags: false }),
      firehose('DescribeDeliveryStream', {
        DeliveryStreamDescription: {
          ...{ DeliveryStreamName: 'logs', DeliveryStreamARN: arn, DeliveryStreamStatus: 'ACTIVE' },
          ...{ DeliveryStreamType: 'DirectPut', VersionId: '1', HasMoreDestinations: false },
          Destinations: [{ DestinationId: 'd-1', ...destination }],
          ...more,
        },
      }),
    ],
    mentions: everyFieldOf(type),
  });

test('a stream to a collector is read whole, but for the token and the path of the address', async () => {
  const estate = await read(
    {
      SplunkDestinationDescription: {
        ...{ HECEndpoint: 'https://collector.example.com:8088/services?key=5ecret', HECToken: '5ecret' },
        ...{ HECEndpointType: 'Event', S3BackupMode: 'FailedEventsOnly', S3DestinationDescription: s3 },
        CloudWatchLoggingOptions: { Enabled: true, LogGroupName: 'g', LogStreamName: 's' },
      },
    },
    {
      DeliveryStreamEncryptionConfiguration: {
        Status: 'ENABLED',
        KeyType: 'CUSTOMER_MANAGED_CMK',
        KeyARN: 'arn:k',
      },
    },
  );
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ DeliveryStreamName: 'logs', Arn: arn, DeliveryStreamStatus: 'ACTIVE' },
      ...{ DeliveryStreamType: 'DirectPut', SourceStreamArn: null },
      Encryption: { Status: 'ENABLED', KeyType: 'CUSTOMER_MANAGED_CMK', KeyArn: 'arn:k' },
      Destination: {
        ...{ Kind: 'Splunk', Host: 'collector.example.com', BucketArn: null },
        ...{ BackupBucketArn: 'arn:aws:s3:::kept', S3BackupMode: 'FailedEventsOnly', LoggingEnabled: true },
      },
      Tags: { team: 'voice' },
    },
  ]);
  expect(JSON.stringify(estate)).not.toContain('5ecret');
});

test('a stream that archives a Kinesis stream in a bucket', async () => {
  const source = `arn:aws:kinesis:us-east-1:${account}:stream/records`;
  const estate = await read(
    { ExtendedS3DestinationDescription: { ...s3, S3BackupMode: 'Disabled' }, S3DestinationDescription: s3 },
    {
      DeliveryStreamType: 'KinesisStreamAsSource',
      Source: { KinesisStreamSourceDescription: { KinesisStreamARN: source, RoleARN: 'arn:role' } },
    },
  );
  expect(estate.resources[0]!.fields).toMatchObject({
    ...{ SourceStreamArn: source, Encryption: null },
    Destination: { Kind: 'S3', BucketArn: 'arn:aws:s3:::kept', BackupBucketArn: null, LoggingEnabled: false },
  });
});

test('the host of an HTTP endpoint is kept, without name and password before it', async () => {
  const estate = await read({
    HttpEndpointDestinationDescription: {
      EndpointConfiguration: { Url: 'https://user:5ecret@logs.example.net/v1/5ecret' },
      S3DestinationDescription: s3,
    },
  });
  expect(estate.resources[0]!.fields['Destination']).toMatchObject({
    ...{ Kind: 'HttpEndpoint', Host: 'logs.example.net', BackupBucketArn: 'arn:aws:s3:::kept' },
  });
  expect(JSON.stringify(estate)).not.toContain('5ecret');
});

test('a listing that does not end leaves room for streams that nobody saw', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      firehose('ListDeliveryStreams', { DeliveryStreamNames: ['logs'], HasMoreDeliveryStreams: true }),
    ],
    mentions: [{ type, member: 'DeliveryStreamName' }],
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(['logs']);
  expect(estate.collections[0]!.gaps).toHaveLength(1);
});
