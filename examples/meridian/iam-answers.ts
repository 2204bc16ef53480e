import type { AccountFacts } from './account-facts.ts';
import { Answers } from './answers.ts';
import { reportText } from './credential-report.ts';
import type { Group } from './iam-groups.ts';
import { type Ago, iamId } from './place.ts';
import type { Policy } from './policies.ts';
import { encodedPolicy, policyArn } from './policy.ts';
import { arnOfRole, type Role } from './roles.ts';
import { giveUser, userArn } from './user-answers.ts';
import type { User } from './users.ts';

interface Iam {
  facts: AccountFacts;
  users: readonly User[];
  groups: readonly Group[];
  roles: readonly Role[];
  policies: readonly Policy[];
}

/** What IAM answers in one account, given everything that is in it. */
export function iamAnswers(iam: Iam, ago: Ago) {
  const { facts, users, roles } = iam;
  const answers = new Answers('iam', { account: facts.account })
    .give('GetAccountAuthorizationDetails', {}, authorizationDetailsOf(iam))
    .give('GetAccountSummary', {}, { SummaryMap: summaryOf(iam) })
    .give('GenerateCredentialReport', {}, { State: 'COMPLETE' })
    .give(
      'GetCredentialReport',
      {},
      {
        Content: reportText(facts, users, ago),
        ReportFormat: 'text/csv',
        GeneratedTime: ago(1 / 24),
      },
    )
    .give('ListRoles', {}, { Roles: roles.map(listedRole) })
    .give('ListUsers', {}, { Users: users.map((user) => userDetailOf(user)) })
    .give(
      'ListSAMLProviders',
      {},
      {
        SAMLProviderList: facts.samlProviders.map(({ name, validUntil, created }) => ({
          Arn: `arn:aws:iam::${facts.account}:saml-provider/${name}`,
          ValidUntil: validUntil,
          CreateDate: created,
        })),
      },
    )
    .giveOr('NoSuchEntity', 'GetAccountPasswordPolicy', {}, passwordPolicyOf(facts));
  for (const user of users) giveUser(answers, user, ago);
  return answers.fixtures;
}

const authorizationDetailsOf = (iam: Iam) => ({
  UserDetailList: iam.users.map((user) => ({
    ...userDetailOf(user),
    GroupList: user.groups,
    AttachedManagedPolicies: user.attached.map(attachedPolicy),
    UserPolicyList: [],
  })),
  GroupDetailList: iam.groups.map(groupDetailOf),
  RoleDetailList: iam.roles.map(roleDetailOf),
  Policies: iam.policies.map((policy) => policyDetailOf(policy, iam)),
  IsTruncated: false,
});

const attachedPolicy = (PolicyArn: string) => ({ PolicyArn, PolicyName: PolicyArn.split('/').at(-1) });

const userDetailOf = (user: User) => ({
  Path: '/',
  UserName: user.name,
  UserId: iamId('AIDA', userArn(user)),
  Arn: userArn(user),
  CreateDate: user.created,
});

const groupDetailOf = ({ account, name, attached }: Group) => ({
  Path: '/',
  GroupName: name,
  GroupId: iamId('AGPA', `${account} ${name}`),
  Arn: `arn:aws:iam::${account}:group/${name}`,
  GroupPolicyList: [],
  AttachedManagedPolicies: attached.map(attachedPolicy),
});

const roleDetailOf = (role: Role) => ({
  ...roleOf(role),
  InstanceProfileList: [],
  RolePolicyList: Object.entries(role.inline).map(([PolicyName, statements]) => ({
    PolicyName,
    PolicyDocument: encodedPolicy(statements),
  })),
  AttachedManagedPolicies: role.attached.map(attachedPolicy),
  RoleLastUsed: role.lastUsed === null ? {} : { LastUsedDate: role.lastUsed, Region: role.usedIn },
  Tags: [{ Key: 'Owner', Value: 'contact-centre-platform' }],
});

const roleOf = (role: Role) => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: iamId('AROA', arnOfRole(role)),
  Arn: arnOfRole(role),
  CreateDate: role.created,
  AssumeRolePolicyDocument: encodedPolicy(role.trust),
});

const listedRole = (role: Role) => ({
  ...roleOf(role),
  Description: role.description,
  MaxSessionDuration: 3600,
});

function policyDetailOf({ account, name, statements, updated }: Policy, { users, groups, roles }: Iam) {
  const Arn = policyArn(name, account);
  const holders = [...users, ...groups, ...roles].filter(({ attached }) => attached.includes(Arn));
  return {
    PolicyName: name,
    PolicyId: iamId('ANPA', Arn),
    Arn,
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: holders.length,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: updated,
    UpdateDate: updated,
    PolicyVersionList: [
      { VersionId: 'v1', IsDefaultVersion: true, Document: encodedPolicy(statements), CreateDate: updated },
    ],
  };
}

function summaryOf({ facts, users, groups, roles, policies }: Iam) {
  const devices = users.filter(({ mfa }) => mfa).length + Number(facts.rootMfa);
  return {
    AccountMFAEnabled: Number(facts.rootMfa),
    AccountAccessKeysPresent: facts.rootKeys,
    AccountPasswordPresent: 1,
    AccountSigningCertificatesPresent: 0,
    Users: users.length,
    Groups: groups.length,
    Roles: roles.length,
    Policies: policies.length,
    Providers: facts.samlProviders.length,
    MFADevices: devices,
    MFADevicesInUse: devices,
  };
}

const passwordPolicyOf = ({ passwordPolicy: rules }: AccountFacts) =>
  rules && {
    PasswordPolicy: {
      MinimumPasswordLength: rules.length,
      RequireSymbols: rules.symbols,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      ExpirePasswords: true,
      MaxPasswordAge: rules.maxAge,
      PasswordReusePrevention: rules.reuse,
    },
  };
