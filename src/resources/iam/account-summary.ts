import { bool, nullable, number } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { iam } from './service.ts';

export const getAccountSummary = iam.call('GetAccountSummary', { actions: ['iam:GetAccountSummary'] });

const summary = listing(getAccountSummary, (answer) => [answer.SummaryMap ?? {}]);

/** AWS counts what the root user has; more than none is what matters. */
const present = (count: number | undefined): boolean | undefined =>
  count === undefined ? undefined : count > 0;

export const accountSummary = resourceType({
  type: 'Ringdown::IAM::AccountSummary',
  scope: 'account',
  doc: 'What IAM counts in an account, and which credentials its root user has. One an account.',
  list: summary,
  id: (_known, { account }) => account,
  arn: null,
  fields: {
    AccountMFAEnabled: field(summary, bool, 'Whether the root user has an MFA device.', (s) =>
      present(s.AccountMFAEnabled),
    ),
    AccountAccessKeysPresent: field(summary, bool, 'Whether the root user has an access key.', (s) =>
      present(s.AccountAccessKeysPresent),
    ),
    AccountPasswordPresent: field(
      summary,
      nullable(bool),
      'Whether the root user has a password; it has none where an organization removed its credentials.',
      (s) => present(s.AccountPasswordPresent),
    ),
    AccountSigningCertificatesPresent: field(
      summary,
      bool,
      'Whether the root user has an X.509 signing certificate.',
      (s) => present(s.AccountSigningCertificatesPresent),
    ),
    Users: field(summary, number, 'Number of IAM users.', (s) => s.Users),
    Roles: field(summary, number, 'Number of roles.', (s) => s.Roles),
    Providers: field(summary, nullable(number), 'Number of identity providers.', (s) => s.Providers),
    MFADevices: field(summary, number, 'Number of virtual MFA devices.', (s) => s.MFADevices),
    MFADevicesInUse: field(
      summary,
      number,
      'Number of MFA devices that are assigned to a user.',
      (s) => s.MFADevicesInUse,
    ),
  },
});
