import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { AssociateWebACLCommand, CreateWebACLCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, endpoint, openAccount, primary, recovery } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;
let account: Account;
/** Load balancers by name and Region: `desk` in both, `alone` in the primary Region. */
const arns: { [name: string]: string } = {};

beforeAll(async () => {
  account = await openAccount('300000000022');
  for (const region of [primary, recovery]) await makeBalancer('desk', region, region === primary ? 2 : 1);
  await makeBalancer('alone', primary, 2);
  await guard('desk', primary);
  ({ report } = await scan([], account.credentials));
}, 240_000);

test('a load balancer needs a twin of its name', () => {
  expect(verdicts(report, 'elb-twin-in-recovery')).toEqual({
    [arns[`desk ${primary}`]!]: 'pass',
    [arns[`alone ${primary}`]!]: 'fail',
  });
});

test('one zone is too few', () => {
  expect(verdicts(report, 'elb-multi-az')).toEqual({
    [arns[`desk ${primary}`]!]: 'pass',
    [arns[`alone ${primary}`]!]: 'pass',
    [arns[`desk ${recovery}`]!]: 'fail',
  });
});

test('attributes and the web ACL are those of each Region', () => {
  expect(verdicts(report, 'elb-deletion-protection')).toMatchObject({
    [arns[`desk ${primary}`]!]: 'pass',
    [arns[`desk ${recovery}`]!]: 'fail',
  });
  expect(verdicts(report, 'elb-waf-attached')).toMatchObject({
    [arns[`desk ${primary}`]!]: 'pass',
    [arns[`desk ${recovery}`]!]: 'fail',
  });
});

test('a listener that serves plain HTTP is a failure', () => {
  expect(Object.values(verdicts(report, 'elb-http-redirects'))).toEqual(['fail', 'fail', 'fail']);
  expect(verdicts(report, 'elb-listeners-parity')).toEqual({ [arns[`desk ${primary}`]!]: 'pass' });
});

async function makeBalancer(name: string, region: string, zones: number): Promise<void> {
  const { credentials } = account;
  const client = new ElasticLoadBalancingV2Client({ region, endpoint, credentials, maxAttempts: 1 });
  const { vpc, subnets } = await network(region);
  const { LoadBalancers } = await client.send(
    new CreateLoadBalancerCommand({
      ...{ Name: name, Scheme: 'internet-facing', Subnets: subnets.slice(0, zones) },
      Tags: [{ Key: 'contact-centre', Value: name }],
    }),
  );
  const LoadBalancerArn = LoadBalancers![0]!.LoadBalancerArn!;
  arns[`${name} ${region}`] = LoadBalancerArn;
  const { TargetGroups } = await client.send(
    new CreateTargetGroupCommand({ Name: name, Protocol: 'HTTP', Port: 80, VpcId: vpc, TargetType: 'ip' }),
  );
  const { TargetGroupArn } = TargetGroups![0]!;
  await client.send(
    new CreateListenerCommand({
      ...{ LoadBalancerArn, Protocol: 'HTTP', Port: 80 },
      DefaultActions: [{ Type: 'forward', TargetGroupArn: TargetGroupArn! }],
    }),
  );
  const Attributes = [{ Key: 'deletion_protection.enabled', Value: String(region === primary) }];
  await client.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
}

async function guard(name: string, region: string): Promise<void> {
  const client = new WAFV2Client({ region, endpoint, credentials: account.credentials, maxAttempts: 1 });
  const { Summary } = await client.send(
    new CreateWebACLCommand({
      ...{ Name: name, Scope: 'REGIONAL', DefaultAction: { Allow: {} } },
      VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: name },
    }),
  );
  const ResourceArn = arns[`${name} ${region}`]!;
  await client.send(new AssociateWebACLCommand({ WebACLArn: Summary!.ARN!, ResourceArn }));
}

/** The network that every account starts with; moto tells the account by the key alone, and checks no signature. */
async function network(region: string): Promise<{ vpc: string; subnets: string[] }> {
  const { accessKeyId, sessionToken } = account.credentials;
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({ Action: 'DescribeSubnets', Version: '2016-11-15' }),
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/ec2/aws4_request, SignedHeaders=host, Signature=none`,
      ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
    },
  });
  const text = await answer.text();
  const all = (member: string) =>
    [...text.matchAll(new RegExp(`<${member}>([^<]+)</${member}>`, 'g'))].map(([, id]) => id!);
  return { vpc: all('vpcId')[0]!, subnets: all('subnetId') };
}
