import { PutAlternateContactCommand } from '@aws-sdk/client-account';
import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  PutGroupPolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, openAccount, policy, send } from './account.ts';
import { findingsOf, scan, verdicts } from './scan.ts';

const administratorAccess = 'arn:aws:iam::aws:policy/AdministratorAccess';
const everything = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
const readAgents = policy({ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' });

let careful: Report;
let careless: Report;

beforeAll(async () => {
  [careful, careless] = await Promise.all([
    openAccount('300000000004').then(makeCareful),
    openAccount('300000000005').then(makeCareless),
  ]);
}, 240_000);

test('a user with a password needs an MFA device; a user without one is not judged', () => {
  expect(verdicts(careful, 'iam-console-users-mfa')).toEqual({ alice: 'pass' });
  expect(verdicts(careless, 'iam-console-users-mfa')).toEqual({ bob: 'fail' });
});

test('a password policy is judged by its settings, and no policy is a failure', () => {
  expect(Object.values(verdicts(careful, 'iam-password-policy-strong'))).toEqual(['pass']);
  expect(Object.values(verdicts(careless, 'iam-password-policy-strong'))).toEqual(['fail']);
  const [finding] = findingsOf(careless, 'iam-password-policy-strong');
  expect(finding!.evidence).toContainEqual(
    expect.objectContaining({ field: 'MinimumPasswordLength', value: null }),
  );
});

test('administrator access of a user is a failure', () => {
  expect(verdicts(careful, 'iam-users-not-administrators')).toEqual({ alice: 'pass', robot: 'pass' });
  expect(verdicts(careless, 'iam-users-not-administrators')).toEqual({ bob: 'fail' });
});

test('policies that allow everything are found wherever they are written', () => {
  expect(verdicts(careful, 'iam-inline-policies-not-full-admin')).toEqual({
    'User/robot/Inline/agents': 'pass',
  });
  expect(verdicts(careful, 'iam-managed-policies-not-full-admin')).toEqual({ agents: 'pass' });
  expect(verdicts(careless, 'iam-inline-policies-not-full-admin')).toEqual({
    'Group/ops/Inline/all': 'fail',
  });
  expect(verdicts(careless, 'iam-managed-policies-not-full-admin')).toEqual({ 'all-too': 'fail' });
});

test('a role is judged by whom its trust policy lets in, and on what condition', () => {
  expect(verdicts(careful, 'iam-roles-not-assumable-by-anyone')).toMatchObject({ partner: 'pass' });
  expect(verdicts(careful, 'iam-cross-account-roles-conditioned')).toEqual({ partner: 'pass' });
  expect(verdicts(careless, 'iam-roles-not-assumable-by-anyone')).toMatchObject({ anyone: 'fail' });
  expect(verdicts(careless, 'iam-cross-account-roles-conditioned')).toEqual({ partner: 'fail' });
});

test('a new access key is neither old nor unused', () => {
  const [finding, ...others] = findingsOf(careful, 'iam-access-keys-rotated');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ verdict: 'pass', resource: { type: 'AWS::IAM::AccessKey' } });
  expect(verdicts(careful, 'iam-access-keys-in-use')).toEqual({ robot: 'pass' });
});

test('an alternate contact that nobody named is a failure, not an error', () => {
  expect(Object.values(verdicts(careful, 'account-security-contact-set'))).toEqual(['pass']);
  expect(Object.values(verdicts(careless, 'account-security-contact-set'))).toEqual(['fail']);
});

test('no access key id is written into a report', () => {
  expect(JSON.stringify(careful)).not.toMatch(/\bAKIA[A-Z0-9]{12,}/);
});

async function makeCareful(account: Account): Promise<Report> {
  const iam = account.iam();
  await send(
    iam,
    new UpdateAccountPasswordPolicyCommand({
      MinimumPasswordLength: 14,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      RequireSymbols: true,
      PasswordReusePrevention: 24,
    }),
    new CreateUserCommand({ UserName: 'alice' }),
    new CreateLoginProfileCommand({ UserName: 'alice', Password: 'correct-Horse-7-battery' }),
  );
  const { VirtualMFADevice } = await iam.send(
    new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'alice' }),
  );
  await send(
    iam,
    new EnableMFADeviceCommand({
      UserName: 'alice',
      SerialNumber: VirtualMFADevice!.SerialNumber!,
      AuthenticationCode1: '234567',
      AuthenticationCode2: '987654',
    }),
    new CreateUserCommand({ UserName: 'robot' }),
    new CreateAccessKeyCommand({ UserName: 'robot' }),
    new PutUserPolicyCommand({ UserName: 'robot', PolicyName: 'agents', PolicyDocument: readAgents }),
    trusting('partner', 'arn:aws:iam::444455556666:root', { StringEquals: { 'sts:ExternalId': 'meridian' } }),
  );
  await attachTo(account, 'robot', 'agents', readAgents);
  await send(
    account.account(),
    new PutAlternateContactCommand({
      AlternateContactType: 'SECURITY',
      Name: 'Security desk',
      Title: 'Desk',
      EmailAddress: 'security@example.com',
      PhoneNumber: '+1 555 0100',
    }),
  );
  return (await scan([], account.credentials)).report;
}

async function makeCareless(account: Account): Promise<Report> {
  await send(
    account.iam(),
    new CreateUserCommand({ UserName: 'bob' }),
    new CreateLoginProfileCommand({ UserName: 'bob', Password: 'correct-Horse-7-battery' }),
    new AttachUserPolicyCommand({ UserName: 'bob', PolicyArn: administratorAccess }),
    new CreateGroupCommand({ GroupName: 'ops' }),
    new PutGroupPolicyCommand({ GroupName: 'ops', PolicyName: 'all', PolicyDocument: everything }),
    new AddUserToGroupCommand({ GroupName: 'ops', UserName: 'bob' }),
    trusting('partner', 'arn:aws:iam::444455556666:root'),
    trusting('anyone', '*'),
  );
  await attachTo(account, 'bob', 'all-too', everything);
  return (await scan([], account.credentials)).report;
}

const trusting = (RoleName: string, AWS: string, Condition?: object) =>
  new CreateRoleCommand({
    RoleName,
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { AWS },
      Action: 'sts:AssumeRole',
      ...(Condition && { Condition }),
    }),
  });

async function attachTo(account: Account, UserName: string, PolicyName: string, PolicyDocument: string) {
  const { Policy } = await account.iam().send(new CreatePolicyCommand({ PolicyName, PolicyDocument }));
  await send(account.iam(), new AttachUserPolicyCommand({ UserName, PolicyArn: Policy!.Arn! }));
}
