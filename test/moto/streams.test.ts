import {
  CreateDeliveryStreamCommand,
  type CreateDeliveryStreamCommandInput,
  FirehoseClient,
} from '@aws-sdk/client-firehose';
import {
  AddTagsToStreamCommand,
  CreateStreamCommand,
  IncreaseStreamRetentionPeriodCommand,
  KinesisClient,
  RegisterStreamConsumerCommand,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, endpoint, openAccount, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;
const tag = { 'contact-centre': 'meridian' };

beforeAll(async () => {
  const account = await openAccount('300000000021');
  const key = await account.kms().send(new CreateKeyCommand({}));
  const arn = `arn:aws:kinesis:${primary}:${account.id}:stream/records`;
  await send(
    kinesis(account, primary),
    ...stream('records', 4),
    ...stream('alone', 1),
    new IncreaseStreamRetentionPeriodCommand({ StreamName: 'records', RetentionPeriodHours: 72 }),
    new StartStreamEncryptionCommand({
      ...{ StreamName: 'records', EncryptionType: 'KMS', KeyId: key.KeyMetadata!.Arn! },
    }),
    new RegisterStreamConsumerCommand({ StreamARN: arn, ConsumerName: 'warehouse' }),
    new CreateStreamCommand({ StreamName: 'of-somebody-else', ShardCount: 1 }),
  );
  await send(kinesis(account, recovery), ...stream('records', 1));
  await send(firehose(account, primary), delivery('archive', true), delivery('silent', false));
  await send(firehose(account, recovery), delivery('archive', true));
  ({ report } = await scan([], account.credentials));
}, 240_000);

test('streams are found by their tag, and each in its own Region', () => {
  expect(verdicts(report, 'kinesis-retention-covers-outage')).toEqual({
    'records in us-east-1': 'pass',
    'records in us-west-2': 'fail',
    'alone in us-east-1': 'fail',
  });
});

test('a stream without a namesake in the recovery Region is a failure', () => {
  expect(verdicts(report, 'kinesis-stream-in-recovery-region')).toEqual({ records: 'pass', alone: 'fail' });
});

test.each(['kinesis-capacity-parity', 'kinesis-consumers-parity'])(
  '%s: shards and consumers are compared',
  (rule) => {
    expect(verdicts(report, rule)).toEqual({ records: 'fail' });
  },
);

test('a stream that is encrypted with an enabled key passes', () => {
  expect(verdicts(report, 'kinesis-encrypted-with-usable-key')).toMatchObject({
    'records in us-east-1': 'pass',
    'records in us-west-2': 'fail',
  });
});

test('Firehose streams are compared with their namesakes, and their logging is read', () => {
  expect(verdicts(report, 'firehose-stream-in-recovery-region')).toEqual({ archive: 'pass', silent: 'fail' });
  expect(verdicts(report, 'firehose-errors-logged')).toEqual({
    'archive in us-east-1': 'pass',
    'archive in us-west-2': 'pass',
    'silent in us-east-1': 'fail',
  });
});

/** Speaks HTTP/2 unless told not to, which moto does not. */
const kinesis = ({ credentials }: Account, region: string) =>
  new KinesisClient({ region, endpoint, credentials, maxAttempts: 1, requestHandler: new NodeHttpHandler() });

const firehose = ({ credentials }: Account, region: string) =>
  new FirehoseClient({ region, endpoint, credentials, maxAttempts: 1 });

const stream = (StreamName: string, ShardCount: number) => [
  new CreateStreamCommand({ StreamName, ShardCount }),
  new AddTagsToStreamCommand({ StreamName, Tags: tag }),
];

const delivery = (DeliveryStreamName: string, Enabled: boolean) =>
  new CreateDeliveryStreamCommand({
    ...{ DeliveryStreamName, DeliveryStreamType: 'DirectPut' },
    Tags: [{ Key: 'contact-centre', Value: 'meridian' }],
    ExtendedS3DestinationConfiguration: {
      ...{ RoleARN: 'arn:aws:iam::300000000021:role/firehose', BucketARN: 'arn:aws:s3:::archive' },
      CloudWatchLoggingOptions: { Enabled, LogGroupName: 'g', LogStreamName: 's' },
    },
  } satisfies CreateDeliveryStreamCommandInput);
