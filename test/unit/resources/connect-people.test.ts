import { expect, test } from 'vitest';
import {
  answers,
  arn,
  fieldsOf,
  instance,
  instanceId,
  leadsTo,
  pair,
  readAll,
} from '../../support/connect.ts';
import { scan } from '../../support/scan.ts';

const agent = {
  Id: 'u-1',
  Arn: arn('agent/u-1'),
  Username: 'jdoe@example.com',
  IdentityInfo: { FirstName: 'Jane', LastName: 'Doe' },
  DirectoryUserId: 'jdoe',
  RoutingProfileId: 'p-1',
  SecurityProfileIds: ['s-1', 's-2'],
  HierarchyGroupId: 'g-2',
  PhoneConfig: { PhoneType: 'DESK_PHONE', AutoAccept: false, DeskPhoneNumber: '+12065550123' },
  Tags: { badge: 'Jane Doe' },
};
const users = (...list: object[]) =>
  answers('SearchUsers', { Users: list, ApproximateTotalCount: list.length });

test('a user is read without anything that says who it is', async () => {
  const { estate, resources } = await readAll({ type: 'AWS::Connect::User', fixtures: [users(agent)] });
  expect(resources[0]!.fields).toEqual({
    Id: 'u-1',
    Arn: arn('agent/u-1'),
    InstanceId: instanceId,
    RoutingProfileId: 'p-1',
    SecurityProfileIds: ['s-1', 's-2'],
    HierarchyGroupId: 'g-2',
    PhoneType: 'DESK_PHONE',
  });
  expect(JSON.stringify(estate)).not.toMatch(/jane|doe|2065550123/i);
});

test('the phone of the voice channel wins over the one for all, and neither need be set', async () => {
  const perChannel = [
    { Channel: 'CHAT', PhoneType: 'DESK_PHONE' },
    { Channel: 'VOICE', PhoneType: 'SOFT_PHONE' },
  ];
  const { HierarchyGroupId: _, PhoneConfig: __, ...bare } = agent;
  const { resources } = await readAll({
    type: 'AWS::Connect::User',
    fixtures: [users({ ...agent, PhoneNumberConfigs: perChannel }, { ...bare, Id: 'u-2' })],
  });
  expect(resources.map(({ fields }) => [fields['PhoneType'], fields['HierarchyGroupId']])).toEqual([
    ['SOFT_PHONE', 'g-2'],
    [null, null],
  ]);
});

const groupArn = 'arn:aws:connect:us-east-1:111122223333:traffic-distribution-group/d-1';
const group = {
  Id: 'd-1',
  Arn: groupArn,
  Name: 'Default',
  InstanceArn: `arn:aws:connect:us-east-1:111122223333:instance/${instanceId}`,
  Status: 'UPDATE_IN_PROGRESS',
};
const groups = [
  answers('ListTrafficDistributionGroups', { TrafficDistributionGroupSummaryList: [group] }),
  answers('ListTrafficDistributionGroups', {}, { region: 'us-west-2' }),
];
const members = (...ids: string[]) =>
  answers(
    'ListTrafficDistributionGroupUsers',
    { TrafficDistributionGroupUserSummaryList: ids.map((UserId) => ({ UserId })) },
    { input: { TrafficDistributionGroupId: groupArn } },
  );

test('the users of a group are listed ten a page, by id or by ARN', async () => {
  const ids = Array.from({ length: 12 }, (_, i) => `u-${i}`);
  const { estate, resources } = await readAll({
    type: 'Ringdown::Connect::TrafficDistributionGroupUser',
    fixtures: [...groups, members(...ids, arn('agent/u-99'))],
  });
  expect(resources).toHaveLength(13);
  expect(resources.find((r) => r.id === 'd-1/u-99')!.fields).toEqual({
    Id: 'd-1/u-99',
    TrafficDistributionGroupArn: groupArn,
    InstanceId: instanceId,
    UserId: 'u-99',
  });
  expect(estate.calls.find((c) => c.operation === 'ListTrafficDistributionGroupUsers')!.requests).toBe(2);
});

