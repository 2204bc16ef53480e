import { string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { sts } from '../sts/service.ts';

/** AWS answers it whatever the policies say: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const identity = listing(
  sts.call('GetCallerIdentity', { actions: ['sts:GetCallerIdentity'] }),
  (answer) => [answer],
);

export const awsAccount = resourceType({
  type: 'Ringdown::Account',
  scope: 'account',
  doc: 'An account of the scan. Facts that belong to no resource hang here.',
  list: identity,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(identity, string, 'Account id, twelve digits.', (answer) => answer.Account),
  },
  relations: {
    Regions: toMany('Ringdown::Account::Region', {
      doc: 'Every Region that AWS offers the account, enabled or not.',
      on: 'Account',
      from: 'Id',
    }),
    AlternateContacts: toMany('Ringdown::Account::AlternateContact', {
      doc: 'The contacts that AWS writes to beside the root user.',
      on: 'Account',
      from: 'Id',
    }),
    Organization: toOne('AWS::Organizations::Organization', {
      doc: 'The organization of the account; absent for an account by itself.',
      uses: ['Id'],
      name: ({ Id }) => text(Id),
    }),
    ResourceControlPolicies: toMany('Ringdown::Organizations::AppliedResourcePolicy', {
      doc: 'Resource control policies that guard resources of the account: its own, and those of its organizational units and the root.',
      on: 'Account',
      from: 'Id',
    }),
    ServiceControlPolicies: toMany('Ringdown::Organizations::AppliedPolicy', {
      doc: 'Service control policies that apply to the account: its own, and those of its organizational units and the root.',
      on: 'Account',
      from: 'Id',
    }),
  },
});
