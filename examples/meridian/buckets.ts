import { multiRegionKeyArn } from './keys.ts';
import {
  type Ago,
  bothRegions,
  dataAccount,
  hex,
  otherRegion,
  type Place,
  primary,
  production,
  type Region,
  shortName,
} from './place.ts';
import { roleArn } from './policy.ts';

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
}

export interface Bucket extends Place {
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
  publicAccess: 'blocked' | 'unset' | 'open';
  ownership: string;
  tags: { [key: string]: string };
}

/** What the buckets of one purpose have in common in both Regions. */
interface Purpose {
  stem: string;
  account?: string;
  key?: string;
  expireAfter?: number;
  lockDays?: number;
  dataClass: 'restricted' | 'confidential' | 'internal';
  /** Goes into the data lake too, in the same Region. */
  toLake?: boolean;
  /** Both Regions keep their own and copy nothing. */
  regional?: boolean;
}

const sevenYears = 2557;

const purposes: Purpose[] = [
  {
    stem: 'connect-recordings',
    key: 'connect-media',
    expireAfter: sevenYears,
    lockDays: 365,
    dataClass: 'restricted',
  },
  { stem: 'connect-screen', key: 'connect-media', expireAfter: 365, lockDays: 90, dataClass: 'restricted' },
  {
    stem: 'connect-transcripts',
    key: 'connect-text',
    expireAfter: sevenYears,
    lockDays: 365,
    dataClass: 'restricted',
    toLake: true,
  },
  {
    stem: 'connect-attachments',
    key: 'connect-text',
    expireAfter: sevenYears,
    lockDays: 365,
    dataClass: 'restricted',
  },
  {
    stem: 'connect-email',
    key: 'connect-text',
    expireAfter: sevenYears,
    lockDays: 365,
    dataClass: 'restricted',
  },
  {
    stem: 'connect-reports',
    key: 'connect-reports',
    expireAfter: 800,
    lockDays: 90,
    dataClass: 'confidential',
    toLake: true,
  },
  {
    stem: 'connect-evaluations',
    key: 'connect-reports',
    expireAfter: 1096,
    lockDays: 90,
    dataClass: 'confidential',
    toLake: true,
  },
  { stem: 'connect-config-exports', key: 'connect-reports', expireAfter: 400, dataClass: 'internal' },
  { stem: 'claims-documents', key: 'claims-documents', expireAfter: sevenYears, dataClass: 'restricted' },
  { stem: 'roadside-photos', key: 'claims-documents', expireAfter: 1096, dataClass: 'confidential' },
  { stem: 'wfm-exports', key: 'connect-reports', expireAfter: 400, dataClass: 'internal' },
  { stem: 'ivr-prompts', key: 'platform', expireAfter: 1096, dataClass: 'internal' },
  { stem: 'agent-desktop', key: 'platform', expireAfter: 400, dataClass: 'internal' },
  { stem: 'lambda-packages', key: 'platform', expireAfter: 400, dataClass: 'internal' },
  { stem: 'terraform-state', key: 'platform', expireAfter: 1096, dataClass: 'confidential' },
  { stem: 'access-logs', expireAfter: 400, dataClass: 'internal', regional: true },
  {
    stem: 'datalake-raw',
    account: dataAccount,
    key: 'datalake',
    expireAfter: sevenYears,
    dataClass: 'restricted',
  },
  {
    stem: 'datalake-curated',
    account: dataAccount,
    key: 'datalake',
    expireAfter: sevenYears,
    dataClass: 'restricted',
  },
  {
    stem: 'datalake-queries',
    account: dataAccount,
    key: 'datalake',
    expireAfter: 30,
    dataClass: 'confidential',
  },
  {
    stem: 'datalake-access-logs',
    account: dataAccount,
    expireAfter: 400,
    dataClass: 'internal',
    regional: true,
  },
];

export const bucketName = (stem: string, region: Region): string => `meridian-${stem}-${shortName(region)}`;

/** 20 purposes, a bucket in each Region for each. */
export const bucketsOf = (ago: Ago): Bucket[] =>
  purposes.flatMap((purpose) => bothRegions.map((region) => bucketOf(purpose, region, ago)));

function bucketOf(purpose: Purpose, region: Region, ago: Ago): Bucket {
  const { stem, account = production, key, expireAfter, lockDays, dataClass, regional } = purpose;
  const logs = account === production ? 'access-logs' : 'datalake-access-logs';
  return {
    account,
    region,
    name: bucketName(stem, region),
    created: ago(900 + (Number.parseInt(hex(stem, 3), 16) % 500) - (region === primary ? 0 : 60)),
    ...(key !== undefined && { key: multiRegionKeyArn(key, { account, region }) }),
    versioning: 'Enabled',
    replicationRole: roleArn('service-role/meridian-s3-replication', account),
    replication: regional ? [] : replicationOf(purpose, region),
    ...(expireAfter !== undefined && { expireAfter, keepVersions: 30 }),
    ...(stem !== logs && { logTo: bucketName(logs, region) }),
    ...(lockDays !== undefined && { lockDays }),
    tlsOnly: true,
    open: false,
    publicAccess: 'blocked',
    ownership: 'BucketOwnerEnforced',
    tags: { Owner: 'contact-centre-platform', DataClass: dataClass, Environment: 'production' },
  };
}

function replicationOf(purpose: Purpose, region: Region): ReplicationRule[] {
  const { stem, account = production, key, toLake } = purpose;
  const there = otherRegion(region);
  const rule = (id: string, to: string, replicaKey: string): ReplicationRule => ({
    ...{ id, status: 'Enabled', prefix: '', to, timeControl: true, metrics: true },
    ...(key !== undefined && { replicaKey }),
    ...{ kmsObjects: key !== undefined, replicaModifications: true, deleteMarkers: false, handsOver: false },
  });
  const lakeKey = multiRegionKeyArn('datalake', { account: dataAccount, region });
  return [
    rule(`to-${there}`, bucketName(stem, there), multiRegionKeyArn(key ?? '', { account, region: there })),
    ...(toLake
      ? [
          {
            ...rule('to-data-lake', bucketName('datalake-raw', region), lakeKey),
            toAccount: dataAccount,
            handsOver: true,
          },
        ]
      : []),
  ];
}
