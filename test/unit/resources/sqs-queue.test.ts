import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const url = (name: string) => `https://sqs.us-east-1.amazonaws.com/${account}/${name}`;
const sqs = (operation: string, answer: Partial<Fixture>): Fixture => ({
  service: 'sqs',
  operation,
  ...answer,
});
const queues = sqs('ListQueues', { output: { QueueUrls: [url('callbacks'), url('plain')] } });
const regions = { primary: 'us-east-1' };

test('a queue is read whole: attributes are text, and its ARN follows from its URL', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      queues,
      sqs('GetQueueAttributes', {
        input: { QueueUrl: url('callbacks') },
        output: {
          Attributes: {
            MessageRetentionPeriod: '345600',
            ApproximateNumberOfMessages: '3',
            RedrivePolicy:
              '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:111122223333:dead","maxReceiveCount":"5"}',
          },
        },
      }),
      sqs('GetQueueAttributes', {
        input: { QueueUrl: url('plain') },
        output: { Attributes: { MessageRetentionPeriod: '60', ApproximateNumberOfMessages: '0' } },
      }),
    ],
    mentions: everyFieldOf('AWS::SQS::Queue'),
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ QueueUrl: url('callbacks'), QueueName: 'callbacks', MessageRetentionPeriod: 345_600 },
      Arn: `arn:aws:sqs:us-east-1:${account}:callbacks`,
      RedrivePolicy: { DeadLetterTargetArn: 'arn:aws:sqs:us-east-1:111122223333:dead', MaxReceiveCount: 5 },
      ApproximateNumberOfMessages: 3,
    },
    {
      ...{ QueueUrl: url('plain'), QueueName: 'plain', MessageRetentionPeriod: 60, RedrivePolicy: null },
      ...{ Arn: `arn:aws:sqs:us-east-1:${account}:plain`, ApproximateNumberOfMessages: 0 },
    },
  ]);
});

test('queues come in pages of a thousand', async () => {
  const QueueUrls = Array.from({ length: 1200 }, (_, i) => url(`q-${i}`));
  const estate = await scan({
    regions,
    fixtures: [sqs('ListQueues', { output: { QueueUrls } })],
    mentions: [{ type: 'AWS::SQS::Queue', member: 'QueueName' }],
  });
  expect(estate.resources).toHaveLength(1200);
  expect(estate.calls).toMatchObject([{ operation: 'ListQueues', requests: 2 }]);
});

test('a queue whose attributes may not be read keeps its name', async () => {
  const estate = await scan({
    regions,
    fixtures: [queues],
    mentions: everyFieldOf('AWS::SQS::Queue'),
    endpoint: { deny: ['sqs:GetQueueAttributes'] },
  });
  expect(Object.keys(estate.resources[0]!.fields)).toEqual(['QueueUrl', 'QueueName', 'Arn']);
});
