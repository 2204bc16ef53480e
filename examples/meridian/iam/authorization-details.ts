import type { AccountFacts } from '../account/account-facts.ts';
import { iamId } from '../place.ts';
import { encodedPolicy, policyArn } from '../policy.ts';
import type { Group } from './groups.ts';
import type { Policy } from './policies.ts';
import { arnOfRole, type Role } from './roles.ts';
import { userArn } from './user-answers.ts';
import type { User } from './users.ts';

/** Everything that IAM knows in one account. */
export interface Iam {
  facts: AccountFacts;
  users: readonly User[];
  groups: readonly Group[];
  roles: readonly Role[];
  policies: readonly Policy[];
}

/** Users, groups, roles and policies in one answer. */
export const authorizationDetailsOf = (iam: Iam) => ({
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

export const listedRole = (role: Role) => ({
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
