import { nullable, number, string, timestamp } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { authorizationDetails, defaultDocument } from './authorization-details.ts';

const policies = listing(authorizationDetails, (answer) => answer.Policies);

export const managedPolicy = resourceType({
  type: 'AWS::IAM::ManagedPolicy',
  scope: 'account',
  doc: 'A customer-managed policy with its version in force. Policies that AWS manages are not listed.',
  list: policies,
  id: 'ManagedPolicyName',
  arn: 'Arn',
  fields: {
    // moto leaves the name out; the ARN ends in it.
    ManagedPolicyName: field(
      policies,
      string,
      'Name, unique in the account.',
      (p) => p.PolicyName ?? p.Arn?.split('/').at(-1),
    ),
    Arn: field(policies, string, 'Amazon Resource Name.', (p) => p.Arn),
    Path: field(policies, string, 'Path, `/` for most.', (p) => p.Path),
    DefaultVersionId: field(policies, string, 'Version that is in force.', (p) => p.DefaultVersionId),
    PolicyDocument: field(policies, policyDocument, 'The version that is in force.', (p) =>
      parsePolicy(defaultDocument(p.PolicyVersionList)),
    ),
    AttachmentCount: field(
      policies,
      number,
      'How many users, groups and roles the policy is attached to.',
      (p) => p.AttachmentCount,
    ),
    PermissionsBoundaryUsageCount: field(
      policies,
      nullable(number),
      'How many users and roles the policy is the permissions boundary of, where it grants nothing.',
      (p) => p.PermissionsBoundaryUsageCount,
    ),
    UpdateDate: field(policies, nullable(timestamp), 'When the last version was made.', (p) => p.UpdateDate),
  },
});
