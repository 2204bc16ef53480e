import { multiRegionKeyArn } from '../kms/keys.ts';
import {
  type Ago,
  type AnyRegion,
  bothRegions,
  dataAccount,
  hex,
  otherRegion,
  type Place,
  primary,
  production,
  type Region,
  shortName,
} from '../place.ts';
import { roleArn } from '../policy.ts';
import type { PublicAccess } from './public-access.ts';

export interface ReplicationRule {
  id: string;
  status: 'Enabled' | 'Disabled';
  prefix: string;
  /** Bucket and key that receive the copies. */
  to: string;
  replicaKey?: string;
  kmsObjects: boolean;
  timeControl: boolean;
  metrics: boolean;
  replicaModifications: boolean;
  deleteMarkers: boolean;
  /** Account of the destination, where it is another, and whether the copies become its own. */
  toAccount?: string;
  handsOver: boolean;
  /** Seconds that it lagged behind yesterday at most, and operations that failed. */
  lag?: number;
  failed?: number;
}

export interface Bucket {
  account: string;
  region: AnyRegion;
  name: string;
  created: string;
  /** ARN of the default key; SSE-S3 without one. */
  key?: string;
  versioning?: 'Enabled' | 'Suspended';
  replicationRole: string;
  replication: ReplicationRule[];
  /** Days until objects, and their old versions, expire. */
  expireAfter?: number;
  keepVersions?: number;
  logTo?: string;
  lockDays?: number;
  tlsOnly: boolean;
  /** Anybody may read, as the bucket policy has it. */
  open: boolean;
  publicAccess: PublicAccess;
  ownership: string;
  tags: { [key: string]: string };
}

/** What the buckets of one purpose have in common in both Regions. Without a key they hold logs and stay put. */
type Purpose = [stem: string, key: string | null, expireAfter: number, lockDays: number, dataClass: string];

const sevenYears = 2557;

const productionBuckets: Purpose[] = [
  ['connect-recordings', 'connect-media', sevenYears, 365, 'restricted'],
  ['connect-screen', 'connect-media', 365, 90, 'restricted'],
  ['connect-transcripts', 'connect-text', sevenYears, 365, 'restricted'],
  ['connect-attachments', 'connect-text', sevenYears, 365, 'restricted'],
  ['connect-email', 'connect-text', sevenYears, 365, 'restricted'],
  ['connect-reports', 'connect-reports', 800, 90, 'confidential'],
  ['connect-evaluations', 'connect-reports', 1096, 90, 'confidential'],
  ['connect-config-exports', 'connect-reports', 400, 0, 'internal'],
  ['claims-documents', 'claims-documents', sevenYears, 0, 'restricted'],
  ['roadside-photos', 'claims-documents', 1096, 0, 'confidential'],
  ['wfm-exports', 'connect-reports', 400, 0, 'internal'],
  ['ivr-prompts', 'platform', 1096, 0, 'internal'],
  ['agent-desktop', 'platform', 400, 0, 'internal'],
  ['lambda-packages', 'platform', 400, 0, 'internal'],
  ['terraform-state', 'platform', 1096, 0, 'confidential'],
  ['access-logs', null, 400, 0, 'internal'],
];

const lakeBuckets: Purpose[] = [
  ['datalake-raw', 'datalake', sevenYears, 0, 'restricted'],
  ['datalake-curated', 'datalake', sevenYears, 0, 'restricted'],
  ['datalake-queries', 'datalake', 30, 0, 'confidential'],
  ['audit-logs', 'datalake', sevenYears, 365, 'confidential'],
  ['datalake-access-logs', null, 400, 0, 'internal'],
];

/** Copied into the data lake too, in the same Region. */
const intoTheLake = ['connect-transcripts', 'connect-reports', 'connect-evaluations'];

export const bucketName = (stem: string, region: Region): string => `meridian-${stem}-${shortName(region)}`;

/** 21 purposes, a bucket in each Region for each. */
export const bucketsOf = (ago: Ago): Bucket[] =>
  bothRegions.flatMap((region) => [
    ...productionBuckets.map((purpose) => bucketOf(purpose, { account: production, region }, ago)),
    ...lakeBuckets.map((purpose) => bucketOf(purpose, { account: dataAccount, region }, ago)),
  ]);

function bucketOf(purpose: Purpose, place: Place, ago: Ago): Bucket {
  const [stem, key, expireAfter, lockDays, dataClass] = purpose;
  const { account, region } = place;
  const logs = account === production ? 'access-logs' : 'datalake-access-logs';
  return {
    ...{ account, region, name: bucketName(stem, region), expireAfter, keepVersions: 30 },
    created: ago(900 + (Number.parseInt(hex(stem, 3), 16) % 500) - (region === primary ? 0 : 60)),
    ...(key !== null && { key: multiRegionKeyArn(key, place) }),
    ...(stem !== logs && { logTo: bucketName(logs, region) }),
    ...(lockDays > 0 && { lockDays }),
    versioning: 'Enabled',
    replicationRole: roleArn('service-role/meridian-s3-replication', account),
    replication: key === null ? [] : replicationOf(stem, key, place),
    ...{ tlsOnly: true, open: false, publicAccess: 'blocked', ownership: 'BucketOwnerEnforced' },
    tags: { Owner: 'contact-centre-platform', DataClass: dataClass, Environment: 'production' },
  };
}

function replicationOf(stem: string, key: string, { account, region }: Place): ReplicationRule[] {
  const there = otherRegion(region);
  const rule = { status: 'Enabled', prefix: '', kmsObjects: true, timeControl: true, metrics: true } as const;
  const usual = { ...rule, replicaModifications: true, deleteMarkers: false, handsOver: false };
  const across = {
    ...{ ...usual, id: `to-${there}`, to: bucketName(stem, there) },
    replicaKey: multiRegionKeyArn(key, { account, region: there }),
  };
  const toLake = {
    ...{ ...usual, id: 'to-data-lake', to: bucketName('datalake-raw', region), toAccount: dataAccount },
    ...{ handsOver: true, replicaKey: multiRegionKeyArn('datalake', { account: dataAccount, region }) },
  };
  return intoTheLake.includes(stem) ? [across, toLake] : [across];
}
