import { nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { sqs } from './service.ts';

/** Without a page size it answers 1,000 queues and no token. */
const queues = listing(
  sqs.call('ListQueues', { actions: ['sqs:ListQueues'], pages: nextToken(1000) }),
  (answer) => answer.QueueUrls,
);

const attributes = sqs.call('GetQueueAttributes', {
  actions: ['sqs:GetQueueAttributes'],
  uses: ['QueueUrl'],
  input: ({ QueueUrl }) => ({ QueueUrl: text(QueueUrl), AttributeNames: ['All' as const] }),
});

const nameIn = (url: string): string => url.split('/').at(-1)!;

/** Attributes are text. */
const numberOf = (value: string | undefined) => (value === undefined ? undefined : Number(value));

export const queue = resourceType({
  type: 'AWS::SQS::Queue',
  scope: 'region',
  doc: 'A queue. It exists in one Region, and so does what waits in it.',
  list: queues,
  id: 'QueueName',
  arn: 'Arn',
  fields: {
    QueueUrl: field(queues, string, 'URL, by which it is asked.', (url) => url),
    QueueName: field(queues, string, 'Name, unique in the Region.', nameIn),
    Arn: field(queues, string, 'Amazon Resource Name.', (url, _, { region }) => arnOf(url, region)),
    MessageRetentionPeriod: field(
      attributes,
      number,
      'Seconds after which a message that nobody took is deleted.',
      (answer) => numberOf(answer.Attributes?.MessageRetentionPeriod),
    ),
    RedrivePolicy: field(
      attributes,
      nullable(object({ DeadLetterTargetArn: string, MaxReceiveCount: number })),
      'Queue for messages that were taken too often without success; absent where there is none.',
      (answer) => redriveOf(answer.Attributes?.RedrivePolicy),
    ),
    ApproximateNumberOfMessages: field(
      attributes,
      number,
      'Messages that wait to be taken, about.',
      (answer) => numberOf(answer.Attributes?.ApproximateNumberOfMessages),
    ),
  },
  relations: {
    DeadLetterQueue: toOne('AWS::SQS::Queue', {
      doc: 'The queue of its redrive policy; absent where there is none.',
      uses: ['RedrivePolicy'],
      name: ({ RedrivePolicy }) =>
        (RedrivePolicy as { DeadLetterTargetArn: string } | null)?.DeadLetterTargetArn ?? null,
      region: 'same',
    }),
    Readers: toMany('AWS::Lambda::EventSourceMapping', {
      doc: 'What Lambda takes from it, and for which function.',
      on: 'EventSourceArn',
      from: 'Arn',
    }),
    Targets: toMany('Ringdown::Events::Target', {
      doc: 'Where EventBridge rules send events to it.',
      on: 'TargetArn',
      from: 'Arn',
    }),
    FailedInvocations: toMany('AWS::Lambda::EventInvokeConfig', {
      doc: 'The functions whose failed asynchronous events come here.',
      on: 'FailureDestinationArn',
      from: 'Arn',
    }),
    FailedTargets: toMany('Ringdown::Events::Target', {
      doc: 'The targets of EventBridge rules whose undelivered events come here.',
      on: 'DeadLetterArn',
      from: 'Arn',
    }),
  },
});

/** The ARN of a queue, by its URL and the Region that it is in. */
export function arnOf(url: string, region: string): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  const [account, name] = url.split('/').slice(-2);
  return `arn:aws${partition ? `-${partition}` : ''}:sqs:${region}:${account}:${name}`;
}

function redriveOf(policy: string | undefined): object | undefined {
  if (!policy) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(policy);
  return { DeadLetterTargetArn: deadLetterTargetArn, MaxReceiveCount: Number(maxReceiveCount) };
}
