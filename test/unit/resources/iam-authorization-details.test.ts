import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const arn = (rest: string) => `arn:aws:iam::111122223333:${rest}`;
const encoded = (...statements: object[]) =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const allow = (Action: string) => ({ Effect: 'Allow', Action, Resource: '*' });
const trust = encoded({
  Effect: 'Allow',
  Principal: { AWS: '111122223333' },
  Action: 'sts:AssumeRole',
});
const created = '2025-02-03T04:05:06Z';

const operator = {
  UserName: 'ops',
  UserId: 'AIDA2',
  Arn: arn('user/ops'),
  Path: '/',
  CreateDate: created,
  UserPolicyList: [{ PolicyName: 'extra', PolicyDocument: encoded(allow('s3:GetObject')) }],
  GroupList: ['supervisors'],
  AttachedManagedPolicies: [
    { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
  ],
  PermissionsBoundary: {
    PermissionsBoundaryType: 'Policy',
    PermissionsBoundaryArn: arn('policy/limits/two-regions'),
  },
  Tags: [{ Key: 'team', Value: 'voice' }],
};
const failover = {
  RoleName: 'connect-failover',
  RoleId: 'AROA1',
  Arn: arn('role/dr/connect-failover'),
  Path: '/dr/',
  CreateDate: created,
  AssumeRolePolicyDocument: trust,
  RolePolicyList: [],
  AttachedManagedPolicies: [{ PolicyName: 'two-regions', PolicyArn: arn('policy/limits/two-regions') }],
  RoleLastUsed: { LastUsedDate: '2025-11-14T06:30:00Z', Region: 'us-west-2' },
  Tags: [],
};
const serviceLinked = {
  RoleName: 'AWSServiceRoleForAmazonConnect_x',
  RoleId: 'AROA2',
  Arn: arn('role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_x'),
  Path: '/aws-service-role/connect.amazonaws.com/',
  CreateDate: created,
  AssumeRolePolicyDocument: trust,
};
/** What ListRoles tells of a role, which is less than the authorization details do. */
const listed = ({ RoleName, RoleId, Arn, Path, CreateDate }: typeof serviceLinked) => ({
  RoleName,
  RoleId,
  Arn,
  Path,
  CreateDate,
});
const twoRegions = {
  PolicyName: 'two-regions',
  PolicyId: 'ANPA1',
  Arn: arn('policy/limits/two-regions'),
  Path: '/limits/',
  DefaultVersionId: 'v2',
  AttachmentCount: 1,
  PermissionsBoundaryUsageCount: 1,
  CreateDate: created,
  UpdateDate: created,
  PolicyVersionList: [
    { VersionId: 'v1', IsDefaultVersion: false, Document: encoded(allow('*')), CreateDate: created },
    { VersionId: 'v2', IsDefaultVersion: true, Document: encoded(allow('connect:*')), CreateDate: created },
  ],
};
const supervisors = {
  GroupName: 'supervisors',
  GroupId: 'AGPA1',
  Arn: arn('group/supervisors'),
  Path: '/',
  CreateDate: created,
  GroupPolicyList: [{ PolicyName: 'listen', PolicyDocument: encoded(allow('connect:Describe*')) }],
  AttachedManagedPolicies: [],
};
const details = (output: object): Fixture => ({
  service: 'iam',
  operation: 'GetAccountAuthorizationDetails',
  output: {
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: [],
    Policies: [],
    IsTruncated: false,
    ...output,
  },
});
const everything = details({
  UserDetailList: [operator],
  GroupDetailList: [supervisors],
  RoleDetailList: [failover, serviceLinked],
  Policies: [twoRegions],
});

const statement = (Action: string) => ({
  Sid: null,
  Effect: 'Allow',
  Principal: [],
  NotPrincipal: [],
  Action: [Action],
  NotAction: [],
  Resource: ['*'],
  NotResource: [],
  Condition: [],
});

test('a user has its own policies and groups; password and MFA devices cost a call each', async () => {
  const estate = await scan({
    fixtures: [
      everything,
      {
        service: 'iam',
        operation: 'GetLoginProfile',
        input: { UserName: 'ops' },
        output: { LoginProfile: { UserName: 'ops', CreateDate: created, PasswordResetRequired: false } },
      },
      {
        service: 'iam',
        operation: 'ListMFADevices',
        output: {
          MFADevices: [{ UserName: 'ops', SerialNumber: arn('mfa/ops'), EnableDate: created }],
        },
      },
    ],
    mentions: everyFieldOf('AWS::IAM::User'),
  });
  expect(estate.resources.map(({ id, arn: name, fields }) => ({ id, arn: name, fields }))).toEqual([
    {
      id: 'ops',
      arn: arn('user/ops'),
      fields: {
        UserName: 'ops',
        Arn: arn('user/ops'),
        Path: '/',
        CreateDate: '2025-02-03T04:05:06.000Z',
        Groups: ['supervisors'],
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        PermissionsBoundary: arn('policy/limits/two-regions'),
        Tags: { team: 'voice' },
        LoginProfile: { CreateDate: '2025-02-03T04:05:06.000Z', PasswordResetRequired: false },
        MFADevices: [{ SerialNumber: arn('mfa/ops'), EnableDate: '2025-02-03T04:05:06.000Z' }],
      },
    },
  ]);
});

test('a user without a console password is known to have none', async () => {
  const estate = await scan({
    fixtures: [
      everything,
      { service: 'iam', operation: 'GetLoginProfile', error: { code: 'NoSuchEntity', status: 404 } },
    ],
    mentions: [{ type: 'AWS::IAM::User', member: 'LoginProfile' }],
  });
  expect(estate.resources[0]!.fields['LoginProfile']).toBeNull();
});

test('a role has its trust policy parsed, and service-linked roles are told by their path', async () => {
  const estate = await scan({
    fixtures: [
      everything,
      {
        service: 'iam',
        operation: 'ListRoles',
        output: {
          Roles: [
            { ...listed(failover), MaxSessionDuration: 7200, Description: 'Shifts calls' },
            { ...listed(serviceLinked), MaxSessionDuration: 3600 },
          ],
        },
      },
    ],
    mentions: everyFieldOf('AWS::IAM::Role'),
  });
  const [linked, own] = estate.resources;
  expect(own!.fields).toEqual({
    RoleName: 'connect-failover',
    Arn: arn('role/dr/connect-failover'),
    Path: '/dr/',
    ServiceLinked: false,
    CreateDate: '2025-02-03T04:05:06.000Z',
    AssumeRolePolicyDocument: {
      Statement: [
        { ...statement('sts:AssumeRole'), Principal: ['arn:aws:iam::111122223333:root'], Resource: [] },
      ],
    },
    ManagedPolicyArns: [arn('policy/limits/two-regions')],
    PermissionsBoundary: null,
    RoleLastUsed: { LastUsedDate: '2025-11-14T06:30:00.000Z', Region: 'us-west-2' },
    Tags: {},
    MaxSessionDuration: 7200,
    Description: 'Shifts calls',
  });
  expect(linked!.fields).toMatchObject({ ServiceLinked: true, RoleLastUsed: null, Description: null });
});

test('a customer-managed policy shows the version in force', async () => {
  const estate = await scan({ fixtures: [everything], mentions: everyFieldOf('AWS::IAM::ManagedPolicy') });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      ManagedPolicyName: 'two-regions',
      Arn: arn('policy/limits/two-regions'),
      Path: '/limits/',
      DefaultVersionId: 'v2',
      PolicyDocument: { Statement: [statement('connect:*')] },
      AttachmentCount: 1,
      PermissionsBoundaryUsageCount: 1,
      UpdateDate: '2025-02-03T04:05:06.000Z',
    },
  ]);
});

