import { bool, nullable, number } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { getAccountSummary } from './account-summary.ts';
import { iam } from './service.ts';

/** Every account has a summary, so an account without a password policy is still one resource that says so. */
const accounts = listing(getAccountSummary, (answer) => [answer.SummaryMap ?? {}]);

const policy = iam.call('GetAccountPasswordPolicy', {
  actions: ['iam:GetAccountPasswordPolicy'],
  absentOn: ['NoSuchEntity', 'NoSuchEntityException'],
});

export const accountPasswordPolicy = resourceType({
  type: 'Ringdown::IAM::AccountPasswordPolicy',
  scope: 'account',
  doc: 'What passwords of IAM users must be like. One an account; its settings are absent where none was configured and the defaults of AWS apply (8 characters).',
  list: accounts,
  id: (_known, { account }) => account,
  arn: null,
  fields: {
    Users: field(accounts, number, 'Number of IAM users that the policy applies to.', (s) => s.Users),
    MinimumPasswordLength: field(
      policy,
      nullable(number),
      'Fewest characters of a password.',
      (answer) => answer.PasswordPolicy?.MinimumPasswordLength,
    ),
    RequireNumbers: field(
      policy,
      nullable(bool),
      'Whether a password needs a digit.',
      (answer) => answer.PasswordPolicy?.RequireNumbers,
    ),
    RequireUppercaseCharacters: field(
      policy,
      nullable(bool),
      'Whether a password needs an uppercase letter.',
      (answer) => answer.PasswordPolicy?.RequireUppercaseCharacters,
    ),
    RequireLowercaseCharacters: field(
      policy,
      nullable(bool),
      'Whether a password needs a lowercase letter.',
      (answer) => answer.PasswordPolicy?.RequireLowercaseCharacters,
    ),
    RequireSymbols: field(
      policy,
      nullable(bool),
      'Whether a password needs a symbol.',
      (answer) => answer.PasswordPolicy?.RequireSymbols,
    ),
    PasswordReusePrevention: field(
      policy,
      nullable(number),
      'How many earlier passwords a user cannot take again; absent when any can be.',
      (answer) => answer.PasswordPolicy?.PasswordReusePrevention,
    ),
    MaxPasswordAge: field(
      policy,
      nullable(number),
      'Days after which a password expires; absent when it never does.',
      (answer) => answer.PasswordPolicy?.MaxPasswordAge,
    ),
  },
});
