import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::ServiceQuotas::Quota';
const regions = { primary: 'us-east-1' };
const instance = 'aaaaaaaa-0000-4000-8000-000000000001';
const asked = { ServiceCode: 'connect' };
const applied = (Quotas: object[], region?: string): Fixture => ({
  service: 'servicequotas',
  operation: 'ListServiceQuotas',
  ...(region && { region }),
  input: { ...asked, QuotaAppliedAtLevel: 'ALL' },
  output: { Quotas },
});
/** Of other services, unless a test says so. */
const none: Fixture = { service: 'servicequotas', operation: 'ListServiceQuotas', output: { Quotas: [] } };
const defaults = (Quotas: object[]): Fixture => ({
  service: 'servicequotas',
  operation: 'ListAWSDefaultServiceQuotas',
  input: asked,
  output: { Quotas },
});
const calls = {
  ServiceCode: 'connect',
  ServiceName: 'Amazon Connect',
  QuotaCode: 'L-12AB45C6',
  QuotaName: 'Concurrent active calls per instance',
  Unit: 'None',
  Adjustable: true,
  GlobalQuota: false,
  QuotaAppliedAtLevel: 'ACCOUNT',
  QuotaContext: { ContextScope: 'RESOURCE', ContextScopeType: 'AWS::Connect::Instance', ContextId: '*' },
  UsageMetric: { MetricNamespace: 'AWS/Usage', MetricName: 'ResourceCount' },
};
const ofInstance = (Value: number, region = 'us-east-1') => ({
  ...calls,
  Value,
  QuotaAppliedAtLevel: 'RESOURCE',
  QuotaContext: {
    ContextScope: 'RESOURCE',
    ContextScopeType: 'AWS::Connect::Instance',
    ContextId: `arn:aws:connect:${region}:${account}:instance/${instance}`,
  },
});

test('a quota raised for one instance stands beside that of all others and beside the default', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      none,
      applied([{ ...calls, Value: 50 }, ofInstance(2000)]),
      defaults([
        { QuotaCode: 'L-OTHER', Value: 1 },
        { ...calls, Value: 10 },
      ]),
    ],
    mentions: everyFieldOf(type),
  });
  const common = {
    ServiceCode: 'connect',
    QuotaCode: 'L-12AB45C6',
    QuotaName: 'Concurrent active calls per instance',
    DefaultValue: 10,
    Unit: 'None',
    Adjustable: true,
    GlobalQuota: false,
    UsageMetric: { MetricNamespace: 'AWS/Usage', MetricName: 'ResourceCount' },
  };
  expect(estate.resources.map(({ id, fields }) => ({ id, fields }))).toEqual([
    {
      id: 'connect/L-12AB45C6',
      fields: {
        ...common,
        Value: 50,
        QuotaAppliedAtLevel: 'ACCOUNT',
        QuotaContext: calls.QuotaContext,
        InstanceId: null,
      },
    },
    {
      id: `connect/L-12AB45C6/${instance}`,
      fields: {
        ...common,
        Value: 2000,
        QuotaAppliedAtLevel: 'RESOURCE',
        QuotaContext: ofInstance(0).QuotaContext,
        InstanceId: instance,
      },
    },
  ]);
  expect(estate.calls.filter((c) => c.operation === 'ListAWSDefaultServiceQuotas')).toHaveLength(1);
});

test('a value that Service Quotas could not ask for is unread, not the number beside the error', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      none,
      applied([{ ...calls, Value: 10, ErrorReason: { ErrorCode: 'DEPENDENCY_ACCESS_DENIED_ERROR' } }]),
      defaults([]),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toMatchObject({ QuotaCode: 'L-12AB45C6', DefaultValue: null });
  expect(estate.resources[0]!.fields).not.toHaveProperty('Value');
});

test('an instance and its replica share the name of their quota, and fall back to that of the account', async () => {
  const estate = await scan({
    fixtures: [
      none,
      applied([{ ...calls, Value: 50 }, ofInstance(2000)], 'us-east-1'),
      applied([{ ...calls, Value: 10 }, ofInstance(100, 'us-west-2')], 'us-west-2'),
    ],
    mentions: [
      { type, member: 'Counterpart' },
      { type, member: 'AccountQuota' },
      { type, member: 'CounterpartAccountQuota' },
    ],
  });
  const index = new EstateIndex(registry, estate);
  const resource = index.ofType(type).find((r) => r.fields['Value'] === 2000)!;
  const follow = (relation: string) => related({ index, resource, relation }).resources[0]!.fields['Value'];
  expect(follow('Counterpart')).toBe(100);
  expect(follow('AccountQuota')).toBe(50);
  expect(follow('CounterpartAccountQuota')).toBe(10);
});

