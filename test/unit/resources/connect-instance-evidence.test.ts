import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, scan } from '../../support/scan.ts';

const type = 'AWS::Connect::Instance';
const instance = 'aaaaaaaa-0000-4000-8000-000000000001';
const arn = `arn:aws:connect:us-east-1:${account}:instance/${instance}`;
const quota = (QuotaCode: string, ContextId?: string) => ({
  ...{
    ServiceCode: 'connect',
    QuotaCode,
    QuotaName: QuotaCode,
    Value: 10,
    Adjustable: true,
    GlobalQuota: false,
  },
  ...(ContextId && { QuotaContext: { ContextId } }),
});
const alarm = (AlarmName: string, id: string) => ({
  ...{ AlarmName, AlarmArn: `arn:aws:cloudwatch:us-east-1:${account}:alarm:${AlarmName}`, StateValue: 'OK' },
  ...{ ActionsEnabled: true, Namespace: 'AWS/Connect', MetricName: 'ConcurrentCalls' },
  Dimensions: [{ Name: 'InstanceId', Value: id }],
});
const fixtures: Fixture[] = [
  {
    service: 'connect',
    operation: 'ListInstances',
    region: 'us-east-1',
    output: {
      InstanceSummaryList: [
        {
          ...{ Id: instance, Arn: arn, IdentityManagementType: 'SAML', InstanceStatus: 'ACTIVE' },
          ...{ InboundCallsEnabled: true, OutboundCallsEnabled: true },
        },
      ],
    },
  },
  { service: 'connect', operation: 'ListInstances', output: { InstanceSummaryList: [] } },
  {
    service: 'servicequotas',
    operation: 'ListServiceQuotas',
    input: { ServiceCode: 'connect' },
    output: { Quotas: [quota('L-1'), quota('L-1', arn), quota('L-2', arn.replace('0001', '0002'))] },
  },
  { service: 'servicequotas', operation: 'ListServiceQuotas', output: { Quotas: [] } },
  {
    service: 'cloudtrail',
    operation: 'LookupEvents',
    input: { LookupAttributes: [{ AttributeValue: 'UpdateTrafficDistribution' }] },
    output: {
      Events: [
        {
          ...{ EventId: 'e-1', EventName: 'UpdateTrafficDistribution', EventSource: 'connect.amazonaws.com' },
          ...{ EventTime: '2026-01-10T09:00:00Z', CloudTrailEvent: '{}' },
        },
      ],
    },
  },
  { service: 'cloudtrail', operation: 'LookupEvents', output: { Events: [] } },
  {
    service: 'cloudwatch',
    operation: 'DescribeAlarms',
    output: { MetricAlarms: [alarm('ours', instance), alarm('theirs', 'another')] },
  },
];
const relations = ['Alarms', 'Quotas', 'Events'];
const found = async (deny: string[]) => {
  const estate = await scan({
    fixtures,
    mentions: relations.map((member) => ({ type, member })),
    endpoint: { deny },
  });
  const index = new EstateIndex(registry, estate);
  const [resource] = index.ofType(type);
  return relations.map((relation) => related({ index, resource: resource!, relation }));
};

test('an instance leads to the alarms on its metrics, and to all quotas and events of its own Region', async () => {
  const [alarms, quotas, events] = await found([]);
  expect(alarms!.resources).toMatchObject([{ id: 'ours', region: 'us-east-1' }]);
  expect(quotas!.resources.map(({ id }) => id)).toEqual([
    'connect/L-1',
    `connect/L-1/${instance}`,
    `connect/L-2/${instance.replace('0001', '0002')}`,
  ]);
  expect(events!.resources).toMatchObject([{ id: 'e-1', region: 'us-east-1' }]);
  expect([alarms, quotas, events].flatMap((each) => each!.unread)).toEqual([]);
});

test('what could not be listed is unread, not quiet', async () => {
  const denied = ['cloudwatch:DescribeAlarms', 'servicequotas:ListServiceQuotas', 'cloudtrail:LookupEvents'];
  for (const { resources, unread } of await found(denied)) {
    expect(resources).toEqual([]);
    expect(unread).not.toEqual([]);
  }
});
