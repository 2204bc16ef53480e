import { Answers } from '../answers.ts';
import { type Ago, bothRegions, production } from '../place.ts';
import { type Stream, streamArn } from './streams.ts';

/** What Kinesis answers: the streams of the production account, and none in the other. */
export const streamAnswers = (streams: readonly Stream[], ago: Ago) => [
  ...new Answers('kinesis').give('ListStreams', {}, { StreamNames: [], HasMoreStreams: false }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = streams.filter((stream) => stream.region === region);
    const answers = new Answers('kinesis', { account: production, region });
    const StreamNames = here.map(({ name }) => name).sort();
    answers.give('ListStreams', {}, { StreamNames, HasMoreStreams: false });
    for (const stream of here) giveStream(answers, stream, ago);
    return answers.fixtures;
  }),
];

function giveStream(answers: Answers, stream: Stream, ago: Ago): void {
  const { name, region, consumers } = stream;
  const StreamARN = streamArn(name, region);
  answers
    .give('DescribeStreamSummary', { StreamName: name }, { StreamDescriptionSummary: summaryOf(stream, ago) })
    .give('ListTagsForStream', { StreamName: name }, { Tags: tags, HasMoreTags: false })
    .give(
      'ListStreamConsumers',
      { StreamARN },
      {
        Consumers: consumers.map((ConsumerName) => ({
          ConsumerName,
          ConsumerARN: `${StreamARN}/consumer/${ConsumerName}:1700000000`,
          ConsumerStatus: 'ACTIVE',
          ConsumerCreationTimestamp: ago(300),
        })),
      },
    );
}

const tags = [
  { Key: 'Owner', Value: 'contact-centre-platform' },
  { Key: 'contact-centre', Value: 'meridian' },
];

const summaryOf = ({ name, region, status, shards, hours, key }: Stream, ago: Ago) => ({
  ...{ StreamName: name, StreamARN: streamArn(name, region), StreamStatus: status },
  StreamModeDetails: { StreamMode: shards === undefined ? 'ON_DEMAND' : 'PROVISIONED' },
  ...{ RetentionPeriodHours: hours, StreamCreationTimestamp: ago(400), EnhancedMonitoring: [] },
  ...(key === undefined ? { EncryptionType: 'NONE' } : { EncryptionType: 'KMS', KeyId: key }),
  ...{ OpenShardCount: shards ?? 4, ConsumerCount: 0 },
});
