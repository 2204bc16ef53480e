import type {
  AttachedPolicy,
  GetAccountAuthorizationDetailsResponse,
  PolicyDetail,
} from '@aws-sdk/client-iam';

/** A user, group or role with the policies that apply to it, in one shape for the three of the answer. */
export interface Principal {
  type: 'User' | 'Group' | 'Role';
  name: string | undefined;
  arn: string | undefined;
  inline: readonly PolicyDetail[];
  attached: readonly AttachedPolicy[];
  /** ARN of the permissions boundary; groups have none. */
  boundary?: string | undefined;
}

export function principalsOf(answer: GetAccountAuthorizationDetailsResponse): Principal[] {
  const users = (answer.UserDetailList ?? []).map(
    (u): Principal => ({
      type: 'User',
      name: u.UserName,
      arn: u.Arn,
      inline: u.UserPolicyList ?? [],
      attached: u.AttachedManagedPolicies ?? [],
      boundary: u.PermissionsBoundary?.PermissionsBoundaryArn,
    }),
  );
  const groups = (answer.GroupDetailList ?? []).map(
    (g): Principal => ({
      type: 'Group',
      name: g.GroupName,
      arn: g.Arn,
      inline: g.GroupPolicyList ?? [],
      attached: g.AttachedManagedPolicies ?? [],
    }),
  );
  const roles = (answer.RoleDetailList ?? []).map(
    (r): Principal => ({
      type: 'Role',
      name: r.RoleName,
      arn: r.Arn,
      inline: r.RolePolicyList ?? [],
      attached: r.AttachedManagedPolicies ?? [],
      boundary: r.PermissionsBoundary?.PermissionsBoundaryArn,
    }),
  );
  return [...users, ...groups, ...roles];
}
