import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { endpoint, openAccount, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

const id = '300000000021';
let report: Report;

beforeAll(async () => {
  const { credentials } = await openAccount(id);
  const config = (region: string) => ({ region, endpoint, credentials, maxAttempts: 1 });
  const sns = (region: string) => new SNSClient(config(region));
  const topicArn = (name: string, region: string) => `arn:aws:sns:${region}:${id}:${name}`;
  const queueArn = (name: string) => `arn:aws:sqs:${primary}:${id}:${name}`;
  for (const region of [primary, recovery]) {
    await send(sns(region), new CreateTopicCommand({ Name: 'on-call' }));
    await send(
      new CloudWatchClient(config(region)),
      ...['on-call', 'missing', 'silent'].map((topic) => alarm(topic, topicArn(topic, region))),
    );
  }
  await send(sns(primary), new CreateTopicCommand({ Name: 'silent' }));
  await send(
    sns(primary),
    new SubscribeCommand({
      ...{ TopicArn: topicArn('on-call', primary), Protocol: 'email', Endpoint: 'on-call@example.com' },
    }),
  );
  const failed = { QueueName: 'failed', Attributes: { MessageRetentionPeriod: '1209600' } };
  await send(new SQSClient(config(primary)), new CreateQueueCommand(failed));
  await send(
    new EventBridgeClient(config(primary)),
    new PutRuleCommand({ Name: 'both', EventPattern: '{"source":["aws.connect"],"region":["us-east-1"]}' }),
    new PutRuleCommand({ Name: 'alone', EventPattern: '{"source":["aws.connect"]}' }),
    new PutTargetsCommand({
      Rule: 'both',
      Targets: [
        { Id: 'there', Arn: queueArn('failed'), DeadLetterConfig: { Arn: queueArn('failed') } },
        { Id: 'gone', Arn: queueArn('gone') },
      ],
    }),
  );
  await send(
    new EventBridgeClient(config(recovery)),
    new PutRuleCommand({ Name: 'both', EventPattern: '{"region":["us-west-2"],"source":["aws.connect"]}' }),
  );
  await send(
    new SFNClient(config(primary)),
    ...['failover', 'billing'].map(
      (name) =>
        new CreateStateMachineCommand({
          name,
          roleArn: `arn:aws:iam::${id}:role/machine`,
          definition: '{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}',
        }),
    ),
  );
  await send(
    new CloudWatchLogsClient(config(primary)),
    new CreateLogGroupCommand({ logGroupName: '/aws/connect/kept' }),
    new CreateLogGroupCommand({ logGroupName: '/aws/connect/for-ever' }),
    new PutRetentionPolicyCommand({ logGroupName: '/aws/connect/kept', retentionInDays: 400 }),
  );
  ({ report } = await scan([], credentials));
}, 90_000);

const alarm = (name: string, topic: string) =>
  new PutMetricAlarmCommand({
    ...{ AlarmName: `tells-${name}`, Namespace: 'AWS/Connect', MetricName: 'ThrottledCalls' },
    Dimensions: [
      { Name: 'InstanceId', Value: 'aaaaaaaa-0000-4000-8000-000000000001' },
      { Name: 'MetricGroup', Value: 'VoiceCalls' },
    ],
    ...{ Statistic: 'Sum', Period: 60, EvaluationPeriods: 1, Threshold: 0 },
    ...{ ComparisonOperator: 'GreaterThanThreshold', ActionsEnabled: true, AlarmActions: [topic] },
  });

test('an alarm whose topic does not exist is a failure', () => {
  const action = (name: string, region: string) => `tells-${name} arn:aws:sns:${region}:${id}:${name}`;
  expect(verdicts(report, 'cw-alarm-topic-exists')).toEqual({
    [action('on-call', primary)]: 'pass',
    [action('on-call', recovery)]: 'pass',
    [action('silent', primary)]: 'pass',
    [action('silent', recovery)]: 'fail',
    [action('missing', primary)]: 'fail',
    [action('missing', recovery)]: 'fail',
  });
});

// moto confirms every subscription at once.
test('a topic without a subscriber is a failure, and so is one whose twin tells nobody', () => {
  expect(verdicts(report, 'sns-alarm-topic-has-subscriber')).toEqual({
    'on-call in us-east-1': 'pass',
    'on-call in us-west-2': 'fail',
    'silent in us-east-1': 'fail',
  });
  expect(verdicts(report, 'sns-alarm-topic-in-recovery')).toEqual({ 'on-call': 'fail', silent: 'fail' });
});

test('a rule on contact events has a twin whose pattern names its own Region', () => {
  expect(verdicts(report, 'events-rule-in-recovery')).toEqual({
    'default/both': 'pass',
    'default/alone': 'fail',
  });
});

test('a target that does not exist, or keeps no failures, is a failure', () => {
  const target = (name: string) => `arn:aws:events:${primary}:${id}:rule/both/${name}`;
  const expected = { [target('there')]: 'pass', [target('gone')]: 'fail' };
  expect(verdicts(report, 'events-target-exists')).toEqual(expected);
  expect(verdicts(report, 'events-target-keeps-failures')).toEqual(expected);
});

test('a failover that exists in one Region is a failure, whatever else is automated', () => {
  expect(verdicts(report, 'sfn-failover-machine-in-recovery')).toEqual({ failover: 'fail' });
});

test('flow logs that are kept for ever are a failure', () => {
  expect(verdicts(report, 'connect-flow-log-retention')).toEqual({
    '/aws/connect/kept': 'pass',
    '/aws/connect/for-ever': 'fail',
  });
});