test('a user leads to profile, hierarchy and group, and a group member to user and group', async () => {
  const type = 'AWS::Connect::User';
  const estate = await scan({
    fixtures: [
      ...instance,
      ...groups,
      members('u-1'),
      users(agent),
      answers('SearchRoutingProfiles', {
        RoutingProfiles: [
          { RoutingProfileId: 'p-1', RoutingProfileArn: arn('routing-profile/p-1'), Name: 'Claims' },
        ],
      }),
      answers('SearchUserHierarchyGroups', {
        UserHierarchyGroups: [{ Id: 'g-2', Arn: arn('agent-group/g-2') }],
      }),
    ],
    mentions: [
      ...['RoutingProfile', 'HierarchyGroup', 'TrafficDistributionGroups'].map((member) => ({
        type,
        member,
      })),
      { type: 'Ringdown::Connect::TrafficDistributionGroupUser', member: 'User' },
      { type: 'Ringdown::Connect::TrafficDistributionGroupUser', member: 'TrafficDistributionGroup' },
      { type: 'AWS::Connect::UserHierarchyGroup', member: 'Users' },
      { type: 'AWS::Connect::RoutingProfile', member: 'Users' },
    ],
  });
  const of = (id: string) => estate.resources.find((r) => r.id === id)!;
  expect(leadsTo(estate, of('u-1'), 'RoutingProfile')).toEqual(['us-east-1 p-1']);
  expect(leadsTo(estate, of('u-1'), 'HierarchyGroup')).toEqual(['us-east-1 g-2']);
  expect(leadsTo(estate, of('u-1'), 'TrafficDistributionGroups')).toEqual(['us-east-1 d-1/u-1']);
  expect(leadsTo(estate, of('d-1/u-1'), 'User')).toEqual(['us-east-1 u-1']);
  expect(leadsTo(estate, of('d-1/u-1'), 'TrafficDistributionGroup')).toEqual(['us-east-1 d-1']);
  expect(leadsTo(estate, of('g-2'), 'Users')).toEqual(['us-east-1 u-1']);
  expect(leadsTo(estate, of('p-1'), 'Users')).toEqual(['us-east-1 u-1']);
});

const modified = { LastModifiedTime: '2026-01-10T08:00:00Z', LastModifiedRegion: 'us-east-1' };
const modifiedRead = { ...modified, LastModifiedTime: '2026-01-10T08:00:00.000Z' };

test('a hierarchy group is read with the path down to it', async () => {
  const team = {
    Id: 'g-2',
    Arn: arn('agent-group/g-2'),
    Name: 'Claims',
    LevelId: 'l-2',
    HierarchyPath: { LevelOne: { Id: 'g-1', Name: 'Dublin' }, LevelTwo: { Id: 'g-2', Name: 'Claims' } },
    ...modified,
    Tags: { line: 'claims' },
  };
  expect(
    await fieldsOf(
      'AWS::Connect::UserHierarchyGroup',
      answers('SearchUserHierarchyGroups', { UserHierarchyGroups: [team] }),
    ),
  ).toEqual({
    Id: 'g-2',
    Arn: arn('agent-group/g-2'),
    InstanceId: instanceId,
    Name: 'Claims',
    LevelId: 'l-2',
    Path: ['g-1', 'g-2'],
    ...modifiedRead,
    Tags: { line: 'claims' },
  });
});

test('an agent status that is disabled has no place in the list', async () => {
  const status = {
    AgentStatusId: 'a-1',
    AgentStatusARN: arn('agent-state/a-1'),
    Name: 'Training',
    Type: 'CUSTOM',
    State: 'DISABLED',
    ...modified,
  };
  expect(
    await fieldsOf('AWS::Connect::AgentStatus', answers('SearchAgentStatuses', { AgentStatuses: [status] })),
  ).toEqual({
    Id: 'a-1',
    Arn: arn('agent-state/a-1'),
    InstanceId: instanceId,
    Name: 'Training',
    Type: 'CUSTOM',
    State: 'DISABLED',
    DisplayOrder: null,
    ...modifiedRead,
    Tags: {},
  });
});

test('a predefined attribute is known by its name below the instance', async () => {
  const skill = {
    Name: 'language',
    Values: { StringList: ['en', 'fr'] },
    Purposes: ['proficiency'],
    ...modified,
  };
  expect(
    await fieldsOf(
      'AWS::Connect::PredefinedAttribute',
      answers('SearchPredefinedAttributes', { PredefinedAttributes: [skill] }),
    ),
  ).toEqual({
    Id: `${instanceId}/language`,
    InstanceId: instanceId,
    Name: 'language',
    Values: ['en', 'fr'],
    Purposes: ['proficiency'],
    ...modifiedRead,
  });
});

const ofProfile = { input: { SecurityProfileId: 's-1' } };
const securityProfile = [
  answers('SearchSecurityProfiles', {
    SecurityProfiles: [
      {
        Id: 's-1',
        Arn: arn('security-profile/s-1'),
        SecurityProfileName: 'Supervisor',
        Tags: { line: 'claims' },
      },
    ],
    ApproximateTotalCount: 1,
  }),
  answers(
    'ListSecurityProfilePermissions',
    { Permissions: ['BasicAgentAccess', 'ListenCallRecordings'] },
    ofProfile,
  ),
  answers(
    'ListSecurityProfileApplications',
    {
      Applications: [
        { Namespace: 'crm', ApplicationPermissions: ['ACCESS'], Type: 'THIRD_PARTY_APPLICATION' },
      ],
    },
    ofProfile,
  ),
  answers(
    'ListSecurityProfileFlowModules',
    { AllowedFlowModules: [{ Type: 'MCP', FlowModuleId: 'm-1' }] },
    ofProfile,
  ),
  answers('ListSecurityProfileAIAgents', {}, ofProfile),
  answers(
    'DescribeSecurityProfile',
    {
      SecurityProfile: {
        Id: 's-1',
        AllowedAccessControlTags: { line: 'claims' },
        TagRestrictedResources: ['User'],
        HierarchyRestrictedResources: ['User'],
        AllowedAccessControlHierarchyGroupId: 'g-2',
        ...modified,
      },
    },
    ofProfile,
  ),
];

