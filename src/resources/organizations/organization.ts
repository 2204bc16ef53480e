import { list, MalformedAnswer, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { organizations } from './service.ts';

const membership = listing(
  organizations.call('DescribeOrganization', {
    actions: ['organizations:DescribeOrganization'],
    absentOn: ['AWSOrganizationsNotInUseException'],
  }),
  (answer, { place }) => [{ ...answer.Organization, Account: place.account }],
);

// https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeAccount.html: answers the management
// account, delegated administrators and whom the organization's resource policy names.
const described = organizations.call('DescribeAccount', {
  actions: ['organizations:DescribeAccount'],
  uses: ['Account'],
  input: ({ Account }) => ({ AccountId: text(Account) }),
});

export const organization = resourceType({
  type: 'AWS::Organizations::Organization',
  scope: 'account',
  doc: 'The organization as one account of it sees it; there is none for an account by itself.',
  list: membership,
  id: 'Id',
  arn: 'Arn',
  names: { uses: ['Account'], of: ({ Account }) => [text(Account)] },
  fields: {
    Account: field(membership, string, 'Id of the account that belongs to it.', (o) => o.Account),
    Id: field(membership, string, 'Id, such as o-a1b2c3d4e5.', (o) => o.Id),
    Arn: field(membership, string, 'Amazon Resource Name.', (o) => o.Arn),
    ManagementAccountId: field(
      membership,
      string,
      'Account that manages it, which no service control policy restricts.',
      (o) => o.MasterAccountId,
    ),
    Targets: field(
      described,
      list(string),
      'What policies for the account can be attached to: the root, the organizational units above it, and itself.',
      (answer, { Account }) => targetsOf(answer.Account?.Paths, text(Account)),
    ),
  },
});

/** Paths read `o-…/r-…/ou-…/ou-…/`. Without one what stands above the account is unknown, not nothing. */
function targetsOf(paths: readonly string[] | undefined, account: string): string[] {
  const above = (paths ?? []).flatMap((path) => path.split('/')).filter((part) => /^(r|ou)-/.test(part));
  if (above.length === 0) throw new MalformedAnswer('the answer lacks the Paths of the account');
  return [...new Set([...above, account])];
}
