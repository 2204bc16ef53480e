import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::Connect::InstanceStorageConfig';
const id = 'aaaaaaaa-0000-4000-8000-000000000001';
const keyIn = (region: string) =>
  `arn:aws:kms:${region}:111122223333:key/bbbbbbbb-0000-4000-8000-000000000002`;

const instances: Fixture[] = ['us-east-1', 'us-west-2'].map((region) => ({
  service: 'connect',
  operation: 'ListInstances',
  region,
  output: {
    InstanceSummaryList: [
      {
        Id: id,
        Arn: `arn:aws:connect:${region}:111122223333:instance/${id}`,
        IdentityManagementType: 'SAML',
        InstanceStatus: 'ACTIVE',
        InboundCallsEnabled: true,
        OutboundCallsEnabled: true,
      },
    ],
  },
}));
const stores = (region: string, ResourceType: string, config: object): Fixture => ({
  service: 'connect',
  operation: 'ListInstanceStorageConfigs',
  region,
  input: { ResourceType },
  output: { StorageConfigs: [{ AssociationId: `${region}-${ResourceType}`, ...config }] },
});
const nothingElse: Fixture = { service: 'connect', operation: 'ListInstanceStorageConfigs', output: {} };

const recordings = {
  StorageType: 'S3',
  S3Config: {
    BucketName: 'rec',
    BucketPrefix: 'connect/meridian/CallRecordings',
    EncryptionConfig: { EncryptionType: 'KMS', KeyId: keyIn('us-east-1') },
  },
};

test('each kind is asked for by itself, and each storage type fills its own field', async () => {
  const video = {
    Prefix: 'meridian',
    RetentionPeriodHours: 24,
    EncryptionConfig: { EncryptionType: 'KMS', KeyId: keyIn('us-east-1') },
  };
  const stream = { StreamArn: 'arn:aws:kinesis:us-east-1:111122223333:stream/records' };
  const firehose = { FirehoseArn: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/events' };
  const estate = await scan({
    fixtures: [
      ...instances,
      nothingElse,
      stores('us-east-1', 'CALL_RECORDINGS', recordings),
      stores('us-east-1', 'MEDIA_STREAMS', {
        StorageType: 'KINESIS_VIDEO_STREAM',
        KinesisVideoStreamConfig: video,
      }),
      stores('us-east-1', 'CONTACT_TRACE_RECORDS', {
        StorageType: 'KINESIS_STREAM',
        KinesisStreamConfig: stream,
      }),
      stores('us-east-1', 'AGENT_EVENTS', {
        StorageType: 'KINESIS_FIREHOSE',
        KinesisFirehoseConfig: firehose,
      }),
    ],
    mentions: everyFieldOf(type),
  });
  const absent = {
    InstanceId: id,
    S3Config: null,
    KinesisVideoStreamConfig: null,
    KinesisStreamConfig: null,
    KinesisFirehoseConfig: null,
    StreamArn: null,
    EncryptionKeyId: null,
  };
  const expected = [
    {
      ...{ ResourceType: 'AGENT_EVENTS', StorageType: 'KINESIS_FIREHOSE', KinesisFirehoseConfig: firehose },
      StreamArn: firehose.FirehoseArn,
    },
    { ResourceType: 'CALL_RECORDINGS', ...recordings, EncryptionKeyId: keyIn('us-east-1') },
    {
      ...{
        ResourceType: 'CONTACT_TRACE_RECORDS',
        StorageType: 'KINESIS_STREAM',
        KinesisStreamConfig: stream,
      },
      StreamArn: stream.StreamArn,
    },
    {
      ResourceType: 'MEDIA_STREAMS',
      StorageType: 'KINESIS_VIDEO_STREAM',
      KinesisVideoStreamConfig: video,
      EncryptionKeyId: keyIn('us-east-1'),
    },
  ];
  expect(estate.resources.filter((r) => r.type === type).map(({ fields }) => fields)).toEqual(
    expected.map((config) => ({ AssociationId: `us-east-1-${config.ResourceType}`, ...absent, ...config })),
  );
  expect(estate.calls.filter((c) => c.operation === 'ListInstanceStorageConfigs')).toHaveLength(26);
});

test('a bucket without a key of its own has no encryption key', async () => {
  const { EncryptionConfig: _, ...S3Config } = recordings.S3Config;
  const estate = await scan({
    fixtures: [
      ...instances,
      nothingElse,
      stores('us-east-1', 'CALL_RECORDINGS', { ...recordings, S3Config }),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources.find((r) => r.type === type)!.fields).toMatchObject({
    S3Config: { BucketName: 'rec', EncryptionConfig: null },
    EncryptionKeyId: null,
  });
});

test('the counterpart is the same kind in the other Region, and both voice analysis kinds are one', async () => {
  const stream = (region: string) => ({
    StorageType: 'KINESIS_STREAM',
    KinesisStreamConfig: { StreamArn: `arn:aws:kinesis:${region}:111122223333:stream/analysis` },
  });
  const estate = await scan({
    fixtures: [
      ...instances,
      nothingElse,
      stores('us-east-1', 'CALL_RECORDINGS', recordings),
      stores('us-west-2', 'CHAT_TRANSCRIPTS', recordings),
      stores('us-east-1', 'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS', stream('us-east-1')),
      stores('us-west-2', 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS', stream('us-west-2')),
    ],
    mentions: everyFieldOf(type),
  });
  const index = new EstateIndex(registry, estate);
  const counterpartOf = (kind: string) => {
    const resource = index.ofType(type).find((r) => r.fields['ResourceType'] === kind)!;
    return related({ index, resource, relation: 'Counterpart' });
  };
  expect(counterpartOf('CALL_RECORDINGS')).toEqual({ resources: [], unread: [] });
  expect(counterpartOf('REAL_TIME_CONTACT_ANALYSIS_SEGMENTS').resources[0]).toMatchObject({
    region: 'us-west-2',
    fields: { ResourceType: 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS' },
  });
});

test('a refused listing in one Region leaves a gap there, so the counterpart is unknown and not missing', async () => {
  const refused: Fixture = {
    service: 'connect',
    operation: 'ListInstanceStorageConfigs',
    region: 'us-west-2',
    error: { code: 'AccessDeniedException', status: 403 },
  };
  const estate = await scan({
    fixtures: [...instances, nothingElse, refused, stores('us-east-1', 'CALL_RECORDINGS', recordings)],
    mentions: everyFieldOf(type),
  });
  const index = new EstateIndex(registry, estate);
  const resource = index.ofType(type)[0]!;
  const { resources, unread } = related({ index, resource, relation: 'Counterpart' });
  expect(resources).toEqual([]);
  expect(unread[0]).toMatchObject({
    outcome: 'denied',
    actions: ['connect:ListInstanceStorageConfigs', 'ds:DescribeDirectories'],
  });
});