test('a security profile is read with what it permits and what it is limited to', async () => {
  expect(await fieldsOf('AWS::Connect::SecurityProfile', ...securityProfile)).toEqual({
    Id: 's-1',
    Arn: arn('security-profile/s-1'),
    InstanceId: instanceId,
    SecurityProfileName: 'Supervisor',
    Tags: { line: 'claims' },
    Permissions: ['BasicAgentAccess', 'ListenCallRecordings'],
    Applications: [{ Namespace: 'crm', ApplicationPermissions: ['ACCESS'], Type: 'THIRD_PARTY_APPLICATION' }],
    AllowedFlowModules: [{ Type: 'MCP', FlowModuleId: 'm-1' }],
    AllowedAIAgents: [],
    AllowedAccessControlTags: { line: 'claims' },
    AllowedAccessControlTagKeys: ['line'],
    TagRestrictedResources: ['User'],
    HierarchyRestrictedResources: ['User'],
    AllowedAccessControlHierarchyGroupId: 'g-2',
    ...modifiedRead,
  });
});

test('refused permissions are not a profile without permissions', async () => {
  const { resources } = await readAll({
    type: 'AWS::Connect::SecurityProfile',
    fixtures: securityProfile,
    deny: ['connect:ListSecurityProfilePermissions'],
  });
  expect(resources[0]!.fields).not.toHaveProperty('Permissions');
  expect(resources[0]!.fields).toHaveProperty('Applications');
});

const authentication = [
  answers('ListAuthenticationProfiles', {
    AuthenticationProfileSummaryList: [
      { Id: 'x-1', Arn: arn('authentication-profile/x-1'), Name: 'Default', IsDefault: true, ...modified },
    ],
  }),
  answers(
    'DescribeAuthenticationProfile',
    {
      AuthenticationProfile: {
        Id: 'x-1',
        AllowedIps: ['203.0.113.0/24'],
        MaxSessionDuration: 720,
        SessionInactivityDuration: 30,
        SessionInactivityHandlingEnabled: true,
      },
    },
    { input: { AuthenticationProfileId: 'x-1' } },
  ),
];

test('an authentication profile is read with its addresses and durations', async () => {
  expect(await fieldsOf('Ringdown::Connect::AuthenticationProfile', ...authentication)).toEqual({
    Id: 'x-1',
    Arn: arn('authentication-profile/x-1'),
    InstanceId: instanceId,
    Name: 'Default',
    IsDefault: true,
    ...modifiedRead,
    AllowedIps: ['203.0.113.0/24'],
    BlockedIps: [],
    MaxSessionDuration: 720,
    SessionInactivityHandlingEnabled: true,
    SessionInactivityDuration: 30,
    PeriodicSessionDuration: null,
  });
});

test('an account without the preview of authentication profiles has unknown ones, not none', async () => {
  const { estate, resources } = await readAll({
    type: 'Ringdown::Connect::AuthenticationProfile',
    fixtures: authentication,
    deny: ['connect:ListAuthenticationProfiles'],
  });
  expect(resources).toEqual([]);
  const { gaps } = estate.collections.find((c) => c.type.endsWith('AuthenticationProfile'))!;
  expect(gaps.flatMap((gap) => gap.calls).map((i) => estate.calls[i]!.outcome)).toEqual(['denied']);
});

test('authentication profiles are not mirrored, so that their names make them twins', async () => {
  const profiles = (region: 'us-east-1' | 'us-west-2', Id: string) =>
    answers(
      'ListAuthenticationProfiles',
      {
        AuthenticationProfileSummaryList: [
          { Id, Arn: arn(`authentication-profile/${Id}`, region), Name: 'Default' },
        ],
      },
      { region },
    );
  const type = 'Ringdown::Connect::AuthenticationProfile';
  const estate = await scan({
    fixtures: [...pair, profiles('us-east-1', 'x-1'), profiles('us-west-2', 'x-9')],
    mentions: [{ type, member: 'Counterpart' }],
  });
  const found = estate.resources.find((r) => r.id === 'x-1')!;
  expect(leadsTo(estate, found, 'Counterpart')).toEqual(['us-west-2 x-9']);
});
