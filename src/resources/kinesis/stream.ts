import { watchingDimensions } from '../cloudwatch/watching-dimensions.ts';
import { list, map, nullable, number, object, string } from '../field-type.ts';
import { at, counterpart, field, resourceType, toMany, toOne } from '../resource-type.ts';
import { arnOf, consumers, streams, summary, summaryIn, tags } from './calls.ts';

export const stream = resourceType({
  type: 'AWS::Kinesis::Stream',
  scope: 'region',
  doc: 'A Kinesis data stream. Kinesis copies none to another Region: a twin has its own producers and consumers.',
  list: streams,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(streams, string, 'Name, unique in the Region.', (name) => name),
    Arn: field(streams, string, 'Amazon Resource Name.', (name, _, place) => arnOf({ Name: name }, place)),
    StreamStatus: field(
      summary,
      string,
      'CREATING, DELETING, ACTIVE or UPDATING.',
      (answer) => summaryIn(answer).StreamStatus,
    ),
    StreamMode: field(
      summary,
      string,
      'ON_DEMAND or PROVISIONED (StreamModeDetails.StreamMode).',
      (answer) => summaryIn(answer).StreamModeDetails?.StreamMode ?? 'PROVISIONED',
    ),
    ShardCount: field(
      summary,
      number,
      'Open shards, which Kinesis sets by itself on demand.',
      (answer) => summaryIn(answer).OpenShardCount,
    ),
    RetentionPeriodHours: field(
      summary,
      number,
      'Hours that a record can be read; 24 unless more was asked for.',
      (answer) => summaryIn(answer).RetentionPeriodHours,
    ),
    StreamEncryption: field(
      summary,
      nullable(object({ EncryptionType: string, KeyId: nullable(string) })),
      'KMS and the key, by id, alias or ARN; absent on a stream that is not encrypted.',
      (answer) => {
        const { EncryptionType = 'NONE', KeyId } = summaryIn(answer);
        return EncryptionType === 'NONE' ? undefined : { EncryptionType, KeyId };
      },
    ),
    ConsumerNames: field(
      consumers,
      list(string),
      'Consumers with a throughput of their own (AWS::Kinesis::StreamConsumer), by name.',
      (answer) => answer.Consumers?.map((consumer) => consumer.ConsumerName),
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) =>
      Object.fromEntries((answer.Tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? ''])),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::Kinesis::Stream', 'Name'),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the records; absent when nothing does.',
      uses: ['StreamEncryption'],
      name: ({ StreamEncryption }) => at(StreamEncryption, 'KeyId') as string | null,
      region: 'same',
    }),
    StorageConfigs: toMany('AWS::Connect::InstanceStorageConfig', {
      doc: 'What Connect instances send here.',
      on: 'StreamArn',
      from: 'Arn',
    }),
    EventSourceMappings: toMany('AWS::Lambda::EventSourceMapping', {
      doc: 'The functions that Lambda calls with the records.',
      on: 'EventSourceArn',
      from: 'Arn',
    }),
    IteratorAges: {
      ...{ kind: 'many', target: 'Ringdown::CloudWatch::WatchedDimension', on: 'MetricName', uses: [] },
      doc: 'The dimensions of the metric IteratorAge, of whichever function, that alarms of the same account and Region read.',
      value: () => 'IteratorAge',
    },
    WatchingDimensions: watchingDimensions('Name'),
  },
});
