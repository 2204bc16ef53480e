import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const service = 'elasticloadbalancing';
const east = { service, region: 'us-east-1' };
const alb = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/desk/1';
const gateway = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/inspect/2';
const fixtures: Fixture[] = [
  {
    ...{ ...east, operation: 'DescribeLoadBalancers' },
    output: {
      LoadBalancers: [
        {
          ...{
            LoadBalancerArn: alb,
            LoadBalancerName: 'desk',
            DNSName: 'Desk-1.us-east-1.elb.amazonaws.com',
          },
          ...{ Type: 'application', Scheme: 'internet-facing', State: { Code: 'active' } },
          AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-1' }],
        },
        { LoadBalancerArn: gateway, LoadBalancerName: 'inspect', Type: 'gateway' },
      ],
    },
  },
  { service, operation: 'DescribeLoadBalancers', output: { LoadBalancers: [] } },
  {
    ...{ ...east, operation: 'DescribeLoadBalancerAttributes', input: { LoadBalancerArn: alb } },
    output: { Attributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] },
  },
  { ...east, operation: 'DescribeLoadBalancerAttributes', output: { Attributes: [] } },
  {
    ...{ ...east, operation: 'DescribeTags', input: { ResourceArns: [alb] } },
    output: { TagDescriptions: [{ ResourceArn: alb, Tags: [{ Key: 'contact-centre', Value: 'desktop' }] }] },
  },
  { ...east, operation: 'DescribeTags', output: { TagDescriptions: [{ ResourceArn: gateway, Tags: [] }] } },
  {
    ...{
      service: 'wafv2',
      region: 'us-east-1',
      operation: 'GetWebACLForResource',
      input: { ResourceArn: alb },
    },
    output: {
      WebACL: {
        ...{ Name: 'desk', Id: 'w', ARN: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/desk/w' },
        DefaultAction: { Allow: {} },
        VisibilityConfig: {
          SampledRequestsEnabled: true,
          CloudWatchMetricsEnabled: true,
          MetricName: 'desk',
        },
      },
    },
  },
  {
    ...{ ...east, operation: 'DescribeListeners', input: { LoadBalancerArn: alb } },
    output: {
      Listeners: [
        {
          ...{
            ListenerArn: `${alb}/443`,
            LoadBalancerArn: alb,
            Port: 443,
            Protocol: 'HTTPS',
            SslPolicy: 'new',
          },
          DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:tg' }],
        },
        {
          ...{ ListenerArn: `${alb}/80`, LoadBalancerArn: alb, Port: 80, Protocol: 'HTTP' },
          DefaultActions: [
            { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } },
          ],
        },
      ],
    },
  },
  {
    ...{ ...east, operation: 'DescribeListenerCertificates', input: { ListenerArn: `${alb}/443` } },
    output: {
      Certificates: ['arn:aws:acm:1', 'arn:aws:acm:2'].map((CertificateArn) => ({ CertificateArn })),
    },
  },
  {
    ...{ ...east, operation: 'DescribeListeners', input: { LoadBalancerArn: gateway } },
    output: {
      Listeners: [
        { ListenerArn: `${gateway}/x`, LoadBalancerArn: gateway, DefaultActions: [{ Type: 'forward' }] },
      ],
    },
  },
  {
    ...{ ...east, operation: 'DescribeSSLPolicies' },
    output: {
      SslPolicies: [
        { Name: 'old', SslProtocols: ['TLSv1'] },
        { Name: 'new', SslProtocols: ['TLSv1.3'] },
      ],
    },
  },
  {
    ...{ ...east, operation: 'DescribeTargetGroups' },
    output: {
      TargetGroups: [
        { TargetGroupArn: 'arn:tg', TargetGroupName: 'desk', TargetType: 'ip', LoadBalancerArns: [alb] },
        { TargetGroupArn: 'arn:tg-2', TargetGroupName: 'spare', LoadBalancerArns: [] },
      ],
    },
  },
  { service, operation: 'DescribeTargetGroups', output: { TargetGroups: [] } },
  {
    ...{ ...east, operation: 'DescribeTargetHealth', input: { TargetGroupArn: 'arn:tg' } },
    output: {
      TargetHealthDescriptions: [
        { Target: { Id: '10.0.0.1' }, TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout' } },
        { Target: { Id: '10.0.0.2' }, TargetHealth: { State: 'healthy' } },
      ],
    },
  },
  { ...east, operation: 'DescribeTargetHealth', output: { TargetHealthDescriptions: [] } },
];
const mentions = ['LoadBalancer', 'Listener', 'TargetGroup'].flatMap((name) =>
  everyFieldOf(`AWS::ElasticLoadBalancingV2::${name}`),
);
const fieldsOf = (estate: Awaited<ReturnType<typeof scan>>, name: string) =>
  estate.resources.filter(({ type }) => type.endsWith(`::${name}`)).map(({ fields }) => fields);

