import { Answers } from '../answers.ts';
import { bothRegions, production } from '../place.ts';
import { roleArn } from '../policy.ts';
import { type DeliveryStream, deliveryStreamArn } from './delivery-streams.ts';

/** What Firehose answers: the streams of the production account, and none in the other. */
export const deliveryStreamAnswers = (streams: readonly DeliveryStream[]) => [
  ...new Answers('firehose').give(
    'ListDeliveryStreams',
    {},
    { DeliveryStreamNames: [], HasMoreDeliveryStreams: false },
  ).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = streams.filter((stream) => stream.region === region);
    const answers = new Answers('firehose', { account: production, region });
    answers.give(
      'ListDeliveryStreams',
      {},
      { DeliveryStreamNames: here.map(({ name }) => name).sort(), HasMoreDeliveryStreams: false },
    );
    for (const stream of here) giveStream(answers, stream);
    return answers.fixtures;
  }),
];

function giveStream(answers: Answers, stream: DeliveryStream): void {
  const asked = { DeliveryStreamName: stream.name };
  answers
    .give('DescribeDeliveryStream', asked, { DeliveryStreamDescription: descriptionOf(stream) })
    .give('ListTagsForDeliveryStream', asked, {
      Tags: [{ Key: 'contact-centre', Value: 'meridian' }],
      HasMoreTags: false,
    });
}

const descriptionOf = (stream: DeliveryStream) => ({
  DeliveryStreamName: stream.name,
  DeliveryStreamARN: deliveryStreamArn(stream.name, stream.region),
  DeliveryStreamStatus: 'ACTIVE',
  DeliveryStreamType: stream.source === undefined ? 'DirectPut' : 'KinesisStreamAsSource',
  VersionId: '3',
  ...(stream.encrypted && {
    DeliveryStreamEncryptionConfiguration: { KeyType: 'AWS_OWNED_CMK', Status: 'ENABLED' },
  }),
  ...(stream.source !== undefined && {
    Source: { KinesisStreamSourceDescription: { KinesisStreamARN: stream.source, RoleARN: role } },
  }),
  Destinations: [{ DestinationId: 'destinationId-000000000001', ...destinationOf(stream) }],
  HasMoreDestinations: false,
});

const role = roleArn('meridian-firehose');

const destinationOf = ({ name, bucket, collector, logs }: DeliveryStream) => {
  const logging = {
    CloudWatchLoggingOptions: {
      Enabled: logs,
      ...(logs && { LogGroupName: `/aws/kinesisfirehose/${name}`, LogStreamName: 'DestinationDelivery' }),
    },
  };
  const s3 = {
    ...{ RoleARN: role, BucketARN: `arn:aws:s3:::${bucket}`, Prefix: `${name}/` },
    BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 300 },
    ...{ CompressionFormat: 'GZIP', EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' } },
    ...logging,
  };
  if (collector === undefined) return { ExtendedS3DestinationDescription: s3 };
  return {
    SplunkDestinationDescription: {
      HECEndpoint: `https://${collector}:8088`,
      ...{ HECEndpointType: 'Event', S3BackupMode: 'FailedEventsOnly', S3DestinationDescription: s3 },
      ...logging,
    },
  };
};
