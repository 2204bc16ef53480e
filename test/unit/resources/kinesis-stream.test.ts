import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::Kinesis::Stream';
const regions = { primary: 'us-east-1' };
const arnOf = (name: string) => `arn:aws:kinesis:us-east-1:${account}:stream/${name}`;
const kinesis = (operation: string, output: Fixture['output'], input?: Fixture['input']): Fixture => ({
  ...{ service: 'kinesis', operation },
  ...(output && { output }),
  ...(input && { input }),
});
const listed = (...StreamNames: string[]) => kinesis('ListStreams', { StreamNames, HasMoreStreams: false });
const summary = (StreamName: string, more: object) =>
  kinesis(
    'DescribeStreamSummary',
    {
      StreamDescriptionSummary: {
        ...{ StreamName, StreamARN: arnOf(StreamName), StreamStatus: 'ACTIVE', RetentionPeriodHours: 168 },
        ...{ StreamCreationTimestamp: '2025-01-01T00:00:00Z', EnhancedMonitoring: [], OpenShardCount: 4 },
        ...more,
      },
    },
    { StreamName },
  );
const untagged = kinesis('ListTagsForStream', { Tags: [], HasMoreTags: false });
const unread = kinesis('ListStreamConsumers', { Consumers: [] });

test('a stream of contact records is read whole', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      listed('records'),
      summary('records', {
        StreamModeDetails: { StreamMode: 'ON_DEMAND' },
        ...{ EncryptionType: 'KMS', KeyId: 'alias/streams' },
      }),
      kinesis('ListTagsForStream', {
        Tags: [{ Key: 'contact-centre', Value: 'meridian' }],
        HasMoreTags: false,
      }),
      kinesis(
        'ListStreamConsumers',
        {
          Consumers: [
            {
              ...{ ConsumerName: 'warehouse', ConsumerARN: 'arn:c', ConsumerStatus: 'ACTIVE' },
              ConsumerCreationTimestamp: '2025-01-01T00:00:00Z',
            },
          ],
        },
        { StreamARN: arnOf('records') },
      ),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources.map(({ arn, fields }) => ({ arn, ...fields }))).toEqual([
    {
      ...{ arn: arnOf('records'), Arn: arnOf('records'), Name: 'records', StreamStatus: 'ACTIVE' },
      ...{ StreamMode: 'ON_DEMAND', ShardCount: 4, RetentionPeriodHours: 168 },
      StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/streams' },
      ConsumerNames: ['warehouse'],
      Tags: { 'contact-centre': 'meridian' },
    },
  ]);
});

test('a stream that nothing encrypts is known not to be, and an old one is provisioned', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed('old'), summary('old', { EncryptionType: 'NONE' }), untagged, unread],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toMatchObject({ StreamEncryption: null, StreamMode: 'PROVISIONED' });
});

test('streams go on over pages', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed('a', 'b', 'c')],
    mentions: [{ type, member: 'Name' }],
    endpoint: { pageSize: 2 },
  });
  expect(estate.resources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a stream that may not be described is there, without what the description says', async () => {
  const estate = await scan({
    regions,
    fixtures: [listed('records'), untagged],
    mentions: [
      { type, member: 'StreamStatus' },
      { type, member: 'Tags' },
    ],
    endpoint: { deny: ['kinesis:DescribeStreamSummary'] },
  });
  expect(estate.resources[0]!.fields).toEqual({ Name: 'records', Arn: arnOf('records'), Tags: {} });
});

test('a storage configuration leads to the stream that it names, and back', async () => {
  const instance = {
    ...{ Id: 'i-1', Arn: `arn:aws:connect:us-east-1:${account}:instance/i-1`, InstanceStatus: 'ACTIVE' },
    ...{ IdentityManagementType: 'SAML', InboundCallsEnabled: true, OutboundCallsEnabled: true },
  };
  const estate = await scan({
    regions,
    fixtures: [
      listed('records'),
      { service: 'connect', operation: 'ListInstances', output: { InstanceSummaryList: [instance] } },
      { service: 'connect', operation: 'ListInstanceStorageConfigs', output: { StorageConfigs: [] } },
      {
        ...{ service: 'connect', operation: 'ListInstanceStorageConfigs' },
        input: { ResourceType: 'CONTACT_TRACE_RECORDS' },
        output: {
          StorageConfigs: [
            {
              ...{ AssociationId: 'a-1', StorageType: 'KINESIS_STREAM' },
              KinesisStreamConfig: { StreamArn: arnOf('records') },
            },
          ],
        },
      },
    ],
    mentions: [
      { type, member: 'StorageConfigs' },
      { type: 'AWS::Connect::InstanceStorageConfig', member: 'Stream' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const config = estate.resources.find((r) => r.type === 'AWS::Connect::InstanceStorageConfig')!;
  const stream = estate.resources.find((r) => r.type === type)!;
  expect(related({ index, resource: config, relation: 'Stream' }).resources).toEqual([stream]);
  expect(related({ index, resource: stream, relation: 'StorageConfigs' }).resources).toEqual([config]);
});
