import type { Table } from '../dynamodb/tables.ts';
import { keyArn } from '../kms/keys.ts';
import { abroad, bothRegions, primary, production, type Region, recovery, uuid } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

const of = (name: string, region: Region, why: string, spoil: (table: Table) => void): Flaw => ({
  why,
  spoil: ({ tables }) =>
    spoil(one(tables, (table) => table.name === `meridian-${name}` && table.region === region, name)),
});

const inWest = (name: string, why: string, spoil: (table: Table) => void): Flaw =>
  of(name, recovery, why, spoil);

const paymentsKey = { account: production, region: recovery, id: uuid('payments-2021') } as const;

/** What happened to tables and their replicas. */
export const tableFlaws: readonly Flaw[] = [
  of('caller-profiles', primary, 'The nightly import writes more than the other Region takes', (table) => {
    table.lag = 3540;
  }),
  {
    why: 'The payments key of 2021 is to be deleted in nine days; one replica was still encrypted with it',
    spoil: ({ keys, tables }, ago) => {
      const like = one(keys, (key) => key.name === 'lambda-environment' && key.region === recovery, 'a key');
      keys.push({
        ...{ ...like, ...paymentsKey, name: 'payments-2021', created: ago(1700) },
        description: 'Payment links, until its policy was found to let everybody in',
        ...{ state: 'PendingDeletion', deletion: ago(-9), usedBy: ['dynamodb'], principals: ['*'] },
      });
      const links = tables.filter(({ name }) => name === 'meridian-payment-links');
      const west = one(links, ({ region }) => region === recovery, 'payment links in us-west-2');
      Object.assign(west, {
        key: keyArn(paymentsKey),
        keyLost: ago(2),
        status: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
      });
      west.replicaStatus = 'INACCESSIBLE_ENCRYPTION_CREDENTIALS';
    },
  },
  {
    why: 'Drafts were to be a pilot and never got a replica; by now every quote begins as one',
    spoil: (centre) => {
      const isDrafts = ({ name }: Table) => name === 'meridian-fnol-drafts';
      centre.tables = centre.tables.filter((table) => !isDrafts(table) || table.region === primary);
      one(centre.tables, isDrafts, 'drafts').global = 'no';
    },
  },
  ...bothRegions.map((region) =>
    of('broker-directory', region, 'Global since 2018, and never upgraded', (table) => {
      table.global = 'legacy';
    }),
  ),
  ...bothRegions.map((region) =>
    of(
      'fraud-watchlist',
      region,
      'Promised to lose nothing, and built before that could be asked for',
      (table) => {
        table.consistency = 'EVENTUAL';
      },
    ),
  ),
  inWest(
    'roadside-providers',
    'The index was added last week and is still being filled',
    ({ indexes: [index] }) => {
      index!.status = 'CREATING';
    },
  ),
  inWest('contact-attributes', 'Capacity was raised in one Region before the storm season', (table) => {
    Object.assign(table, { provisioned: { read: 40, write: 20 }, scaling: { min: 20, max: 80 } });
  }),
  inWest('claim-status', 'Auto scaling was never registered for the replica', (table) => {
    delete table.scaling;
  }),
  inWest('language-preferences', 'Encrypted with the key that AWS owns', (table) => {
    delete table.key;
  }),
  inWest('request-deduplication', 'Nothing expires here: the table grew to 40 GB', (table) => {
    delete table.expiresBy;
  }),
  inWest('holiday-schedule', 'Point-in-time recovery is a setting of each replica', (table) => {
    delete table.restorableDays;
  }),
  of(
    'survey-responses',
    primary,
    'A supplier read the answers from nearby; the pilot is long over',
    (table) => {
      table.alsoIn = abroad;
    },
  ),
  of('queue-overrides', primary, 'Three days, to save a few dollars', (table) => {
    table.restorableDays = 3;
  }),
  inWest('survey-responses', 'Deletion protection is a setting of each replica', (table) => {
    table.deletionProtection = false;
  }),
  inWest('agent-skills', 'Deletion protection is a setting of each replica', (table) => {
    table.deletionProtection = false;
  }),
];
