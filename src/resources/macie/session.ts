import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { macie, notEnabled } from './service.ts';

const sessions = listing(
  macie.call('GetMacieSession', { actions: ['macie2:GetMacieSession'], absentOn: notEnabled }),
  (answer, { place }) => [{ ...answer, Account: place.account }],
);

const discovery = macie.call('GetAutomatedDiscoveryConfiguration', {
  actions: ['macie2:GetAutomatedDiscoveryConfiguration'],
  absentOn: notEnabled,
});

export const session = resourceType({
  type: 'AWS::Macie::Session',
  scope: 'region',
  doc: 'Macie in one Region; there is none where it is off.',
  list: sessions,
  id: 'Account',
  arn: null,
  fields: {
    Account: field(sessions, string, 'Id of the account.', (s) => s.Account),
    Status: field(sessions, string, 'ENABLED or PAUSED.', (s) => s.status),
    AutomatedDiscoveryStatus: field(
      discovery,
      nullable(string),
      'ENABLED or DISABLED: whether Macie samples all buckets by itself.',
      (answer) => answer?.status,
    ),
  },
});
