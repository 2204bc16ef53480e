import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  type HealthCheckConfig,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { endpoint, openAccount, primary, recovery } from './account.ts';
import { findingsOf, scan, verdicts } from './scan.ts';

let report: Report;
let zone: string;
/** Health checks: one that works, one that is disabled, one that asks the name that it decides. */
let [good, disabled, circular]: string[] = [];

beforeAll(async () => {
  const account = await openAccount('300000000021');
  const route53 = new Route53Client({
    region: primary,
    endpoint,
    credentials: account.credentials,
    maxAttempts: 1,
  });
  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({ Name: 'meridian.example', CallerReference: 'one' }),
  );
  zone = HostedZone!.Id!.replace('/hostedzone/', '');
  const probe = { Type: 'HTTPS' as const, Port: 443, RequestInterval: 10, FailureThreshold: 3 };
  good = await makeCheck(route53, { ...probe, FullyQualifiedDomainName: 'use1.desk.meridian.example' });
  disabled = await makeCheck(route53, {
    ...probe,
    FullyQualifiedDomainName: 'use1.chat.meridian.example',
    Disabled: true,
  });
  circular = await makeCheck(route53, {
    ...probe,
    FullyQualifiedDomainName: 'pay.meridian.example',
    Inverted: true,
  });
  const balancer = (region: string) => `edge-1.${region}.elb.amazonaws.com`;
  const half = (name: string, Failover: 'PRIMARY' | 'SECONDARY', region: string, HealthCheckId?: string) => ({
    ...{
      Name: `${name}.meridian.example`,
      Type: 'CNAME' as const,
      TTL: name === 'pay' ? 3600 : 60,
      Failover,
    },
    ...{ SetIdentifier: Failover, ResourceRecords: [{ Value: balancer(region) }] },
    ...(HealthCheckId !== undefined && { HealthCheckId }),
  });
  const records: ResourceRecordSet[] = [
    half('desk', 'PRIMARY', primary, good),
    half('desk', 'SECONDARY', recovery),
    half('chat', 'PRIMARY', primary, disabled),
    half('chat', 'SECONDARY', primary),
    half('pay', 'PRIMARY', primary, circular),
    half('bare', 'PRIMARY', primary),
    half('bare', 'SECONDARY', recovery),
  ];
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zone,
      ChangeBatch: { Changes: records.map((record) => ({ Action: 'CREATE', ResourceRecordSet: record })) },
    }),
  );
  ({ report } = await scan([], account.credentials));
}, 240_000);

const recordOf = (name: string, half: string) => `${zone}/${name}.meridian.example/CNAME/${half}`;

test('a primary record without a secondary is a failure', () => {
  expect(verdicts(report, 'r53-failover-pair-complete')).toMatchObject({
    [recordOf('desk', 'PRIMARY')]: 'pass',
    [recordOf('desk', 'SECONDARY')]: 'pass',
    [recordOf('pay', 'PRIMARY')]: 'fail',
  });
});

test('a pair within one Region is a failure', () => {
  expect(verdicts(report, 'r53-failover-pair-spans-regions')).toEqual({
    [recordOf('desk', 'PRIMARY')]: 'pass',
    [recordOf('chat', 'PRIMARY')]: 'fail',
    [recordOf('bare', 'PRIMARY')]: 'pass',
  });
});

test('a primary record without a health check is a failure, and so is an hour of TTL', () => {
  expect(verdicts(report, 'r53-primary-has-health-signal')).toMatchObject({
    [recordOf('desk', 'PRIMARY')]: 'pass',
    [recordOf('bare', 'PRIMARY')]: 'fail',
  });
  expect(verdicts(report, 'r53-failover-time-within-budget')).toEqual({
    [recordOf('desk', 'PRIMARY')]: 'pass',
    [recordOf('chat', 'PRIMARY')]: 'pass',
    [recordOf('pay', 'PRIMARY')]: 'fail',
  });
});

test('health checks that are disabled, inverted or circular are failures', () => {
  expect(verdicts(report, 'r53-health-check-not-disabled')).toEqual({
    ...{ [good!]: 'pass', [disabled!]: 'fail', [circular!]: 'pass' },
  });
  expect(verdicts(report, 'r53-health-check-not-inverted')).toEqual({
    ...{ [good!]: 'pass', [disabled!]: 'pass', [circular!]: 'fail' },
  });
  expect(verdicts(report, 'r53-health-check-not-on-failover-name')).toEqual({
    ...{ [good!]: 'pass', [disabled!]: 'pass', [circular!]: 'fail' },
  });
});

test('a zone that steers traffic and is neither signed nor logged fails both', () => {
  expect(verdicts(report, 'r53-dnssec-signed')).toEqual({ [zone]: 'fail' });
  expect(verdicts(report, 'r53-query-logging')).toEqual({ [zone]: 'fail' });
});

test('what moto does not know stays unknown: Global Accelerator and routing control', () => {
  for (const rule of ['ga-listener-spans-regions', 'arc-cluster-deployed'])
    expect(
      findingsOf(report, rule).map(({ verdict }) => verdict),
      rule,
    ).toEqual(['unknown']);
});

async function makeCheck(route53: Route53Client, HealthCheckConfig: HealthCheckConfig): Promise<string> {
  const { HealthCheck } = await route53.send(
    new CreateHealthCheckCommand({ CallerReference: JSON.stringify(HealthCheckConfig), HealthCheckConfig }),
  );
  return HealthCheck!.Id!;
}
