import { Answers } from '../answers.ts';
import { bothRegions, production, type Region } from '../place.ts';

/** A queue of the production account, in one Region. */
export interface Queue {
  name: string;
  region: Region;
  /** Days until a message is deleted. */
  days: number;
  waiting: number;
  /** Queue for messages that were taken too often. */
  deadLetters?: string;
}

export const queueArn = (name: string, region: Region): string =>
  `arn:aws:sqs:${region}:${production}:${name}`;

const queueUrl = ({ name, region }: Queue): string =>
  `https://sqs.${region}.amazonaws.com/${production}/${name}`;

/** What SQS answers: the queues of the production account, and none in the other. */
export const queueAnswers = (queues: readonly Queue[]) => [
  ...new Answers('sqs').give('ListQueues', {}, { QueueUrls: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = queues.filter((queue) => queue.region === region);
    const answers = new Answers('sqs', { account: production, region });
    answers.give('ListQueues', {}, { QueueUrls: here.map(queueUrl) });
    for (const queue of here)
      answers.give('GetQueueAttributes', { QueueUrl: queueUrl(queue) }, { Attributes: attributesOf(queue) });
    return answers.fixtures;
  }),
];

const attributesOf = ({ name, region, days, waiting, deadLetters }: Queue) => ({
  QueueArn: queueArn(name, region),
  MessageRetentionPeriod: String(days * 86_400),
  ApproximateNumberOfMessages: String(waiting),
  SqsManagedSseEnabled: 'true',
  ...(deadLetters !== undefined && {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(deadLetters, region), maxReceiveCount: 5 }),
  }),
});
