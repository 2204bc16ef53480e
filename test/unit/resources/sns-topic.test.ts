import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const topicArn = `arn:aws:sns:us-east-1:${account}:on-call`;
const sns = (operation: string, answer: Partial<Fixture>): Fixture => ({
  service: 'sns',
  operation,
  ...answer,
});
const topics = sns('ListTopics', { output: { Topics: [{ TopicArn: topicArn }] } });
const regions = { primary: 'us-east-1' };

test('a topic has its key and its policy', async () => {
  const policy = {
    Statement: [
      {
        ...{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'SNS:Publish', Resource: topicArn },
        Condition: { StringEquals: { 'AWS:SourceOwner': account } },
      },
    ],
  };
  const Attributes = { TopicArn: topicArn, Policy: JSON.stringify(policy), KmsMasterKeyId: 'alias/aws/sns' };
  const estate = await scan({
    regions,
    fixtures: [topics, sns('GetTopicAttributes', { input: { TopicArn: topicArn }, output: { Attributes } })],
    mentions: everyFieldOf('AWS::SNS::Topic'),
  });
  expect(estate.resources).toMatchObject([{ id: 'on-call', arn: topicArn }]);
  expect(estate.resources[0]!.fields).toMatchObject({
    TopicName: 'on-call',
    KmsMasterKeyId: 'alias/aws/sns',
    TopicPolicy: {
      Statement: [{ Principal: ['*'], Condition: [{ Key: 'AWS:SourceOwner', Values: [account] }] }],
    },
  });
});

test('a topic without a key of KMS has none', async () => {
  const estate = await scan({
    regions,
    fixtures: [topics, sns('GetTopicAttributes', { output: { Attributes: { TopicArn: topicArn } } })],
    mentions: everyFieldOf('AWS::SNS::Topic'),
  });
  expect(estate.resources[0]!.fields).toMatchObject({ KmsMasterKeyId: null, TopicPolicy: null });
});

const confirmed = (name: string) => `${topicArn}:${name}`;
const subscriptions = sns('ListSubscriptionsByTopic', {
  input: { TopicArn: topicArn },
  output: {
    Subscriptions: [
      {
        SubscriptionArn: 'PendingConfirmation',
        Protocol: 'email',
        Endpoint: 'a@example.com',
        TopicArn: topicArn,
      },
      {
        SubscriptionArn: 'PendingConfirmation',
        Protocol: 'email',
        Endpoint: 'b@example.com',
        TopicArn: topicArn,
      },
      {
        SubscriptionArn: confirmed('filtered'),
        Protocol: 'sms',
        Endpoint: '+12065550100',
        TopicArn: topicArn,
      },
      {
        ...{ SubscriptionArn: confirmed('pager'), Protocol: 'lambda', TopicArn: topicArn },
        Endpoint: `arn:aws:lambda:us-east-1:${account}:function:pager`,
      },
    ],
  },
});
const filtered = sns('GetSubscriptionAttributes', {
  input: { SubscriptionArn: confirmed('filtered') },
  output: { Attributes: { FilterPolicy: '{"team":["a"]}' } },
});
const pager = sns('GetSubscriptionAttributes', {
  input: { SubscriptionArn: confirmed('pager') },
  output: { Attributes: { Protocol: 'lambda' } },
});

test('subscriptions are told apart, confirmed or not, and no address of a person is kept', async () => {
  const estate = await scan({
    regions,
    fixtures: [topics, subscriptions, filtered, pager],
    mentions: everyFieldOf('AWS::SNS::Subscription'),
  });
  const found = estate.resources.filter(({ type }) => type === 'AWS::SNS::Subscription');
  expect(found.map(({ fields }) => fields)).toEqual([
    {
      ...{ Name: confirmed('filtered'), TopicArn: topicArn, SubscriptionArn: confirmed('filtered') },
      ...{ Protocol: 'sms', EndpointArn: null, Confirmed: true, FilterPolicyScope: 'MessageAttributes' },
    },
    {
      ...{
        Name: confirmed('pager'),
        TopicArn: topicArn,
        SubscriptionArn: confirmed('pager'),
        Protocol: 'lambda',
      },
      EndpointArn: `arn:aws:lambda:us-east-1:${account}:function:pager`,
      ...{ Confirmed: true, FilterPolicyScope: null },
    },
    {
      ...{ Name: `${topicArn}:pending-1`, TopicArn: topicArn, SubscriptionArn: null, Protocol: 'email' },
      ...{ EndpointArn: null, Confirmed: false, FilterPolicyScope: null },
    },
    {
      ...{ Name: `${topicArn}:pending-2`, TopicArn: topicArn, SubscriptionArn: null, Protocol: 'email' },
      ...{ EndpointArn: null, Confirmed: false, FilterPolicyScope: null },
    },
  ]);
  expect(JSON.stringify(estate)).not.toMatch(/example\.com|2065550100/);
});

test('what a subscription filters is unread where its attributes may not be read', async () => {
  const estate = await scan({
    regions,
    fixtures: [topics, subscriptions, filtered, pager],
    mentions: everyFieldOf('AWS::SNS::Subscription'),
    endpoint: { deny: ['sns:GetSubscriptionAttributes'] },
  });
  const filters = estate.resources
    .filter(({ type }) => type === 'AWS::SNS::Subscription')
    .map(({ fields }) => fields.FilterPolicyScope);
  expect(filters).toEqual([undefined, undefined, null, null]);
});

test('topics come in pages', async () => {
  const many = Array.from({ length: 230 }, (_, i) => ({ TopicArn: `${topicArn}-${i}` }));
  const estate = await scan({
    regions,
    fixtures: [sns('ListTopics', { output: { Topics: many } })],
    mentions: [{ type: 'AWS::SNS::Topic', member: 'TopicArn' }],
  });
  expect(estate.resources).toHaveLength(230);
  expect(estate.calls).toMatchObject([{ operation: 'ListTopics', requests: 3 }]);
});
