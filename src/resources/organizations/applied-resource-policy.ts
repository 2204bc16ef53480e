import { bool, string } from '../field-type.ts';
import { parsePolicy, policyDocument } from '../policy-document.ts';
import { field, resourceType } from '../resource-type.ts';
import { deniesByRequest } from './denies-by-request.ts';
import { described, policiesForTarget } from './policies-for-target.ts';

const policies = policiesForTarget('RESOURCE_CONTROL_POLICY');

export const appliedResourcePolicy = resourceType({
  type: 'Ringdown::Organizations::AppliedResourcePolicy',
  scope: 'account',
  parent: 'AWS::Organizations::Organization',
  doc: 'A resource control policy (AWS::Organizations::Policy) where it is attached for an account: to itself, to an organizational unit above it or to the root. It limits what anybody, of any account, may do with resources of the account.',
  list: policies,
  id: ({ Target, Id }) => `${Target}/${Id}`,
  arn: null,
  fields: {
    Account: field(policies, string, 'Id of the account whose resources it guards.', (p) => p.Account),
    Target: field(
      policies,
      string,
      'Account, organizational unit or root that it is attached to.',
      (p) => p.Target,
    ),
    Id: field(policies, string, 'Id, such as p-RCPFullAWSAccess.', (p) => p.Id),
    Name: field(policies, string, 'Name.', (p) => p.Name),
    PolicyDocument: field(described, policyDocument, 'What it denies.', (answer) =>
      parsePolicy(answer.Policy?.Content),
    ),
    DependsOnRequest: field(
      described,
      bool,
      'Whether a denial of it is decided by more than the Region: false where none is, unread where one is, for then configuration does not tell.',
      (answer) => deniesByRequest(answer.Policy?.Content),
    ),
  },
});
