import { bool, list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { authorizationDetails } from './authorization-details.ts';
import { iam, markerPages, tagsOf } from './service.ts';

const users = listing(authorizationDetails, (answer) => answer.UserDetailList);

const userInput = {
  uses: ['UserName'],
  input: ({ UserName }: { [f: string]: unknown }) => ({ UserName: text(UserName as string) }),
};

const loginProfile = iam.call('GetLoginProfile', {
  actions: ['iam:GetLoginProfile'],
  ...userInput,
  absentOn: ['NoSuchEntity', 'NoSuchEntityException'],
});

const mfaDevices = iam.call('ListMFADevices', {
  actions: ['iam:ListMFADevices'],
  ...userInput,
  pages: markerPages,
});

export const user = resourceType({
  type: 'AWS::IAM::User',
  scope: 'account',
  doc: 'An IAM user: a person or program with credentials of the account itself, not of an identity provider.',
  list: users,
  id: 'UserName',
  arn: 'Arn',
  fields: {
    UserName: field(users, string, 'Name, unique in the account.', (u) => u.UserName),
    Arn: field(users, string, 'Amazon Resource Name.', (u) => u.Arn),
    Path: field(users, string, 'Path, `/` for most.', (u) => u.Path),
    CreateDate: field(users, timestamp, 'When the user was created.', (u) => u.CreateDate),
    Groups: field(users, list(string), 'Groups that the user is in, by name.', (u) => u.GroupList),
    ManagedPolicyArns: field(
      users,
      list(string),
      'Managed policies attached to the user itself, by ARN; those of its groups are not among them.',
      (u) => u.AttachedManagedPolicies?.map((policy) => policy.PolicyArn),
    ),
    PermissionsBoundary: field(
      users,
      nullable(string),
      'ARN of the policy that bounds what the user can be allowed; absent when none does.',
      (u) => u.PermissionsBoundary?.PermissionsBoundaryArn,
    ),
    Tags: field(users, map(string), 'Tags.', (u) => tagsOf(u.Tags)),
    LoginProfile: field(
      loginProfile,
      nullable(object({ CreateDate: timestamp, PasswordResetRequired: nullable(bool) })),
      'Console password; absent for a user without one.',
      (answer) => answer.LoginProfile,
    ),
    MFADevices: field(
      mfaDevices,
      list(object({ SerialNumber: string, EnableDate: timestamp })),
      'MFA devices of the user; the serial number of a virtual device is an ARN.',
      (answer) => answer.MFADevices,
    ),
  },
  relations: {
    AppliedPolicies: toMany('Ringdown::IAM::AppliedPolicy', {
      doc: 'Inline and attached policies and the permissions boundary of the user itself, without those of its groups.',
      on: 'PrincipalArn',
      from: 'Arn',
    }),
  },
});
