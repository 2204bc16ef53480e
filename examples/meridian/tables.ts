import { multiRegionKeyArn } from './keys.ts';
import { type Ago, bothRegions, dataAccount, hex, type Place, production, type Region } from './place.ts';

export interface Index {
  name: string;
  key: string;
}

/** A table in one Region; the replicas of a global table are two of these. */
export interface Table extends Place {
  name: string;
  partitionKey: string;
  created: string;
  key?: string;
  global: boolean;
  status: string;
  replicaStatus: string;
  /** Capacity units and what auto scaling may make of them; on demand without. */
  provisioned?: { read: number; write: number };
  scaling?: { min: number; max: number };
  indexes: Index[];
  stream: boolean;
  restorableDays?: number;
  deletionProtection: boolean;
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
  /** In the primary Region alone, for things that never move. */
  local?: boolean;
}

const purposes: Purpose[] = [
  { name: 'caller-profiles', partitionKey: 'phoneNumber', index: 'policyNumber', stream: true },
  { name: 'policy-lookup-cache', partitionKey: 'policyNumber', expiresBy: 'expiresAt' },
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
  { name: 'fraud-watchlist', partitionKey: 'subjectHash' },
  { name: 'fraud-cases', partitionKey: 'caseId', index: 'claimId', stream: true },
  { name: 'callback-requests', partitionKey: 'requestId', index: 'queueId', expiresBy: 'expiresAt' },
  { name: 'queue-overrides', partitionKey: 'queueId' },
  { name: 'holiday-schedule', partitionKey: 'calendarId' },
  { name: 'emergency-messages', partitionKey: 'messageId' },
  { name: 'active-region', partitionKey: 'service' },
  { name: 'language-preferences', partitionKey: 'phoneNumber' },
  { name: 'agent-desktop-settings', partitionKey: 'agentId' },
  { name: 'agent-skills', partitionKey: 'agentId', index: 'skill' },
  {
    name: 'contact-attributes',
    partitionKey: 'contactId',
    expiresBy: 'expiresAt',
    provisioned: { read: 200, write: 120 },
  },
  { name: 'payment-links', partitionKey: 'linkId', expiresBy: 'expiresAt' },
  { name: 'survey-responses', partitionKey: 'contactId', stream: true },
  { name: 'datalake-catalogue', partitionKey: 'dataSet', account: dataAccount },
  { name: 'retention-ledger', partitionKey: 'objectId', index: 'expiryMonth', account: dataAccount },
  { name: 'consent-ledger', partitionKey: 'phoneNumber', index: 'policyNumber', account: dataAccount },
  { name: 'erasure-requests', partitionKey: 'requestId', account: dataAccount },
];

export const tablesOf = (ago: Ago): Table[] =>
  purposes.flatMap((purpose) =>
    bothRegions.filter((_, i) => i === 0 || !purpose.local).map((region) => tableOf(purpose, region, ago)),
  );

function tableOf(purpose: Purpose, region: Region, ago: Ago): Table {
  const { name, partitionKey, index, expiresBy, stream = false, provisioned, account = production } = purpose;
  const place = { account, region };
  return {
    ...place,
    name: `meridian-${name}`,
    partitionKey,
    created: ago(400 + (Number.parseInt(hex(name, 3), 16) % 900)),
    key: multiRegionKeyArn(account === production ? 'customer-data' : 'datalake-tables', place),
    global: !purpose.local,
    status: 'ACTIVE',
    replicaStatus: 'ACTIVE',
    ...(provisioned && { provisioned, scaling: { min: provisioned.write, max: provisioned.read * 10 } }),
    indexes: index === undefined ? [] : [{ name: `by-${index}`, key: index }],
    stream: stream || !purpose.local,
    restorableDays: 35,
    deletionProtection: true,
    ...(expiresBy !== undefined && { expiresBy }),
    tags: { Owner: 'contact-centre-platform', Environment: 'production' },
  };
}