test('inline, attached and boundary policies of users, groups and roles are listed with what they say', async () => {
  const estate = await scan({
    fixtures: [everything],
    mentions: [
      ...everyFieldOf('Ringdown::IAM::AppliedPolicy'),
      { type: 'AWS::IAM::Role', member: 'AppliedPolicies' },
      { type: 'AWS::IAM::User', member: 'AppliedPolicies' },
    ],
  });
  const applied = estate.resources.filter((r) => r.type === 'Ringdown::IAM::AppliedPolicy');
  expect(applied.map(({ id, fields }) => [id, fields['PolicyArn'], fields['PolicyDocument']])).toEqual([
    ['Group/supervisors/Inline/listen', null, { Statement: [statement('connect:Describe*')] }],
    [
      'Role/connect-failover/Attached/two-regions',
      arn('policy/limits/two-regions'),
      { Statement: [statement('connect:*')] },
    ],
    ['User/ops/Attached/ReadOnlyAccess', 'arn:aws:iam::aws:policy/ReadOnlyAccess', null],
    [
      'User/ops/Boundary/two-regions',
      arn('policy/limits/two-regions'),
      { Statement: [statement('connect:*')] },
    ],
    ['User/ops/Inline/extra', null, { Statement: [statement('s3:GetObject')] }],
  ]);
  expect(applied[1]!.fields).toMatchObject({
    PrincipalType: 'Role',
    PrincipalName: 'connect-failover',
    PrincipalArn: arn('role/dr/connect-failover'),
    Kind: 'Attached',
    PolicyName: 'two-regions',
  });
  expect(estate.calls.filter((c) => c.operation === 'GetAccountAuthorizationDetails')).toHaveLength(1);
});

