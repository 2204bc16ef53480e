import { bool, list, nullable, number, object, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { type Cell, credentialReport, parseReport } from './credential-report.ts';

const rows = listing(credentialReport, ({ Content, GeneratedTime }) =>
  parseReport(Content).map((cell) => ({ cell, GeneratedTime })),
);

const accessKeys = list(
  object({
    Number: number,
    Active: bool,
    LastRotated: nullable(timestamp),
    LastUsedDate: nullable(timestamp),
    LastUsedRegion: nullable(string),
    LastUsedService: nullable(string),
  }),
);

const certificates = list(object({ Number: number, Active: bool, LastRotated: nullable(timestamp) }));

export const credentialReportEntry = resourceType({
  type: 'Ringdown::IAM::CredentialReportEntry',
  scope: 'account',
  doc: 'A row of the IAM credential report: the credentials of one IAM user, or of the root user (`<root_account>`). The report can be four hours old.',
  list: rows,
  id: 'UserName',
  arn: 'Arn',
  fields: {
    UserName: field(rows, string, 'Name of the user; `<root_account>` for the root user.', ({ cell }) =>
      cell('user'),
    ),
    Arn: field(rows, string, 'Amazon Resource Name.', ({ cell }) => cell('arn')),
    UserCreationTime: field(rows, timestamp, 'When the user was created.', ({ cell }) =>
      cell('user_creation_time'),
    ),
    PasswordEnabled: field(
      rows,
      nullable(bool),
      'Whether the user has a console password; absent where the report does not tell, as for most root users.',
      ({ cell }) => flag(cell('password_enabled')),
    ),
    PasswordLastUsed: field(
      rows,
      nullable(timestamp),
      'When somebody last signed in with the password; absent when nobody did, or there is none.',
      ({ cell }) => cell('password_last_used'),
    ),
    PasswordLastChanged: field(
      rows,
      nullable(timestamp),
      'When the password was last set; absent without one and for the root user.',
      ({ cell }) => cell('password_last_changed'),
    ),
    MFAActive: field(rows, bool, 'Whether the user has an MFA device.', ({ cell }) =>
      flag(cell('mfa_active')),
    ),
    AccessKeys: field(
      rows,
      accessKeys,
      'Access keys, active and inactive, numbered as in the report; a use before 2015 was not recorded.',
      ({ cell }) => numbered((n) => accessKeyOf(cell, n)),
    ),
    SigningCertificates: field(
      rows,
      certificates,
      'X.509 signing certificates, active and inactive.',
      ({ cell }) => numbered((n) => certificateOf(cell, n)),
    ),
    GeneratedTime: field(rows, timestamp, 'When IAM made the report.', (row) => row.GeneratedTime),
  },
});

/** Some reports write TRUE, most write true. */
function flag(cell: string | undefined): boolean | undefined {
  const value = cell?.toLowerCase();
  return value === 'true' || value === 'false' ? value === 'true' : undefined;
}

/** The report has a place for two of each; an empty place is neither active nor was it ever rotated. */
const numbered = <T extends { Active: boolean | undefined; LastRotated: string | undefined }>(
  read: (n: number) => T,
): T[] => [read(1), read(2)].filter(({ Active, LastRotated }) => Active || LastRotated !== undefined);

const accessKeyOf = (cell: Cell, n: number) => ({
  Number: n,
  Active: flag(cell(`access_key_${n}_active`)),
  LastRotated: cell(`access_key_${n}_last_rotated`),
  LastUsedDate: cell(`access_key_${n}_last_used_date`),
  LastUsedRegion: cell(`access_key_${n}_last_used_region`),
  LastUsedService: cell(`access_key_${n}_last_used_service`),
});

const certificateOf = (cell: Cell, n: number) => ({
  Number: n,
  Active: flag(cell(`cert_${n}_active`)),
  LastRotated: cell(`cert_${n}_last_rotated`),
});
