import { bool, nullable, string } from '../field-type.ts';
import { functionArn } from '../lambda/function-arn.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { sns } from './service.ts';

/** By topic, because ListSubscriptions leaves out what other accounts have subscribed. */
const subscriptions = listing(
  sns.call('ListSubscriptionsByTopic', {
    actions: ['sns:ListSubscriptionsByTopic'],
    uses: ['TopicArn'],
    input: ({ TopicArn }) => ({ TopicArn: text(TopicArn) }),
    pages: nextToken(),
  }),
  (answer, { known }) =>
    answer.Subscriptions?.map((subscription, i) => ({
      ...subscription,
      number: i + 1,
      topic: known.TopicArn,
    })),
);

/** https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html: without an ARN until somebody confirms. */
const attributes = sns.call('GetSubscriptionAttributes', {
  actions: ['sns:GetSubscriptionAttributes'],
  uses: ['SubscriptionArn'],
  input: ({ SubscriptionArn }) =>
    SubscriptionArn === null ? undefined : { SubscriptionArn: text(SubscriptionArn) },
});

/** Of functions, queues and streams only: other endpoints are addresses of people. */
const arnOnly = (endpoint: string | undefined) => (endpoint?.startsWith('arn:') ? endpoint : undefined);

export const subscription = resourceType({
  type: 'AWS::SNS::Subscription',
  scope: 'region',
  parent: 'AWS::SNS::Topic',
  doc: 'Somebody or something that a topic tells. E-mail addresses, numbers and URLs are never kept.',
  list: subscriptions,
  id: 'Name',
  arn: null,
  fields: {
    Name: field(
      subscriptions,
      string,
      'ARN, or the topic’s and a number for one that is not confirmed, which has none.',
      (s) => (s.SubscriptionArn?.startsWith('arn:') ? s.SubscriptionArn : `${s.topic}:pending-${s.number}`),
    ),
    TopicArn: field(subscriptions, string, 'The topic, by ARN.', (s) => s.topic),
    SubscriptionArn: field(
      subscriptions,
      nullable(string),
      'Amazon Resource Name; absent until the subscription is confirmed.',
      (s) => arnOnly(s.SubscriptionArn),
    ),
    Protocol: field(subscriptions, string, 'email, sms, https, lambda, sqs and others.', (s) => s.Protocol),
    EndpointArn: field(
      subscriptions,
      nullable(string),
      'Function, queue or stream, by ARN; absent for other protocols.',
      (s) => arnOnly(s.Endpoint),
    ),
    Confirmed: field(
      subscriptions,
      bool,
      'Whether the subscription was confirmed; before that it receives nothing.',
      (s) => arnOnly(s.SubscriptionArn) !== undefined,
    ),
    FilterPolicyScope: field(
      attributes,
      nullable(string),
      'MessageAttributes or MessageBody: what its filter policy looks at; absent where it has no filter policy or is not confirmed.',
      (answer) =>
        answer.Attributes?.FilterPolicy
          ? (answer.Attributes.FilterPolicyScope ?? 'MessageAttributes')
          : undefined,
    ),
  },
  relations: {
    Topic: toOne('AWS::SNS::Topic', {
      doc: 'The topic.',
      uses: ['TopicArn'],
      name: ({ TopicArn }) => text(TopicArn),
      region: 'same',
    }),
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that is told; absent for other protocols.',
      uses: ['Protocol', 'EndpointArn'],
      name: ({ Protocol, EndpointArn }) =>
        Protocol === 'lambda' && EndpointArn !== null ? functionArn(text(EndpointArn)).Arn : null,
    }),
    Queue: toOne('AWS::SQS::Queue', {
      doc: 'The queue that is told; absent for other protocols.',
      uses: ['Protocol', 'EndpointArn'],
      name: ({ Protocol, EndpointArn }) => (Protocol === 'sqs' ? (EndpointArn as string | null) : null),
    }),
  },
});
