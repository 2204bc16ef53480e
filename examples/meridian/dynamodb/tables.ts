import { multiRegionKeyArn } from '../kms/keys.ts';
import {
  type Ago,
  type AnyRegion,
  bothRegions,
  dataAccount,
  hex,
  type Place,
  production,
  type Region,
} from '../place.ts';

export interface Index {
  name: string;
  key: string;
  status: 'ACTIVE' | 'CREATING';
}

/** A table in one Region; the replicas of a global table are two of these. */
export interface Table extends Place {
  name: string;
  partitionKey: string;
  created: string;
  key?: string;
  /** Version 2017.11.29 tells of its replicas elsewhere. */
  global: 'no' | 'current' | 'legacy';
  consistency: 'EVENTUAL' | 'STRONG';
  /** When DynamoDB noticed that it cannot use the key any more. */
  keyLost?: string;
  status: string;
  replicaStatus: string;
  /** Seconds that the other Region lagged behind yesterday at most. */
  lag?: number;
  /** Capacity units and what auto scaling may make of them; on demand without. */
  provisioned?: { read: number; write: number };
  scaling?: { min: number; max: number };
  indexes: Index[];
  stream: boolean;
  restorableDays?: number;
  deletionProtection: boolean;
  /** A replica besides the two. */
  alsoIn?: AnyRegion;
  expiresBy?: string;
  tags: { [key: string]: string };
}

interface Purpose {
  name: string;
  partitionKey: string;
  index?: string;
  expiresBy?: string;
  stream?: boolean;
  provisioned?: { read: number; write: number };
  account?: string;
  /** A table of its own in each Region, for what never moves. */
  regional?: boolean;
  /** Nothing may be lost: both Regions agree before a write is done. */
  strong?: boolean;
}

const purposes: Purpose[] = [
  { name: 'caller-profiles', partitionKey: 'phoneNumber', index: 'policyNumber', stream: true },
  {
    name: 'policy-lookup-cache',
    partitionKey: 'policyNumber',
    expiresBy: 'expiresAt',
    provisioned: { read: 300, write: 80 },
  },
  {
    name: 'claim-status',
    partitionKey: 'claimId',
    index: 'policyNumber',
    provisioned: { read: 60, write: 20 },
  },
  { name: 'fnol-sessions', partitionKey: 'contactId', expiresBy: 'expiresAt', stream: true },
  { name: 'fnol-drafts', partitionKey: 'draftId', index: 'phoneNumber' },
  { name: 'roadside-dispatch', partitionKey: 'caseId', index: 'providerId', stream: true },
  { name: 'roadside-providers', partitionKey: 'providerId', index: 'postalArea' },
  { name: 'broker-directory', partitionKey: 'brokerCode', index: 'phoneNumber' },
  { name: 'fraud-watchlist', partitionKey: 'subjectHash', strong: true },
  { name: 'fraud-cases', partitionKey: 'caseId', index: 'claimId', stream: true },
  { name: 'callback-requests', partitionKey: 'requestId', index: 'queueId', expiresBy: 'expiresAt' },
  { name: 'queue-overrides', partitionKey: 'queueId' },
  { name: 'holiday-schedule', partitionKey: 'calendarId' },
  { name: 'emergency-messages', partitionKey: 'messageId' },
  { name: 'active-region', partitionKey: 'service', strong: true },
  { name: 'language-preferences', partitionKey: 'phoneNumber' },
  { name: 'agent-desktop-settings', partitionKey: 'agentId' },
  { name: 'request-deduplication', partitionKey: 'requestId', expiresBy: 'expiresAt', regional: true },
  { name: 'agent-skills', partitionKey: 'agentId', index: 'skill' },
  {
    name: 'contact-attributes',
    partitionKey: 'contactId',
    expiresBy: 'expiresAt',
    provisioned: { read: 200, write: 120 },
  },
  { name: 'payment-links', partitionKey: 'linkId', expiresBy: 'expiresAt' },
  { name: 'terraform-locks', partitionKey: 'LockID' },
  { name: 'survey-responses', partitionKey: 'contactId', stream: true },
  { name: 'datalake-catalogue', partitionKey: 'dataSet', account: dataAccount },
  { name: 'retention-ledger', partitionKey: 'objectId', index: 'expiryMonth', account: dataAccount },
  { name: 'consent-ledger', partitionKey: 'phoneNumber', index: 'policyNumber', account: dataAccount },
];

export const tablesOf = (ago: Ago): Table[] =>
  purposes.flatMap((purpose) => bothRegions.map((region) => tableOf(purpose, region, ago)));

function tableOf(purpose: Purpose, region: Region, ago: Ago): Table {
  const { name, partitionKey, index, expiresBy, stream, provisioned, account = production } = purpose;
  const place = { account, region };
  return {
    ...place,
    name: `meridian-${name}`,
    partitionKey,
    created: ago(400 + (Number.parseInt(hex(name, 3), 16) % 900)),
    key: multiRegionKeyArn(account === production ? 'customer-data' : 'datalake-tables', place),
    global: purpose.regional ? 'no' : 'current',
    consistency: purpose.strong ? 'STRONG' : 'EVENTUAL',
    status: 'ACTIVE',
    replicaStatus: 'ACTIVE',
    ...(provisioned && {
      provisioned: { ...provisioned },
      scaling: { min: provisioned.write, max: provisioned.read * 10 },
    }),
    indexes: index === undefined ? [] : [{ name: `by-${index}`, key: index, status: 'ACTIVE' }],
    stream: stream || !purpose.regional,
    restorableDays: 35,
    deletionProtection: true,
    ...(expiresBy !== undefined && { expiresBy }),
    tags: {
      Owner: 'contact-centre-platform',
      Environment: 'production',
      ...(purpose.strong && { rpo: '0' }),
      ...(purpose.regional && { 'ringdown:regional': 'answers are cached where they are asked' }),
    },
  };
}