test('load balancers are read with attributes, tags and web ACL, page by page', async () => {
  const estate = await scan({ fixtures, mentions, endpoint: { pageSize: 1 } });
  expect(estate.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(fieldsOf(estate, 'LoadBalancer')).toEqual([
    {
      ...{ LoadBalancerArn: alb, LoadBalancerName: 'desk', DNSName: 'desk-1.us-east-1.elb.amazonaws.com' },
      ...{ Type: 'application', Scheme: 'internet-facing', State: 'active' },
      AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-1' }],
      LoadBalancerAttributes: { 'deletion_protection.enabled': 'true' },
      Tags: { 'contact-centre': 'desktop' },
      WebACLArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/desk/w',
    },
    {
      ...{
        LoadBalancerArn: gateway,
        LoadBalancerName: 'inspect',
        DNSName: null,
        Type: 'gateway',
        Scheme: null,
      },
      ...{ State: null, AvailabilityZones: [], LoadBalancerAttributes: {}, Tags: {}, WebACLArn: null },
    },
  ]);
});

test('a listener knows the versions that its policy takes, and one without a policy takes none', async () => {
  const estate = await scan({ fixtures, mentions });
  expect(fieldsOf(estate, 'Listener')).toEqual([
    {
      ...{ ListenerArn: `${alb}/443`, LoadBalancerArn: alb, Port: 443, Protocol: 'HTTPS', SslPolicy: 'new' },
      ...{ SslProtocols: ['TLSv1.3'], DefaultActions: [{ Type: 'forward', RedirectConfig: null }] },
      CertificateArns: ['arn:aws:acm:1', 'arn:aws:acm:2'],
    },
    {
      ...{ ListenerArn: `${alb}/80`, LoadBalancerArn: alb, Port: 80, Protocol: 'HTTP', SslPolicy: null },
      ...{ SslProtocols: [], DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS' } }] },
      CertificateArns: [],
    },
    {
      ...{
        ListenerArn: `${gateway}/x`,
        LoadBalancerArn: gateway,
        Port: null,
        Protocol: null,
        SslPolicy: null,
      },
      CertificateArns: [],
      ...{ SslProtocols: [], DefaultActions: [{ Type: 'forward', RedirectConfig: null }] },
    },
  ]);
});

test('a policy that the Region does not describe leaves the versions unread, not empty', async () => {
  const without = fixtures.filter(({ operation }) => operation !== 'DescribeSSLPolicies');
  const none: Fixture = { ...east, operation: 'DescribeSSLPolicies', output: { SslPolicies: [] } };
  const estate = await scan({ fixtures: [...without, none], mentions });
  expect(fieldsOf(estate, 'Listener')[0]).not.toHaveProperty('SslProtocols');
  expect(estate.calls.find(({ operation }) => operation === 'DescribeSSLPolicies')).toMatchObject({
    ...{ outcome: 'malformed', reason: 'the answer does not describe new' },
  });
});

test('a target group knows its load balancer and the state of each target', async () => {
  const estate = await scan({ fixtures, mentions });
  expect(fieldsOf(estate, 'TargetGroup')).toEqual([
    {
      ...{ TargetGroupArn: 'arn:tg', TargetGroupName: 'desk', TargetType: 'ip', LoadBalancerArn: alb },
      TargetHealth: [
        { Id: '10.0.0.1', State: 'unhealthy', Reason: 'Target.Timeout' },
        { Id: '10.0.0.2', State: 'healthy', Reason: null },
      ],
    },
    {
      ...{ TargetGroupArn: 'arn:tg-2', TargetGroupName: 'spare', TargetType: null, LoadBalancerArn: null },
      TargetHealth: [],
    },
  ]);
});

test('the web ACL of a load balancer takes two permissions, and without one it stays unread', async () => {
  const estate = await scan({ fixtures, mentions, endpoint: { deny: ['wafv2:GetWebACL'] } });
  const [desk, inspect] = fieldsOf(estate, 'LoadBalancer');
  expect(desk).not.toHaveProperty('WebACLArn');
  expect(inspect).toMatchObject({ WebACLArn: null });
});
