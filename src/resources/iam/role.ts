import { bool, list, map, nullable, number, object, string, timestamp } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { authorizationDetails } from './authorization-details.ts';
import { iam, markerPages, tagsOf } from './service.ts';

const roles = listing(authorizationDetails, (answer) => answer.RoleDetailList);

/** Knows two settings that the authorization details lack; one listing serves every role. */
const listRoles = iam.call('ListRoles', { actions: ['iam:ListRoles'], pages: markerPages });

export const role = resourceType({
  type: 'AWS::IAM::Role',
  scope: 'account',
  doc: 'A role: permissions that people, services and other accounts take on for a session.',
  list: roles,
  id: 'RoleName',
  arn: 'Arn',
  fields: {
    RoleName: field(roles, string, 'Name, unique in the account.', (r) => r.RoleName),
    Arn: field(roles, string, 'Amazon Resource Name.', (r) => r.Arn),
    Path: field(
      roles,
      string,
      'Path; /aws-service-role/ for service-linked roles, /service-role/ for those that consoles make, /aws-reserved/ for Identity Center.',
      (r) => r.Path,
    ),
    ServiceLinked: field(
      roles,
      bool,
      'Whether an AWS service owns the role, so that nobody in the account can change it.',
      (r) => r.Path?.startsWith('/aws-service-role/'),
    ),
    CreateDate: field(roles, timestamp, 'When the role was created.', (r) => r.CreateDate),
    AssumeRolePolicyDocument: field(roles, policyDocument, 'Trust policy: who may assume the role.', (r) =>
      parsePolicy(r.AssumeRolePolicyDocument),
    ),
    ManagedPolicyArns: field(roles, list(string), 'Managed policies attached to the role, by ARN.', (r) =>
      r.AttachedManagedPolicies?.map((policy) => policy.PolicyArn),
    ),
    PermissionsBoundary: field(
      roles,
      nullable(string),
      'ARN of the policy that bounds what the role can be allowed; absent when none does.',
      (r) => r.PermissionsBoundary?.PermissionsBoundaryArn,
    ),
    RoleLastUsed: field(
      roles,
      nullable(object({ LastUsedDate: nullable(timestamp), Region: nullable(string) })),
      'When and in which Region the role was last used; without a date when it was not in 400 days.',
      (r) => r.RoleLastUsed,
    ),
    Tags: field(roles, map(string), 'Tags.', (r) => tagsOf(r.Tags)),
    MaxSessionDuration: field(
      listRoles,
      number,
      'Longest session, in seconds.',
      (answer, { RoleName }) => answer.Roles?.find((r) => r.RoleName === RoleName)?.MaxSessionDuration,
    ),
    Description: field(
      listRoles,
      nullable(string),
      'What the role is for, in its owner’s words.',
      (answer, { RoleName }) => answer.Roles?.find((r) => r.RoleName === RoleName)?.Description,
    ),
  },
  relations: {
    AppliedPolicies: toMany('Ringdown::IAM::AppliedPolicy', {
      doc: 'Inline and attached policies of the role, and its permissions boundary.',
      on: 'PrincipalArn',
      from: 'Arn',
    }),
  },
});