test('250 quotas are three pages, and a Region without Amazon Connect has none', async () => {
  const many = Array.from({ length: 250 }, (_, i) => ({ ...calls, QuotaCode: `L-${i}`, Value: i }));
  const estate = await scan({
    fixtures: [
      none,
      applied(many, 'us-east-1'),
      {
        service: 'servicequotas',
        operation: 'ListServiceQuotas',
        region: 'us-west-2',
        error: { code: 'NoSuchResourceException', status: 400 },
      },
    ],
    mentions: [{ type, member: 'Value' }],
  });
  expect(estate.resources).toHaveLength(250);
  const [east, west] = ['us-east-1', 'us-west-2'].map((r) =>
    estate.calls.filter(({ region }) => region === r),
  );
  // Of six other services there is a page each.
  expect(east!.map(({ requests }) => requests).sort()).toEqual([1, 1, 1, 1, 1, 1, 3]);
  expect(new Set(west!.map(({ outcome }) => outcome))).toEqual(new Set(['not-configured']));
  expect(estate.collections.map(({ gaps }) => gaps)).toEqual([[], []]);
});

test('refused defaults leave the default unread', async () => {
  const estate = await scan({
    regions,
    fixtures: [none, applied([{ ...calls, Value: 50 }])],
    mentions: [{ type, member: 'DefaultValue' }],
    endpoint: { deny: ['servicequotas:ListAWSDefaultServiceQuotas'] },
  });
  expect(estate.resources[0]!.fields).toMatchObject({ Value: 50 });
  expect(estate.resources[0]!.fields).not.toHaveProperty('DefaultValue');
});

test('other services are asked for the quotas of the account, and what is not offered has none', async () => {
  const estate = await scan({
    regions,
    fixtures: [
      none,
      {
        ...{ service: 'servicequotas', operation: 'ListServiceQuotas' },
        input: { ServiceCode: 'kinesis', QuotaAppliedAtLevel: 'ACCOUNT' },
        output: {
          Quotas: [
            {
              ...{ ServiceCode: 'kinesis', QuotaCode: 'L-SHARDS', QuotaName: 'Shards per Region' },
              ...{ Value: 900, Adjustable: true, GlobalQuota: false, QuotaAppliedAtLevel: 'ACCOUNT' },
            },
          ],
        },
      },
      {
        ...{ service: 'servicequotas', operation: 'ListServiceQuotas', input: { ServiceCode: 'lex' } },
        error: { code: 'NoSuchResourceException', status: 400 },
      },
    ],
    mentions: [{ type, member: 'Value' }],
  });
  expect(estate.resources.map(({ id, fields }) => [id, fields['Value']])).toEqual([
    ['kinesis/L-SHARDS', 900],
  ]);
  expect(estate.collections.flatMap(({ gaps }) => gaps)).toEqual([]);
});

test('requests for more tell what they are about, and what came of them', async () => {
  const request = 'Ringdown::ServiceQuotas::ChangeRequest';
  const estate = await scan({
    regions,
    fixtures: [
      none,
      applied([ofInstance(300)]),
      {
        ...{ service: 'servicequotas', operation: 'ListRequestedServiceQuotaChangeHistory' },
        input: { QuotaRequestedAtLevel: 'ALL' },
        output: {
          RequestedQuotas: [
            {
              ...{
                Id: 'r-1',
                ServiceCode: 'connect',
                QuotaCode: calls.QuotaCode,
                QuotaName: calls.QuotaName,
              },
              ...{ DesiredValue: 1200, Status: 'CASE_OPENED', Created: '2025-11-02T09:00:00Z' },
              QuotaContext: ofInstance(0).QuotaContext,
            },
            {
              ...{ Id: 'r-2', ServiceCode: 'lambda', QuotaCode: 'L-B99A9384', DesiredValue: 3000 },
              ...{ Status: 'APPROVED', Created: '2025-11-02T09:05:00Z' },
            },
          ],
        },
      },
    ],
    mentions: [...everyFieldOf(request), { type: request, member: 'Quota' }],
    endpoint: { pageSize: 1 },
  });
  const index = new EstateIndex(registry, estate);
  const [first, second] = index.ofType(request);
  expect(first!.fields).toEqual({
    ...{ Id: 'r-1', ServiceCode: 'connect', QuotaCode: calls.QuotaCode, QuotaName: calls.QuotaName },
    ...{ InstanceId: instance, QuotaKey: `connect/L-12AB45C6/${instance}`, DesiredValue: 1200 },
    ...{ Status: 'CASE_OPENED', Created: '2025-11-02T09:00:00.000Z' },
  });
  expect(second!.fields).toMatchObject({ QuotaName: null, InstanceId: null, QuotaKey: 'lambda/L-B99A9384' });
  expect(related({ index, resource: first!, relation: 'Quota' }).resources).toMatchObject([
    { id: `connect/L-12AB45C6/${instance}` },
  ]);
  expect(related({ index, resource: second!, relation: 'Quota' })).toEqual({ resources: [], unread: [] });
});
