import { primary, type Region, recovery } from '../place.ts';
import type { Databases, Instance } from '../rds/databases.ts';
import { type Flaw, one } from './flaw.ts';

const instance = (name: string, why: string, spoil: (db: Instance) => void): Flaw => ({
  why,
  spoil: ({ data: { databases } }) =>
    spoil(one(databases.instances, (db) => db.name === `meridian-${name}`, name)),
});

const cluster = (
  name: string,
  why: string,
  spoil: (one: Databases['clusters'][number], all: Databases) => void,
): Flaw => ({
  why,
  spoil: ({ data: { databases } }) =>
    spoil(
      one(databases.clusters, (each) => each.name === `meridian-${name}`, name),
      databases,
    ),
});

const shared = (name: string, region: Region): Flaw => ({
  why: 'Shared with everybody, so that a consultant could load it',
  spoil: ({ data: { databases } }) => {
    const is = (snapshot: Databases['snapshots'][number]) =>
      snapshot.name === `meridian-${name}-before-upgrade` && snapshot.region === region;
    one(databases.snapshots, is, name).sharedWith = ['all'];
  },
});

/** What happened to databases and their copies. */
export const databaseFlaws: readonly Flaw[] = [
  instance('crm-west', 'Replication stopped at an upgrade that changed a collation', (db) => {
    db.replicates = false;
  }),
  instance('surveys-west', 'Made by hand, small and in the first subnet group', (db) => {
    Object.assign(db, {
      class: 'db.t4g.medium',
      protected: false,
      public: true,
      lag: 7260,
      stopped: true,
      strict: false,
    });
  }),
  {
    why: 'Nobody asked for it when the replica was made',
    spoil: (centre) => {
      one(centre.alarms, ({ name }) => name === 'meridian-surveys-west-lag', 'lag');
      centre.alarms = centre.alarms.filter(({ name }) => !/^meridian-(surveys-west|claims)-lag$/.test(name));
    },
  },
  instance('crm', 'Made for a supplier whose contract ended in summer', (db) => {
    db.readAbroad = 'meridian-crm-insight';
  }),
  instance('surveys', 'Older than the rule that everything is encrypted', (db) => {
    delete db.key;
  }),
  instance('workforce', 'Bought with the planning tool, and never looked at again', (db) => {
    delete db.backupsReach;
  }),
  {
    why: 'The quality database costs too much, and was made cheaper',
    spoil: ({ data: { databases } }, ago) => {
      const quality = one(databases.instances, ({ name }) => name === 'meridian-quality', 'quality');
      Object.assign(quality, { multiAz: false, backupDays: 1, backupsReach: ago(1.2) });
    },
  },
  {
    why: 'The topic of the recovery Region was deleted with the pilot',
    spoil: ({ data: { databases } }) => {
      one(databases.subscriptions, ({ region }) => region === recovery, 'subscription').status =
        'topic-not-exist';
    },
  },
  {
    why: 'Made in the console, where passwords are what is offered first',
    spoil: ({ data: { databases } }) => {
      one(databases.proxies, ({ region }) => region === recovery, 'proxy').signIn = 'DISABLED';
    },
  },
  shared('crm', recovery),
  shared('claims', primary),
  cluster('claims-west', 'The drill of spring was never quite undone', (west, all) => {
    Object.assign(west, { synchronized: false, version: '16.2', protected: false, lag: 1980 });
    all.moves = all.moves.flatMap((move) => (move.region === recovery ? { ...move, end: 'failed' } : []));
    west.parameters = { log_min_duration_statement: '1000' };
    all.instances = all.instances.filter(({ name }) => name !== 'meridian-claims-west-1');
  }),
];
