import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { account } from './service.ts';

const regions = listing(
  account.call('ListRegions', { actions: ['account:ListRegions'], uses: ['Id'], pages: nextToken(50) }),
  (answer, { known }) => answer.Regions?.map((region) => ({ ...region, Account: known['Id'] })),
);

export const accountRegion = resourceType({
  type: 'Ringdown::Account::Region',
  scope: 'account',
  parent: 'Ringdown::Account',
  doc: 'A Region as the account may use it.',
  list: regions,
  id: ({ Account, RegionName }) => `${Account}/${RegionName}`,
  arn: null,
  fields: {
    Account: field(regions, string, 'Id of the account.', (r) => r.Account),
    RegionName: field(regions, string, 'Such as eu-west-2.', (r) => r.RegionName),
    RegionOptStatus: field(
      regions,
      string,
      'ENABLED, ENABLED_BY_DEFAULT, ENABLING, DISABLING or DISABLED.',
      (r) => r.RegionOptStatus,
    ),
  },
});
