import { Answers } from '../answers.ts';
import { bothRegions, production } from '../place.ts';
import { type Subscription, subscriptionArn, type Topic, topicArn, topicPolicy } from './topics.ts';

/** What SNS answers: the topics of the production account, and none in the other. */
export const topicAnswers = (topics: readonly Topic[]) => [
  ...new Answers('sns').give('ListTopics', {}, { Topics: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = topics.filter((topic) => topic.region === region);
    const answers = new Answers('sns', { account: production, region });
    answers.give(
      'ListTopics',
      {},
      { Topics: here.map(({ name }) => ({ TopicArn: topicArn(name, region) })) },
    );
    for (const topic of here) giveTopic(answers, topic);
    return answers.fixtures;
  }),
];

function giveTopic(answers: Answers, topic: Topic): void {
  const TopicArn = topicArn(topic.name, topic.region);
  answers
    .give(
      'GetTopicAttributes',
      { TopicArn },
      {
        Attributes: {
          ...{ TopicArn, Owner: production, Policy: topicPolicy(topic) },
          ...(topic.key !== undefined && { KmsMasterKeyId: topic.key }),
        },
      },
    )
    .give(
      'ListSubscriptionsByTopic',
      { TopicArn },
      { Subscriptions: topic.subscriptions.map((one) => listed(topic, one)) },
    );
  for (const one of topic.subscriptions.filter(({ confirmed }) => confirmed)) {
    const SubscriptionArn = subscriptionArn(topic, one);
    answers.give(
      'GetSubscriptionAttributes',
      { SubscriptionArn },
      {
        Attributes: {
          ...{ SubscriptionArn, TopicArn, Protocol: one.protocol, PendingConfirmation: 'false' },
          ...(one.filters && { FilterPolicy: '{"team":["billing"]}', FilterPolicyScope: one.filters }),
        },
      },
    );
  }
}

const listed = (topic: Topic, one: Subscription) => ({
  SubscriptionArn: one.confirmed ? subscriptionArn(topic, one) : 'PendingConfirmation',
  ...{ Owner: production, Protocol: one.protocol, Endpoint: one.endpoint },
  TopicArn: topicArn(topic.name, topic.region),
});
