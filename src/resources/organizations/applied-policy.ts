import { bool, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, resourceType } from '../resource-type.ts';
import { dependsOnRequest } from './depends-on-request.ts';
import { described, policiesForTarget } from './policies-for-target.ts';

const policies = policiesForTarget('SERVICE_CONTROL_POLICY');

export const appliedPolicy = resourceType({
  type: 'Ringdown::Organizations::AppliedPolicy',
  scope: 'account',
  parent: 'AWS::Organizations::Organization',
  doc: 'A service control policy (AWS::Organizations::Policy) where it is attached for an account: to itself, to an organizational unit above it or to the root. The management account has none.',
  list: policies,
  id: ({ Target, Id }) => `${Target}/${Id}`,
  arn: null,
  fields: {
    Account: field(policies, string, 'Id of the account that it restricts.', (p) => p.Account),
    Target: field(
      policies,
      string,
      'Account, organizational unit or root that it is attached to.',
      (p) => p.Target,
    ),
    Id: field(policies, string, 'Id, such as p-FullAWSAccess.', (p) => p.Id),
    Name: field(policies, string, 'Name.', (p) => p.Name),
    PolicyDocument: field(described, policyDocument, 'What it allows and denies.', (answer) =>
      parsePolicy(answer.Policy?.Content),
    ),
    DependsOnRequest: field(
      described,
      bool,
      'Whether more than the Region decides what it denies by Region, such as who asks: false where it has no such denial, unread where it has one, for then configuration does not tell.',
      (answer) => dependsOnRequest(answer.Policy?.Content),
    ),
  },
});
