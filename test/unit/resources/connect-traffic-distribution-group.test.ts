import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { related } from '../../../src/evaluate/relations.ts';
import { registry } from '../../../src/resources/index.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const type = 'AWS::Connect::TrafficDistributionGroup';
const instanceId = 'aaaaaaaa-0000-4000-8000-000000000001';
const instanceArn = `arn:aws:connect:us-east-1:111122223333:instance/${instanceId}`;
const groupId = 'cccccccc-0000-4000-8000-000000000003';
const arn = `arn:aws:connect:us-east-1:111122223333:traffic-distribution-group/${groupId}`;
const answers = (operation: string, output: object, input: object = {}): Fixture => ({
  service: 'connect',
  operation,
  input: { ...input },
  output: { ...output },
});

const summary = {
  Id: groupId,
  Arn: arn,
  Name: 'Default',
  InstanceArn: instanceArn,
  Status: 'ACTIVE',
  IsDefault: true,
};
const groups = (...list: object[]) =>
  answers('ListTrafficDistributionGroups', { TrafficDistributionGroupSummaryList: list });
const shares = (east: number, west: number) => ({
  Distributions: [
    { Region: 'us-east-1', Percentage: east },
    { Region: 'us-west-2', Percentage: west },
  ],
});
const signIn = {
  Distributions: [
    { Region: 'us-east-1', Enabled: true },
    { Region: 'us-west-2', Enabled: false },
  ],
};
// In the Region of the replica a bare id is not found, so no call may send one.
const distribution = answers(
  'GetTrafficDistribution',
  {
    Id: groupId,
    Arn: arn,
    TelephonyConfig: shares(100, 0),
    AgentConfig: shares(90, 10),
    SignInConfig: signIn,
  },
  { Id: arn },
);
const described = answers(
  'DescribeTrafficDistributionGroup',
  { TrafficDistributionGroup: { ...summary, Tags: { line: 'retail' } } },
  { TrafficDistributionGroupId: arn },
);
const numbers = (...ids: string[]) =>
  answers(
    'ListPhoneNumbersV2',
    { ListPhoneNumbersSummaryList: ids.map((PhoneNumberId) => ({ PhoneNumberId })) },
    { TargetArn: arn },
  );
const users = (list: object[]) =>
  answers(
    'ListTrafficDistributionGroupUsers',
    { TrafficDistributionGroupUserSummaryList: list },
    { TrafficDistributionGroupId: arn, MaxResults: 10 },
  );

test('an active group is read by its ARN in both Regions of the pair', async () => {
  const estate = await scan({
    fixtures: [
      groups(summary),
      distribution,
      described,
      numbers('n-1', 'n-2'),
      users([{ UserId: 'agent-1' }]),
    ],
    mentions: everyFieldOf(type),
  });
  const fields = {
    TrafficDistributionGroupArn: arn,
    Name: 'Default',
    InstanceArn: instanceArn,
    InstanceId: instanceId,
    Status: 'ACTIVE',
    IsDefault: true,
    TelephonyConfig: shares(100, 0),
    AgentConfig: shares(90, 10),
    SignInConfig: signIn,
    HasUsers: true,
    PhoneNumberIds: ['n-1', 'n-2'],
    Tags: { line: 'retail' },
  };
  expect(estate.resources.map(({ id, arn, region, fields }) => ({ id, arn, region, fields }))).toEqual(
    ['us-east-1', 'us-west-2'].map((region) => ({ id: groupId, arn, region, fields })),
  );
  expect(JSON.stringify(estate)).not.toContain('agent-1');
});

test('a group that is being updated is not asked for its distribution', async () => {
  const estate = await scan({
    fixtures: [groups({ ...summary, Status: 'UPDATE_IN_PROGRESS' }), described, numbers()],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    TelephonyConfig: null,
    AgentConfig: null,
    SignInConfig: null,
    HasUsers: null,
  });
  expect(estate.calls.map(({ operation }) => operation)).not.toContain('GetTrafficDistribution');
});

test('a group beside the default one divides no sign-ins and may have no agents', async () => {
  const { IsDefault: _, ...another } = summary;
  const estate = await scan({
    fixtures: [
      groups(another),
      answers('GetTrafficDistribution', { TelephonyConfig: shares(50, 50), AgentConfig: shares(50, 50) }),
      described,
      numbers(),
      users([]),
    ],
    mentions: everyFieldOf(type),
  });
  expect(estate.resources[0]!.fields).toMatchObject({
    IsDefault: null,
    SignInConfig: null,
    TelephonyConfig: shares(50, 50),
    HasUsers: false,
    PhoneNumberIds: [],
  });
});

test('a refused distribution is not a distribution of nothing', async () => {
  const estate = await scan({
    fixtures: [groups(summary), distribution],
    mentions: [{ type, member: 'TelephonyConfig' }],
    endpoint: { deny: ['connect:GetTrafficDistribution'] },
  });
  const [group] = estate.resources;
  expect(group!.fields).not.toHaveProperty('TelephonyConfig');
  expect(estate.calls[group!.reads['GetTrafficDistribution']![0]!]).toMatchObject({ outcome: 'denied' });
});

test('twelve groups are two pages, and the replica finds them by the instance id that it shares', async () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ ...summary, Id: `g-${i}`, Arn: `${arn}${i}` }));
  const instance = (region: string): Fixture => ({
    ...answers('ListInstances', {
      InstanceSummaryList: [
        {
          Id: instanceId,
          Arn: instanceArn.replace('us-east-1', region),
          IdentityManagementType: 'SAML',
          InstanceStatus: 'ACTIVE',
          InboundCallsEnabled: true,
          OutboundCallsEnabled: true,
        },
      ],
    }),
    region,
  });
  const estate = await scan({
    fixtures: [groups(...many), instance('us-east-1'), instance('us-west-2')],
    mentions: [{ type: 'AWS::Connect::Instance', member: 'TrafficDistributionGroups' }],
  });
  const index = new EstateIndex(registry, estate);
  const replica = index.ofType('AWS::Connect::Instance').find((r) => r.region === 'us-west-2')!;
  const found = related({ index, resource: replica, relation: 'TrafficDistributionGroups' });
  expect(found.resources).toHaveLength(12);
  const source = related({ index, resource: found.resources[0]!, relation: 'Instance' });
  expect(source.resources[0]).toMatchObject({ arn: instanceArn, region: 'us-east-1' });
});

test('a group leads to itself in the other Region, where one agent more is known', async () => {
  const member = (region: string, ...ids: string[]): Fixture => ({
    ...answers(
      'ListTrafficDistributionGroupUsers',
      { TrafficDistributionGroupUserSummaryList: ids.map((UserId) => ({ UserId })) },
      { TrafficDistributionGroupId: arn },
    ),
    region,
  });
  const estate = await scan({
    fixtures: [groups(summary), member('us-east-1', 'a-1'), member('us-west-2', 'a-1', 'a-2')],
    mentions: ['Counterpart', 'Users'].map((member) => ({ type, member })),
  });
  const index = new EstateIndex(registry, estate);
  const [east] = index.ofType(type);
  const lead = (resource: typeof east, relation: string) =>
    related({ index, resource: resource!, relation }).resources;
  const [west] = lead(east, 'Counterpart');
  expect(west).toMatchObject({ id: groupId, region: 'us-west-2' });
  expect([east, west].map((group) => lead(group, 'Users').map((user) => user.fields['UserId']))).toEqual([
    ['a-1'],
    ['a-1', 'a-2'],
  ]);
});
