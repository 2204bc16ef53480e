import { expect, test } from 'vitest';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const regions = { primary: 'us-east-1' };

test('log groups keep retention and key; filters are asked for flow logs alone', async () => {
  const arn = (name: string) => `arn:aws:logs:us-east-1:${account}:log-group:${name}`;
  const key = `arn:aws:kms:us-east-1:${account}:key/k-1`;
  const siem = `arn:aws:firehose:us-east-1:${account}:deliverystream/siem`;
  const estate = await scan({
    regions,
    fixtures: [
      {
        ...{ service: 'logs', operation: 'DescribeLogGroups' },
        output: {
          logGroups: [
            {
              ...{ logGroupName: '/aws/connect/line', logGroupArn: arn('/aws/connect/line') },
              ...{ arn: `${arn('/aws/connect/line')}:*`, retentionInDays: 400, kmsKeyId: key },
            },
            { logGroupName: '/aws/lambda/caller', arn: `${arn('/aws/lambda/caller')}:*` },
          ],
        },
      },
      {
        ...{
          service: 'logs',
          operation: 'DescribeSubscriptionFilters',
          input: { logGroupName: '/aws/connect/line' },
        },
        output: {
          subscriptionFilters: [
            { filterName: 'siem', destinationArn: siem, roleArn: 'arn:aws:iam::1:role/r' },
          ],
        },
      },
    ],
    mentions: everyFieldOf('AWS::Logs::LogGroup'),
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{
        LogGroupName: '/aws/connect/line',
        Arn: arn('/aws/connect/line'),
        RetentionInDays: 400,
        KmsKeyId: key,
      },
      SubscriptionFilters: [{ FilterName: 'siem', DestinationArn: siem }],
    },
    {
      ...{ LogGroupName: '/aws/lambda/caller', Arn: arn('/aws/lambda/caller'), RetentionInDays: null },
      ...{ KmsKeyId: null, SubscriptionFilters: [] },
    },
  ]);
  expect(estate.calls.filter(({ operation }) => operation === 'DescribeSubscriptionFilters')).toHaveLength(1);
});

test('log groups come in pages of fifty', async () => {
  const logGroups = Array.from({ length: 120 }, (_, i) => ({
    logGroupName: `g-${i}`,
    arn: `arn:aws:logs:::g-${i}`,
  }));
  const estate = await scan({
    regions,
    fixtures: [{ service: 'logs', operation: 'DescribeLogGroups', output: { logGroups } }],
    mentions: [{ type: 'AWS::Logs::LogGroup', member: 'RetentionInDays' }],
  });
  expect(estate.resources).toHaveLength(120);
  expect(estate.calls).toMatchObject([{ requests: 3 }]);
});

test('canaries are read with state, schedule and tags, page by page', async () => {
  const Canaries = Array.from({ length: 25 }, (_, i) => ({
    ...{ Name: `c-${i}`, Status: { State: 'RUNNING' }, Schedule: { Expression: 'rate(1 minute)' } },
    ...(i === 0 && { Tags: { 'contact-centre': 'line' } }),
  }));
  const estate = await scan({
    regions,
    fixtures: [{ service: 'synthetics', operation: 'DescribeCanaries', output: { Canaries } }],
    mentions: everyFieldOf('AWS::Synthetics::Canary'),
  });
  expect(estate.resources).toHaveLength(25);
  expect(estate.calls).toMatchObject([{ operation: 'DescribeCanaries', requests: 2 }]);
  expect(estate.resources.slice(0, 2).map(({ fields }) => fields)).toEqual([
    { Name: 'c-0', State: 'RUNNING', Expression: 'rate(1 minute)', Tags: { 'contact-centre': 'line' } },
    { Name: 'c-1', State: 'RUNNING', Expression: 'rate(1 minute)', Tags: {} },
  ]);
});

