import { expect, test } from 'vitest';
import { everyFieldOf, scan } from '../../support/scan.ts';

const arn = (rest: string) => `arn:aws:iam::111122223333:${rest}`;
const encoded = (statement: object) =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: statement }));
const samlTrust = encoded({
  Effect: 'Allow',
  Principal: { Federated: arn('saml-provider/MeridianIdP') },
  Action: 'sts:AssumeRoleWithSAML',
  Condition: { StringLike: { 'SAML:aud': 'https://i-1.us-east-1.sign-in.connect.aws/saml*' } },
});
const role = (RoleName: string, rest: object) => ({
  RoleName,
  RoleId: 'AROA1',
  Arn: arn(`role/${RoleName}`),
  Path: '/',
  CreateDate: '2025-02-03T04:05:06Z',
  AssumeRolePolicyDocument: samlTrust,
  ...rest,
});
const inline = (statement: object) => ({
  RolePolicyList: [{ PolicyName: 'sign-in', PolicyDocument: encoded(statement) }],
});

async function federations(roles: object[], policies: object[] = []) {
  const estate = await scan({
    fixtures: [
      {
        service: 'iam',
        operation: 'GetAccountAuthorizationDetails',
        output: { RoleDetailList: roles, Policies: policies, IsTruncated: false },
      },
    ],
    mentions: everyFieldOf('Ringdown::IAM::ConnectFederation'),
  });
  return estate.resources.map(({ id, fields }) => ({ id, fields }));
}

test('the condition that Global Resiliency asks for names the instance', async () => {
  const statement = {
    Effect: 'Allow',
    Action: 'connect:GetFederationToken',
    Resource: '*',
    Condition: { StringEquals: { 'connect:InstanceId': 'i-1' } },
  };
  expect(await federations([role('agents', inline(statement))])).toEqual([
    {
      id: 'agents/i-1',
      fields: { RoleName: 'agents', RoleArn: arn('role/agents'), InstanceId: 'i-1' },
    },
  ]);
});

test('resources name instances too, each of which is a way to sign in', async () => {
  const statement = {
    Effect: 'Allow',
    Action: ['connect:GetFederationToken'],
    Resource: [
      `arn:aws:connect:us-east-1:111122223333:instance/i-1/user/\${aws:userid}`,
      `arn:aws:connect:us-west-2:111122223333:instance/i-1/user/\${aws:userid}`,
      `arn:aws:connect:us-east-1:111122223333:instance/i-2/user/\${aws:userid}`,
    ],
  };
  expect((await federations([role('agents', inline(statement))])).map(({ id }) => id)).toEqual([
    'agents/i-1',
    'agents/i-2',
  ]);
});

test('a customer-managed policy without an instance lets people into any', async () => {
  const policy = {
    PolicyName: 'sign-in',
    PolicyId: 'ANPA1',
    Arn: arn('policy/sign-in'),
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: 1,
    PolicyVersionList: [
      {
        VersionId: 'v1',
        IsDefaultVersion: true,
        Document: encoded({ Effect: 'Allow', Action: 'connect:GetFederationToken', Resource: '*' }),
      },
    ],
  };
  const attached = {
    AttachedManagedPolicies: [{ PolicyName: 'sign-in', PolicyArn: arn('policy/sign-in') }],
  };
  expect(await federations([role('agents', attached)], [policy])).toMatchObject([
    { id: 'agents/*', fields: { InstanceId: null } },
  ]);
});

test('administrators, service roles and roles without SAML are no way to sign in', async () => {
  const federate = { Effect: 'Allow', Action: 'connect:GetFederationToken', Resource: '*' };
  const lambdaTrust = encoded({
    Effect: 'Allow',
    Principal: { Service: 'lambda.amazonaws.com' },
    Action: 'sts:AssumeRole',
  });
  const managedByAws = {
    AttachedManagedPolicies: [
      {
        PolicyName: 'AmazonConnect_FullAccess',
        PolicyArn: 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess',
      },
    ],
  };
  expect(
    await federations([
      role('admin', inline({ ...federate, Action: ['connect:*', '*'] })),
      role('denied', inline({ ...federate, Effect: 'Deny' })),
      role('function', { ...inline(federate), AssumeRolePolicyDocument: lambdaTrust }),
      role('managed', managedByAws),
    ]),
  ).toEqual([]);
});
