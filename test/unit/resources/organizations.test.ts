import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const organizations = (
  operation: string,
  output: NonNullable<Fixture['output']>,
  input: NonNullable<Fixture['input']> = {},
): Fixture => ({ service: 'organizations', operation, input, output });

const member = organizations('DescribeOrganization', {
  Organization: {
    Id: 'o-1',
    Arn: 'arn:aws:organizations::9:organization/o-1',
    MasterAccountId: '999988887777',
  },
});
const path = organizations('DescribeAccount', {
  Account: { Id: account, Paths: ['o-1/r-ab12/ou-ab12-work/ou-ab12-prod/'] },
});
const policy = (Id: string) => ({ Id, Name: `policy ${Id}`, Type: 'SERVICE_CONTROL_POLICY' });
const document = (...Statement: object[]) => ({
  Policy: { Content: JSON.stringify({ Version: '2012-10-17', Statement }) },
});
const types = ['AWS::Organizations::Organization', 'Ringdown::Organizations::AppliedPolicy'];
const read = (fixtures: Fixture[]) => scan({ fixtures, mentions: types.flatMap(everyFieldOf) });

const outside = (...more: [operator: string, key: string, value: string][]) => ({
  ...{ Sid: 'Regions', Effect: 'Deny', NotAction: ['iam:*'], Resource: '*' },
  Condition: {
    StringNotEquals: { 'aws:RequestedRegion': ['us-east-1'] },
    ...Object.fromEntries(more.map(([operator, key, value]) => [operator, { [key]: value }])),
  },
});

test('policies of the root, of both units and of the account apply to it', async () => {
  const estate = await read([
    member,
    path,
    organizations('ListPoliciesForTarget', { Policies: [] }),
    organizations('ListPoliciesForTarget', { Policies: [policy('p-root')] }, { TargetId: 'r-ab12' }),
    organizations('ListPoliciesForTarget', { Policies: [policy('p-prod')] }, { TargetId: 'ou-ab12-prod' }),
    organizations('DescribePolicy', document(outside())),
  ]);
  const [found, ...applied] = estate.resources;
  expect(found!.fields).toEqual({
    ...{ Account: account, Id: 'o-1', Arn: 'arn:aws:organizations::9:organization/o-1' },
    ...{ ManagementAccountId: '999988887777', Targets: ['r-ab12', 'ou-ab12-work', 'ou-ab12-prod', account] },
  });
  expect(applied.map(({ id }) => id)).toEqual(['ou-ab12-prod/p-prod', 'r-ab12/p-root']);
  expect(applied[0]!.fields).toMatchObject({
    ...{
      Account: account,
      Target: 'ou-ab12-prod',
      Id: 'p-prod',
      Name: 'policy p-prod',
      DependsOnRequest: false,
    },
    PolicyDocument: { Statement: [{ Effect: 'Deny', NotAction: ['iam:*'], Resource: ['*'] }] },
  });
});

test.each([
  ['who asks', outside(['ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/admin'])],
  ['an operator that is not compared', outside(['ForAnyValue:StringLike', 'aws:RequestedRegion', 'us-*'])],
  ['the resource', { ...outside(), Resource: 'arn:aws:s3:::rec/*' }],
])('a denial by Region that depends on %s too leaves open what it denies', async (_, statement) => {
  const estate = await read([
    member,
    path,
    organizations('ListPoliciesForTarget', { Policies: [policy('p-1')] }),
    organizations('DescribePolicy', document(statement)),
  ]);
  const applied = estate.resources.filter(({ type }) => type === types[1]);
  expect(applied.every(({ fields }) => !('DependsOnRequest' in fields))).toBe(true);
  expect(applied[0]!.fields).toHaveProperty('PolicyDocument');
});

test('a denial that has nothing to do with Regions depends on what it likes', async () => {
  const estate = await read([
    member,
    path,
    organizations('ListPoliciesForTarget', { Policies: [policy('p-1')] }),
    organizations(
      'DescribePolicy',
      document({
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:ViaAWSService': 'false' } },
      }),
    ),
  ]);
  expect(estate.resources.at(-1)!.fields).toMatchObject({ DependsOnRequest: false });
});

test('no policy applies to the management account', async () => {
  const estate = await read([
    organizations('DescribeOrganization', {
      Organization: { Id: 'o-1', Arn: 'arn:aws:organizations::1:organization/o-1', MasterAccountId: account },
    }),
    path,
    organizations('ListPoliciesForTarget', { Policies: [policy('p-1')] }),
  ]);
  expect(estate.resources.map(({ type }) => type)).toEqual(['AWS::Organizations::Organization']);
});

test('an account by itself has no organization, and nothing is unknown', async () => {
  const estate = await read([
    {
      ...{ service: 'organizations', operation: 'DescribeOrganization' },
      error: { code: 'AWSOrganizationsNotInUseException' },
    },
  ]);
  expect([estate.resources, estate.collections.flatMap(({ gaps }) => gaps)]).toEqual([[], []]);
});

test('an account that may not ask where it stands does not know its policies', async () => {
  const estate = await scan({
    ...{ fixtures: [member], mentions: types.flatMap(everyFieldOf) },
    endpoint: { deny: ['organizations:DescribeAccount'] },
  });
  expect(estate.collections.find(({ type }) => type === types[1])!.gaps).toHaveLength(1);
});

test('an answer without paths leaves open what stands above the account', async () => {
  const estate = await read([member, organizations('DescribeAccount', { Account: { Id: account } })]);
  expect(estate.resources[0]!.fields).not.toHaveProperty('Targets');
});

test('resource control policies are asked for apart, and what their denials rest on is told or unread', async () => {
  const type = 'Ringdown::Organizations::AppliedResourcePolicy';
  const listed = (Id: string, TargetId: string) =>
    organizations(
      'ListPoliciesForTarget',
      { Policies: [{ Id, Name: `policy ${Id}`, Type: 'RESOURCE_CONTROL_POLICY' }] },
      { TargetId, Filter: 'RESOURCE_CONTROL_POLICY' },
    );
  const estate = await scan({
    fixtures: [
      ...[member, path, listed('p-fence', 'r-ab12'), listed('p-perimeter', account)],
      organizations('ListPoliciesForTarget', { Policies: [] }),
      organizations('DescribePolicy', document({ ...outside(), Principal: '*' }), { PolicyId: 'p-fence' }),
      organizations(
        'DescribePolicy',
        document({ ...outside(['Bool', 'aws:PrincipalIsAWSService', 'false']), Principal: '*' }),
        { PolicyId: 'p-perimeter' },
      ),
    ],
    mentions: everyFieldOf(type),
  });
  const applied = estate.resources.filter((r) => r.type === type);
  expect(applied.map(({ id, fields }) => [id, fields['DependsOnRequest']])).toEqual([
    [`${account}/p-perimeter`, undefined],
    ['r-ab12/p-fence', false],
  ]);
  expect(applied[1]!.fields).toMatchObject({
    ...{ Account: account, Target: 'r-ab12', Id: 'p-fence', Name: 'policy p-fence' },
    PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: ['*'], NotAction: ['iam:*'] }] },
  });
});