test('a metric stream has what it includes and what it leaves out altogether', async () => {
  const Arn = `arn:aws:cloudwatch:us-east-1:${account}:metric-stream/out`;
  const FirehoseArn = `arn:aws:firehose:us-east-1:${account}:deliverystream/metrics`;
  const entry = { Name: 'out', Arn, FirehoseArn, State: 'running', OutputFormat: 'json' };
  const estate = await scan({
    regions,
    fixtures: [
      { service: 'cloudwatch', operation: 'ListMetricStreams', output: { Entries: [entry] } },
      {
        ...{ service: 'cloudwatch', operation: 'GetMetricStream', input: { Name: 'out' } },
        output: {
          ...entry,
          ExcludeFilters: [
            { Namespace: 'AWS/EC2' },
            { Namespace: 'AWS/Connect', MetricNames: ['MissedCalls'] },
          ],
        },
      },
    ],
    mentions: everyFieldOf('AWS::CloudWatch::MetricStream'),
  });
  expect(estate.resources[0]!.fields).toEqual({
    ...{ Name: 'out', Arn, State: 'running', FirehoseArn },
    ...{ IncludedNamespaces: [], ExcludedNamespaces: ['AWS/EC2'] },
  });
});

test('each action of an alarm stands by itself, of metric and of composite alarms', async () => {
  const topic = `arn:aws:sns:us-east-1:${account}:on-call`;
  const invoked = `arn:aws:lambda:us-east-1:${account}:function:failover`;
  const alarm = (AlarmName: string) => ({
    ...{ AlarmName, AlarmArn: `arn:aws:cloudwatch:us-east-1:${account}:alarm:${AlarmName}` },
    ...{ ActionsEnabled: true, StateValue: 'OK' },
  });
  const calls = {
    ...{ ...alarm('calls'), Namespace: 'AWS/Connect', MetricName: 'ThrottledCalls' },
    Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
    AlarmActions: [topic, invoked],
  };
  const estate = await scan({
    regions,
    fixtures: [
      {
        ...{ service: 'cloudwatch', operation: 'DescribeAlarms' },
        output: {
          MetricAlarms: [calls, { ...alarm('mute'), Namespace: 'AWS/EC2', MetricName: 'CPUUtilization' }],
          CompositeAlarms: [{ ...alarm('all'), AlarmRule: 'ALARM("calls")', AlarmActions: [topic] }],
        },
      },
    ],
    mentions: everyFieldOf('Ringdown::CloudWatch::AlarmAction'),
  });
  const common = { ActionsEnabled: true };
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ...{ ...common, AlarmName: 'all', AlarmArn: alarm('all').AlarmArn, Kind: 'composite' },
      ...{ ConnectInstanceId: null, ActionArn: topic, Service: 'sns' },
    },
    {
      ...{
        ...common,
        AlarmName: 'calls',
        AlarmArn: calls.AlarmArn,
        Kind: 'metric',
        ConnectInstanceId: 'i-1',
      },
      ...{ ActionArn: invoked, Service: 'lambda' },
    },
    {
      ...{
        ...common,
        AlarmName: 'calls',
        AlarmArn: calls.AlarmArn,
        Kind: 'metric',
        ConnectInstanceId: 'i-1',
      },
      ...{ ActionArn: topic, Service: 'sns' },
    },
  ]);
});

test('a custom domain name of API Gateway has its endpoints, its APIs and its tags', async () => {
  const Items = [
    {
      DomainName: 'chat.example.com',
      DomainNameConfigurations: [
        {
          EndpointType: 'REGIONAL',
          DomainNameStatus: 'AVAILABLE',
          SecurityPolicy: 'TLS_1_2',
          HostedZoneId: 'Z1',
          CertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
        },
      ],
      Tags: { 'contact-centre': 'line' },
    },
  ];
  const estate = await scan({
    regions,
    fixtures: [
      { service: 'apigateway', operation: 'GetDomainNames', output: { Items } },
      {
        ...{ service: 'apigateway', operation: 'GetApiMappings', input: { DomainName: 'chat.example.com' } },
        output: { Items: [{ ApiId: 'a1', Stage: 'live' }] },
      },
    ],
    mentions: everyFieldOf('AWS::ApiGatewayV2::DomainName'),
  });
  expect(estate.resources[0]!.fields).toEqual({
    DomainName: 'chat.example.com',
    DomainNameConfigurations: [
      {
        ...{ EndpointType: 'REGIONAL', DomainNameStatus: 'AVAILABLE', SecurityPolicy: 'TLS_1_2' },
        CertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
      },
    ],
    ...{ ApiMappings: 1, MappedApis: ['arn:aws:execute-api:us-east-1:111122223333:a1'] },
    Tags: { 'contact-centre': 'line' },
  });
});
