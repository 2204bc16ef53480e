import {
  type Ago,
  type AnyRegion,
  bothRegions,
  dataAccount,
  hex,
  type Place,
  production,
  type Region,
  uuid,
} from '../place.ts';
import { roleArn } from '../policy.ts';

/** A KMS key as one Region has it. */
export interface Key {
  account: string;
  region: AnyRegion;
  /** Alias without `alias/`; empty for a key without. */
  name: string;
  id: string;
  manager: 'CUSTOMER' | 'AWS';
  multiRegion: boolean;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  created: string;
  deletion?: string;
  rotates: boolean;
  description: string;
  /** Services that use the key for the account, as in kms:ViaService. */
  usedBy: readonly string[];
  /** Regions in which the policy lets services use the key. */
  usedIn: readonly Region[];
  /** Named in the key policy besides the account; `*` is everybody. */
  principals: string[];
  /** Roles that may decrypt by a grant. */
  grantees: string[];
}

type KeyRow = [name: string, description: string, usedBy: string[], account: string];

/** Alias, what the key protects, the services that use it. Both Regions hold the same key. */
const multiRegionKeys: KeyRow[] = [
  ['connect-media', 'Call and screen recordings', ['connect', 's3'], production],
  ['connect-text', 'Chat transcripts, e-mail and attachments', ['connect', 's3'], production],
  ['connect-reports', 'Scheduled reports, evaluations and exports', ['connect', 's3'], production],
  [
    'connect-streams',
    'Live media, contact records and agent events',
    ['connect', 'kinesis', 'kinesisvideo'],
    production,
  ],
  ['customer-data', 'DynamoDB tables of the contact flows and the agent desktop', ['dynamodb'], production],
  ['claims-documents', 'Photographs and papers that callers send with a claim', ['s3'], production],
  [
    'customer-profiles',
    'Who customers are, and what assistants answer from',
    ['profile', 'app-integrations'],
    production,
  ],
  ['platform', 'Terraform state, deployment packages and prompts', ['s3'], production],
  ['datalake', 'Raw and curated zones of the data lake', ['s3'], dataAccount],
  ['datalake-tables', 'Catalogue and ledgers of the data lake', ['dynamodb'], dataAccount],
];

/** A key of its own in each Region: what it protects never leaves the Region. */
const regionalKeys: KeyRow[] = [
  ['cloudwatch-logs', 'Log groups of flows and functions', ['logs'], production],
  ['lambda-environment', 'Environment variables of functions', ['lambda'], production],
  ['audit-trail', 'CloudTrail and AWS Config deliveries', ['cloudtrail', 'config'], production],
];

const awsManaged: [account: string, services: string[]][] = [
  [production, ['connect', 's3', 'dynamodb', 'lambda', 'kinesis', 'kinesisvideo', 'ssm']],
  [dataAccount, ['s3', 'dynamodb', 'glue']],
];

/** Amazon Connect makes grants for itself. */
const connectRole = roleArn('aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_4vKx2QpZ');

const multiRegionKeyId = (name: string, account: string): string => `mrk-${hex(`${account} ${name}`)}`;

export const keyArn = ({ account, region, id }: Pick<Key, 'account' | 'region' | 'id'>): string =>
  `arn:aws:kms:${region}:${account}:key/${id}`;

/** The ARN of a multi-Region key, as other resources name it in a Region. */
export const multiRegionKeyArn = (name: string, { account, region }: Place): string =>
  keyArn({ account, region, id: multiRegionKeyId(name, account) });

/** The ARN of a key that AWS manages for a service. */
export const awsManagedKeyArn = (service: string, { account, region }: Place): string =>
  keyArn({ account, region, id: uuid(`aws/${service} ${account} ${region}`) });

export function keysOf(ago: Ago): Key[] {
  const created = (name: string) => ago(500 + (Number.parseInt(hex(name, 4), 16) % 900));
  const key = (region: Region, [name, description, usedBy, account]: KeyRow): Key => ({
    ...{ account, region, name, description, usedBy, usedIn: bothRegions },
    principals: usedBy.includes('connect') && !name.startsWith('aws/') ? [connectRole] : [],
    grantees: name === 'connect-text' ? [roleArn('meridian-transcript-review')] : [],
    ...{ id: uuid(`${name} ${account} ${region}`), created: created(name) },
    ...{ manager: 'CUSTOMER', multiRegion: false, state: 'Enabled', rotates: true },
  });
  return bothRegions.flatMap((region) => [
    ...multiRegionKeys.map((row) => ({
      ...key(region, row),
      id: multiRegionKeyId(row[0], row[3]),
      multiRegion: true,
    })),
    ...regionalKeys.map((row) => key(region, row)),
    ...awsManaged.flatMap(([account, services]) =>
      services.map((service) => ({
        ...key(region, [
          `aws/${service}`,
          `Default key of ${service} when no other is named`,
          [service],
          account,
        ]),
        manager: 'AWS' as const,
      })),
    ),
  ]);
}
