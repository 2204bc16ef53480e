import { bool, nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { notEnabled, securityHub } from './service.ts';

const hubs = listing(
  securityHub.call('DescribeHub', { actions: ['securityhub:DescribeHub'], absentOn: notEnabled }),
  (answer, { place }) => [{ ...answer, Account: place.account }],
);

export const hub = resourceType({
  type: 'AWS::SecurityHub::Hub',
  scope: 'region',
  doc: 'Security Hub (CSPM) in one Region; there is none where it is off.',
  list: hubs,
  id: 'Arn',
  arn: 'Arn',
  fields: {
    Account: field(hubs, string, 'Id of the account.', (h) => h.Account),
    Arn: field(hubs, string, 'Amazon Resource Name.', (h) => h.HubArn),
    AutoEnableControls: field(
      hubs,
      nullable(bool),
      'Whether new controls of its standards are switched on by themselves; absent where AWS does not say.',
      (h) => h.AutoEnableControls,
    ),
  },
});