test('a policy on a later page than its user is still found', async () => {
  const groups = Array.from({ length: 1000 }, (_, i) => ({
    GroupName: `g${i}`,
    Arn: arn(`group/g${i}`),
  }));
  const bounded = { ...operator, UserPolicyList: [], AttachedManagedPolicies: [] };
  const estate = await scan({
    fixtures: [details({ UserDetailList: [bounded], GroupDetailList: groups, Policies: [twoRegions] })],
    mentions: everyFieldOf('Ringdown::IAM::AppliedPolicy'),
    session: { timeoutMs: 10_000 },
  });
  expect(estate.resources.map(({ fields }) => fields['PolicyDocument'])).toEqual([
    { Statement: [statement('connect:*')] },
  ]);
  expect(estate.calls.find((c) => c.operation === 'GetAccountAuthorizationDetails')).toMatchObject({
    requests: 2,
  });
});

test('a document that is missing from the answer is unread, not one that AWS manages', async () => {
  const estate = await scan({
    fixtures: [details({ RoleDetailList: [failover] })],
    mentions: everyFieldOf('Ringdown::IAM::AppliedPolicy'),
  });
  expect(estate.resources[0]!.fields).not.toHaveProperty('PolicyDocument');
  expect(estate.calls.find((c) => c.operation === 'GetAccountAuthorizationDetails')).toMatchObject({
    outcome: 'malformed',
    reason: `the answer lacks the document of ${arn('policy/limits/two-regions')}`,
  });
});

test('of an access key only the last four characters are kept', async () => {
  const estate = await scan({
    fixtures: [
      everything,
      {
        service: 'iam',
        operation: 'ListAccessKeys',
        input: { UserName: 'ops' },
        output: {
          AccessKeyMetadata: [
            { UserName: 'ops', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', Status: 'Active', CreateDate: created },
          ],
        },
      },
    ],
    mentions: everyFieldOf('AWS::IAM::AccessKey'),
  });
  const key = estate.resources.find((r) => r.type === 'AWS::IAM::AccessKey')!;
  expect(key).toMatchObject({
    id: 'ops/…MPLE',
    fields: {
      AccessKeyId: '…MPLE',
      UserName: 'ops',
      Status: 'Active',
      CreateDate: '2025-02-03T04:05:06.000Z',
    },
  });
  expect(JSON.stringify(estate)).not.toContain('AKIAIOSFODNN7');
});

test('keys of a user that may not be listed are a gap below that user', async () => {
  const estate = await scan({
    fixtures: [everything],
    mentions: everyFieldOf('AWS::IAM::AccessKey'),
    endpoint: { deny: ['iam:ListAccessKeys'] },
  });
  const keys = estate.collections.find((c) => c.type === 'AWS::IAM::AccessKey')!;
  expect(keys.gaps.map(({ parent }) => parent)).toEqual(['ops']);
});
