import { nullable, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { counterpart, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { sns } from './service.ts';

const topics = listing(
  sns.call('ListTopics', { actions: ['sns:ListTopics'], pages: nextToken() }),
  (answer) => answer.Topics,
);

const attributes = sns.call('GetTopicAttributes', {
  actions: ['sns:GetTopicAttributes'],
  uses: ['TopicArn'],
  input: ({ TopicArn }) => ({ TopicArn: text(TopicArn) }),
});

export const topic = resourceType({
  type: 'AWS::SNS::Topic',
  scope: 'region',
  doc: 'A topic: what is published to it goes to its subscriptions. It exists in one Region.',
  list: topics,
  id: 'TopicName',
  arn: 'TopicArn',
  fields: {
    TopicArn: field(topics, string, 'Amazon Resource Name.', (t) => t.TopicArn),
    TopicName: field(topics, string, 'Name, unique in the Region.', (t) => t.TopicArn?.split(':')[5]),
    KmsMasterKeyId: field(
      attributes,
      nullable(string),
      'Key that encrypts messages, by id, ARN or alias; absent where SNS encrypts with none of KMS.',
      (answer) => answer.Attributes?.KmsMasterKeyId || undefined,
    ),
    TopicPolicy: field(
      attributes,
      nullable(policyDocument),
      'Who may publish and subscribe (AWS::SNS::TopicPolicy PolicyDocument).',
      (answer) => parsePolicy(answer.Attributes?.Policy),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::SNS::Topic', 'TopicName'),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts messages; absent where none of KMS does.',
      uses: ['KmsMasterKeyId'],
      name: ({ KmsMasterKeyId }) => KmsMasterKeyId as string | null,
      region: 'same',
    }),
    Subscriptions: toMany('AWS::SNS::Subscription', {
      doc: 'Who is told, confirmed or not.',
      on: 'TopicArn',
      from: 'TopicArn',
    }),
    AlarmActions: toMany('Ringdown::CloudWatch::AlarmAction', {
      doc: 'The alarms that publish to it when they go off.',
      on: 'ActionArn',
      from: 'TopicArn',
    }),
  },
});
