import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { account, everyFieldOf, scan } from '../../support/scan.ts';

const summary: Fixture = {
  service: 'iam',
  operation: 'GetAccountSummary',
  output: {
    SummaryMap: {
      AccountMFAEnabled: 1,
      AccountAccessKeysPresent: 0,
      AccountSigningCertificatesPresent: 0,
      AccountPasswordPresent: 1,
      Users: 3,
      UsersQuota: 5000,
      Roles: 41,
      Providers: 1,
      MFADevices: 2,
      MFADevicesInUse: 3,
    },
  },
};

test('the account summary tells which credentials the root user has', async () => {
  const estate = await scan({ fixtures: [summary], mentions: everyFieldOf('Ringdown::IAM::AccountSummary') });
  expect(estate.resources).toMatchObject([
    {
      type: 'Ringdown::IAM::AccountSummary',
      id: account,
      region: 'us-east-1',
      fields: {
        AccountMFAEnabled: true,
        AccountAccessKeysPresent: false,
        AccountPasswordPresent: true,
        AccountSigningCertificatesPresent: false,
        Users: 3,
        Roles: 41,
        Providers: 1,
        MFADevices: 2,
        MFADevicesInUse: 3,
      },
    },
  ]);
});

test('a summary that says nothing of the root password leaves it absent, and one without users leaves their number unread', async () => {
  const estate = await scan({
    fixtures: [
      {
        service: 'iam',
        operation: 'GetAccountSummary',
        output: {
          SummaryMap: {
            AccountMFAEnabled: 0,
            AccountAccessKeysPresent: 1,
            AccountSigningCertificatesPresent: 0,
          },
        },
      },
    ],
    mentions: everyFieldOf('Ringdown::IAM::AccountSummary'),
  });
  const { fields } = estate.resources[0]!;
  expect(fields).toMatchObject({
    AccountMFAEnabled: false,
    AccountAccessKeysPresent: true,
    AccountPasswordPresent: null,
  });
  expect(fields).not.toHaveProperty('Users');
  expect(estate.calls.find((c) => c.operation === 'GetAccountSummary')).toMatchObject({
    outcome: 'malformed',
  });
});

test('IAM is asked in its home Region even when the scan is of other Regions', async () => {
  const estate = await scan({
    fixtures: [{ ...summary, region: 'us-east-1' }],
    mentions: everyFieldOf('Ringdown::IAM::AccountSummary'),
    regions: { primary: 'eu-central-1', recovery: 'eu-west-2' },
  });
  expect(estate.resources.map(({ region }) => region)).toEqual(['us-east-1']);
});

test('the settings of a password policy are read', async () => {
  const estate = await scan({
    fixtures: [
      summary,
      {
        service: 'iam',
        operation: 'GetAccountPasswordPolicy',
        output: {
          PasswordPolicy: {
            MinimumPasswordLength: 14,
            RequireSymbols: false,
            RequireNumbers: true,
            RequireUppercaseCharacters: true,
            RequireLowercaseCharacters: true,
            AllowUsersToChangePassword: true,
            ExpirePasswords: false,
            PasswordReusePrevention: 24,
          },
        },
      },
    ],
    mentions: everyFieldOf('Ringdown::IAM::AccountPasswordPolicy'),
  });
  expect(estate.resources.map(({ id, fields }) => ({ id, fields }))).toEqual([
    {
      id: account,
      fields: {
        Users: 3,
        MinimumPasswordLength: 14,
        RequireSymbols: false,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        PasswordReusePrevention: 24,
        MaxPasswordAge: null,
      },
    },
  ]);
});

test('an account without a password policy is one resource whose settings are known to be absent', async () => {
  const estate = await scan({
    fixtures: [
      summary,
      {
        service: 'iam',
        operation: 'GetAccountPasswordPolicy',
        error: { code: 'NoSuchEntity', status: 404 },
      },
    ],
    mentions: everyFieldOf('Ringdown::IAM::AccountPasswordPolicy'),
  });
  expect(estate.resources).toHaveLength(1);
  expect(estate.resources[0]!.fields).toMatchObject({ MinimumPasswordLength: null, RequireNumbers: null });
});

test('a password policy that may not be read leaves its settings unread, not absent', async () => {
  const estate = await scan({
    fixtures: [summary],
    mentions: everyFieldOf('Ringdown::IAM::AccountPasswordPolicy'),
    endpoint: { deny: ['iam:GetAccountPasswordPolicy'] },
  });
  expect(estate.resources[0]!.fields).toEqual({ Users: 3 });
});

test('SAML providers are named after the end of their ARN', async () => {
  const estate = await scan({
    fixtures: [
      {
        service: 'iam',
        operation: 'ListSAMLProviders',
        output: {
          SAMLProviderList: [
            {
              Arn: 'arn:aws:iam::111122223333:saml-provider/MeridianIdP',
              ValidUntil: '2126-01-01T00:00:00Z',
              CreateDate: '2026-01-01T00:00:00Z',
            },
          ],
        },
      },
    ],
    mentions: everyFieldOf('AWS::IAM::SAMLProvider'),
  });
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    {
      Arn: 'arn:aws:iam::111122223333:saml-provider/MeridianIdP',
      Name: 'MeridianIdP',
      CreateDate: '2026-01-01T00:00:00.000Z',
      ValidUntil: '2126-01-01T00:00:00.000Z',
    },
  ]);
});
