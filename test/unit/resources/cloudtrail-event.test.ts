import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const type = 'Ringdown::CloudTrail::Event';
const regions = { primary: 'us-east-1' };
const groupArn = `arn:aws:connect:us-east-1:${account}:traffic-distribution-group/cccccccc-0000-4000-8000-000000000003`;
const lookup = (EventName: string, Events: object[], region?: string): Fixture => ({
  service: 'cloudtrail',
  operation: 'LookupEvents',
  ...(region && { region }),
  input: { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: EventName }] },
  output: { Events },
});
const otherwise: Fixture = { service: 'cloudtrail', operation: 'LookupEvents', output: { Events: [] } };
const shares = (east: number) => ({
  Distributions: [
    { Region: 'us-east-1', Percentage: east },
    { Region: 'us-west-2', Percentage: 100 - east },
  ],
});
const record = (more: object) => ({
  eventVersion: '1.11',
  userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::${account}:assumed-role/ops/jane.doe@example.com` },
  sourceIPAddress: '203.0.113.7',
  awsRegion: 'us-east-1',
  ...more,
});
const event = (EventName: string, cloudTrailEvent: object | string | undefined, more: object = {}) => ({
  EventId: `${EventName}-1`,
  EventName,
  EventTime: '2026-01-10T09:00:00Z',
  EventSource: 'connect.amazonaws.com',
  Username: 'jane.doe@example.com',
  AccessKeyId: 'ASIAEXAMPLE',
  ...(cloudTrailEvent !== undefined && {
    CloudTrailEvent: typeof cloudTrailEvent === 'string' ? cloudTrailEvent : JSON.stringify(cloudTrailEvent),
  }),
  ...more,
});
const shift = (parameters: object | null, more: object = {}) =>
  event('UpdateTrafficDistribution', record({ requestParameters: parameters, ...more }));
const scanned = (fixtures: Fixture[]) =>
  scan({ regions, fixtures: [...fixtures, otherwise], mentions: everyFieldOf(type) });

test('a shift of traffic is kept with what it asked for, and nobody who did it', async () => {
  const estate = await scanned([
    lookup('UpdateTrafficDistribution', [
      shift({
        Id: encodeURIComponent(groupArn),
        TelephonyConfig: shares(0),
        AgentConfig: shares(0),
        SignInConfig: { Distributions: [{ Region: 'us-west-2', Enabled: true }] },
        ClientToken: '***',
      }),
    ]),
  ]);
  expect(estate.resources.map(({ id, region, fields }) => ({ id, region, fields }))).toEqual([
    {
      id: 'UpdateTrafficDistribution-1',
      region: 'us-east-1',
      fields: {
        EventId: 'UpdateTrafficDistribution-1',
        EventName: 'UpdateTrafficDistribution',
        EventSource: 'connect.amazonaws.com',
        EventTime: '2026-01-10T09:00:00.000Z',
        AwsRegion: 'us-east-1',
        ErrorCode: null,
        InvokedBy: null,
        RequestParameters: {
          Id: groupArn,
          TelephonyConfig: shares(0),
          AgentConfig: shares(0),
          SignInConfig: { Distributions: [{ Region: 'us-west-2', Enabled: true }] },
          InstanceId: null,
          IsolatedAll: null,
          PhoneNumberId: null,
          TargetArn: null,
          TestCaseId: null,
        },
      },
    },
  ]);
  expect(JSON.stringify(estate)).not.toMatch(/jane|203\.0\.113|ASIA|assumed-role/);
});

test('each name is looked up once, and what other services call the same is left out', async () => {
  const moved = record({ requestParameters: { phoneNumberId: 'n-1', targetArn: groupArn } });
  const estate = await scanned([
    lookup('UpdatePhoneNumber', [
      event('UpdatePhoneNumber', moved),
      event('UpdatePhoneNumber', moved, { EventId: 'chime', EventSource: 'chime.amazonaws.com' }),
    ]),
    lookup('UpdateCrossRegionRouting', [
      event(
        'UpdateCrossRegionRouting',
        record({ requestParameters: { InstanceId: 'i', IsolatedAll: true } }),
      ),
    ]),
    lookup('StartTestCaseExecution', [
      event('StartTestCaseExecution', record({ requestParameters: { InstanceId: 'i', TestCaseId: 't' } })),
    ]),
  ]);
  expect(estate.calls).toHaveLength(4);
  expect(estate.resources.map(({ id, fields }) => [id, fields['RequestParameters']])).toMatchObject([
    ['StartTestCaseExecution-1', { InstanceId: 'i', TestCaseId: 't' }],
    ['UpdateCrossRegionRouting-1', { InstanceId: 'i', IsolatedAll: true }],
    ['UpdatePhoneNumber-1', { PhoneNumberId: 'n-1', TargetArn: groupArn }],
  ]);
});

test('a refused shift has its error, and one that Connect made itself says so', async () => {
  const estate = await scanned([
    lookup('UpdateTrafficDistribution', [
      { ...shift(null, { errorCode: 'AccessDenied' }), EventId: 'a' },
      {
        ...shift({ Id: groupArn }, { userIdentity: { invokedBy: 'synchronization.connect.amazonaws.com' } }),
        EventId: 'b',
      },
    ]),
  ]);
  expect(estate.resources.map(({ fields }) => fields)).toMatchObject([
    { ErrorCode: 'AccessDenied', RequestParameters: null },
    { ErrorCode: null, InvokedBy: 'synchronization.connect.amazonaws.com' },
  ]);
});

test.each([
  ['is missing', undefined],
  ['is not JSON', '{'],
  ['is a list', '[]'],
])('an event whose record %s has happened, but how it ended is unread', async (_, text) => {
  const estate = await scanned([
    lookup('UpdateTrafficDistribution', [event('UpdateTrafficDistribution', text)]),
  ]);
  expect(Object.keys(estate.resources[0]!.fields)).toEqual([
    'EventId',
    'EventName',
    'EventSource',
    'EventTime',
  ]);
  expect(estate.collections[0]!.gaps).toEqual([]);
});

test.each([
  ['an id', { Id: '***', TelephonyConfig: shares(0) }],
  ['a share', { Id: groupArn, TelephonyConfig: 'HIDDEN_DUE_TO_SECURITY_REASONS' }],
])('%s that CloudTrail hides leaves the parameters unread', async (_, parameters) => {
  const estate = await scanned([lookup('UpdateTrafficDistribution', [shift(parameters)])]);
  expect(estate.resources[0]!.fields).toMatchObject({ ErrorCode: null });
  expect(estate.resources[0]!.fields).not.toHaveProperty('RequestParameters');
});

test('a shift leads to its group, and 120 of them are three pages', async () => {
  const group: Fixture = {
    service: 'connect',
    operation: 'ListTrafficDistributionGroups',
    output: {
      TrafficDistributionGroupSummaryList: [
        {
          Id: 'g',
          Arn: groupArn,
          Name: 'Default',
          InstanceArn: 'arn:aws:connect:::instance/i',
          Status: 'ACTIVE',
        },
      ],
    },
  };
  const many = Array.from({ length: 120 }, (_, i) => ({ ...shift({ Id: groupArn }), EventId: `e-${i}` }));
  const estate = await scan({
    regions,
    fixtures: [lookup('UpdateTrafficDistribution', many), otherwise, group],
    mentions: [{ type, member: 'TrafficDistributionGroup' }],
  });
  expect(estate.calls.map(({ requests }) => requests).sort()).toEqual([1, 1, 1, 1, 3]);
  const index = new EstateIndex(registry, estate);
  expect(index.ofType(type)).toHaveLength(120);
  const resource = index.ofType(type)[0]!;
  expect(related({ index, resource, relation: 'TrafficDistributionGroup' }).resources).toMatchObject([
    { arn: groupArn },
  ]);
});

test('look-ups that are refused are a gap, not ninety days without a drill', async () => {
  const estate = await scan({
    regions,
    fixtures: [],
    mentions: [{ type, member: 'EventTime' }],
    endpoint: { deny: ['cloudtrail:LookupEvents'] },
  });
  expect(estate.resources).toEqual([]);
  expect(estate.collections[0]!.gaps).toMatchObject([{ parent: null }]);
});
