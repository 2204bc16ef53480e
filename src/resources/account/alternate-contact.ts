import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { account } from './service.ts';

/** GetAlternateContact answers for one kind at a time. BILLING has no part in an outage or an audit of calls. */
const contactTypes = ['SECURITY', 'OPERATIONS'] as const;

const contacts = listing(
  account.call('GetAlternateContact', {
    actions: ['account:GetAlternateContact'],
    uses: ['Id'],
    input: () => contactTypes.map((AlternateContactType) => ({ AlternateContactType })),
    absentOn: ['ResourceNotFoundException'],
  }),
  (answer, { known }) => [{ ...answer.AlternateContact, Account: known['Id'] }],
);

export const alternateContact = resourceType({
  type: 'Ringdown::Account::AlternateContact',
  scope: 'account',
  parent: 'Ringdown::Account',
  doc: 'A contact that AWS writes to beside the root user. Who it is stays with AWS: name, address and number are personal data that no rule needs.',
  list: contacts,
  id: ({ Account, AlternateContactType }) => `${Account}/${AlternateContactType}`,
  arn: null,
  fields: {
    Account: field(contacts, string, 'Id of the account.', (c) => c.Account),
    AlternateContactType: field(contacts, string, 'SECURITY or OPERATIONS.', (c) => c.AlternateContactType),
  },
});
