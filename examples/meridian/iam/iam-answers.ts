import type { AccountFacts } from '../account/account-facts.ts';
import { Answers } from '../answers.ts';
import type { Ago } from '../place.ts';
import { authorizationDetailsOf, type Iam, listedRole } from './authorization-details.ts';
import { reportText } from './credential-report.ts';
import { giveUser } from './user-answers.ts';

/** What IAM answers in one account, given everything that is in it. */
export function iamAnswers(iam: Iam, ago: Ago) {
  const { facts, users, roles } = iam;
  const answers = new Answers('iam', { account: facts.account })
    .give('GetAccountAuthorizationDetails', {}, authorizationDetailsOf(iam))
    .give('GetAccountSummary', {}, { SummaryMap: summaryOf(iam) })
    .give('GenerateCredentialReport', {}, { State: 'COMPLETE' })
    .give(
      'GetCredentialReport',
      {},
      {
        Content: reportText(facts, users, ago),
        ReportFormat: 'text/csv',
        GeneratedTime: ago(1 / 24),
      },
    )
    .give('ListRoles', {}, { Roles: roles.map(listedRole) })
    .give(
      'ListSAMLProviders',
      {},
      {
        SAMLProviderList: facts.samlProviders.map(({ name, validUntil, created }) => ({
          Arn: `arn:aws:iam::${facts.account}:saml-provider/${name}`,
          ValidUntil: validUntil,
          CreateDate: created,
        })),
      },
    )
    .giveOr('NoSuchEntity', 'GetAccountPasswordPolicy', {}, passwordPolicyOf(facts));
  for (const user of users) giveUser(answers, user, ago);
  return answers.fixtures;
}

function summaryOf({ facts, users, groups, roles, policies }: Iam) {
  const devices = users.filter(({ mfa }) => mfa).length + Number(facts.rootMfa);
  return {
    AccountMFAEnabled: Number(facts.rootMfa),
    AccountAccessKeysPresent: facts.rootKeys,
    AccountPasswordPresent: 1,
    AccountSigningCertificatesPresent: 0,
    Users: users.length,
    Groups: groups.length,
    Roles: roles.length,
    Policies: policies.length,
    Providers: facts.samlProviders.length,
    MFADevices: devices,
    MFADevicesInUse: devices,
  };
}

const passwordPolicyOf = ({ passwordPolicy: rules }: AccountFacts) =>
  rules && {
    PasswordPolicy: {
      MinimumPasswordLength: rules.length,
      RequireSymbols: rules.symbols,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      ExpirePasswords: true,
      MaxPasswordAge: rules.maxAge,
      PasswordReusePrevention: rules.reuse,
    },
  };
