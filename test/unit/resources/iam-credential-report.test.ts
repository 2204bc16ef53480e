import { expect, test } from 'vitest';
import type { Fixture } from '../../../src/endpoint/fixture.ts';
import { parseReport } from '../../../src/resources/iam/credential-report.ts';
import { everyFieldOf, scan } from '../../support/scan.ts';

const header =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const root =
  '<root_account>,arn:aws:iam::111122223333:root,2021-03-01T09:00:00+00:00,not_supported,2025-12-24T10:00:00+00:00,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
const operator =
  'ops,arn:aws:iam::111122223333:user/ops,2024-01-01T00:00:00Z,TRUE,no_information,2024-01-02T00:00:00Z,N/A,FALSE,true,2024-02-01T00:00:00Z,2025-11-30T08:15:00Z,eu-west-2,connect,false,2023-05-01T00:00:00Z,N/A,N/A,N/A,true,2024-03-01T00:00:00Z,false,N/A';

const complete: Fixture = {
  service: 'iam',
  operation: 'GenerateCredentialReport',
  output: { State: 'COMPLETE' },
};
const report = (...rows: string[]): Fixture => ({
  service: 'iam',
  operation: 'GetCredentialReport',
  output: {
    Content: [header, ...rows].join('\n'),
    ReportFormat: 'text/csv',
    GeneratedTime: '2026-01-15T11:00:00Z',
  },
});
const everyField = everyFieldOf('Ringdown::IAM::CredentialReportEntry');

test('the root user is a row of the report, whose password settings it does not tell', async () => {
  const estate = await scan({ fixtures: [complete, report(root)], mentions: everyField });
  expect(estate.resources).toMatchObject([
    {
      id: '<root_account>',
      arn: 'arn:aws:iam::111122223333:root',
      fields: {
        UserName: '<root_account>',
        UserCreationTime: '2021-03-01T09:00:00.000Z',
        PasswordEnabled: null,
        PasswordLastUsed: '2025-12-24T10:00:00.000Z',
        PasswordLastChanged: null,
        MFAActive: true,
        AccessKeys: [],
        SigningCertificates: [],
        GeneratedTime: '2026-01-15T11:00:00.000Z',
      },
    },
  ]);
});

test('an inactive key that still exists is listed, a place without a key is not', async () => {
  const estate = await scan({ fixtures: [complete, report(operator)], mentions: everyField });
  expect(estate.resources[0]!.fields).toMatchObject({
    PasswordEnabled: true,
    PasswordLastUsed: null,
    PasswordLastChanged: '2024-01-02T00:00:00.000Z',
    MFAActive: false,
    AccessKeys: [
      {
        Number: 1,
        Active: true,
        LastRotated: '2024-02-01T00:00:00.000Z',
        LastUsedDate: '2025-11-30T08:15:00.000Z',
        LastUsedRegion: 'eu-west-2',
        LastUsedService: 'connect',
      },
      {
        Number: 2,
        Active: false,
        LastRotated: '2023-05-01T00:00:00.000Z',
        LastUsedDate: null,
        LastUsedRegion: null,
        LastUsedService: null,
      },
    ],
    SigningCertificates: [{ Number: 1, Active: true, LastRotated: '2024-03-01T00:00:00.000Z' }],
  });
});

test('a user name with a comma keeps its cells apart when they are quoted', () => {
  const quoted = operator.replace('ops,', '"o,""p""s",');
  expect(parseReport(Buffer.from(`${header}\r\n${quoted}\r\n`)).map((cell) => cell('user'))).toEqual([
    'o,"p"s',
  ]);
});

test('a row that does not fit the header makes the report unread, so that nobody is judged by another column', async () => {
  const estate = await scan({
    fixtures: [complete, report(operator.replace('ops,', 'o,ps,'))],
    mentions: everyField,
  });
  expect(estate.resources).toEqual([]);
  expect(estate.calls.find((c) => c.operation === 'GetCredentialReport')).toMatchObject({
    outcome: 'malformed',
    reason: 'a row of the credential report has 23 cells, not 22',
  });
});

test('a report without a column that is wanted is unread, not absent', () => {
  const [cell] = parseReport(Buffer.from('user,arn\nops,arn:aws:iam::111122223333:user/ops'));
  expect(() => cell!('mfa_active')).toThrow('no column mfa_active');
});

test('a report that may not be generated is denied under that action', async () => {
  const estate = await scan({
    fixtures: [complete, report(root)],
    mentions: everyField,
    endpoint: { deny: ['iam:GenerateCredentialReport'] },
  });
  expect(estate.resources).toEqual([]);
  expect(estate.calls.find((c) => c.operation === 'GetCredentialReport')).toMatchObject({
    outcome: 'denied',
    actions: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
  });
});
