import { Answers } from '../answers.ts';
import { type Ago, abroad, bothRegions, hex, production, type Region, recovery } from '../place.ts';
import { clusterAnswer, globalAnswer } from './cluster-answers.ts';
import {
  type DatabaseProxy,
  type Databases,
  type Instance,
  type Move,
  rdsArn,
  type Subscription,
} from './databases.ts';
import { engine, tags } from './engine.ts';
import { giveParameters, groupOf } from './parameter-answers.ts';
import { giveSnapshots } from './snapshot-answers.ts';

const nothing = {
  DescribeDBInstances: { DBInstances: [] },
  DescribeDBClusters: { DBClusters: [] },
  DescribeGlobalClusters: { GlobalClusters: [] },
  DescribeDBInstanceAutomatedBackups: { DBInstanceAutomatedBackups: [] },
  DescribeDBProxies: { DBProxies: [] },
  DescribeDBSnapshots: { DBSnapshots: [] },
  DescribeDBClusterSnapshots: { DBClusterSnapshots: [] },
  DescribeEvents: { Events: [] },
  DescribeEventSubscriptions: { EventSubscriptionsList: [] },
};

/** What RDS answers: the databases of the production account, and none in the other. */
export function databaseAnswers(databases: Databases, ago: Ago) {
  const elsewhere = new Answers('rds');
  for (const [operation, output] of Object.entries(nothing)) elsewhere.give(operation, {}, output);
  return [
    ...elsewhere.fixtures,
    ...bothRegions.flatMap((region) => answersIn(region, databases, ago).fixtures),
  ];
}

function answersIn(region: Region, databases: Databases, ago: Ago): Answers {
  const here = <T extends { region: Region }>(all: readonly T[]) =>
    all.filter((one) => one.region === region);
  const { instances, clusters, proxies, snapshots, subscriptions } = databases;
  const kept = instances.filter((db) => db.backupsReach !== undefined && region === recovery);
  const answers = new Answers('rds', { account: production, region });
  answers
    .give(
      'DescribeDBInstances',
      {},
      { DBInstances: here(instances).map((db) => answerOf(db, instances, ago)) },
    )
    .give(
      'DescribeDBClusters',
      {},
      { DBClusters: here(clusters).map((one) => clusterAnswer(one, instances)) },
    )
    .give('DescribeGlobalClusters', {}, { GlobalClusters: [globalAnswer(databases)] })
    .give('DescribeDBInstanceAutomatedBackups', {}, { DBInstanceAutomatedBackups: kept.map(backupOf) })
    .give(
      'DescribeEventSubscriptions',
      {},
      { EventSubscriptionsList: here(subscriptions).map(subscriptionOf) },
    );
  answers
    .give('DescribeEvents', {}, { Events: here(databases.moves).map(eventOf) })
    .give('DescribeDBProxies', {}, { DBProxies: here(proxies).map(proxyOf) })
    .give('ListTagsForResource', {}, { TagList: tags });
  giveParameters(answers, here(instances), here(clusters));
  giveSnapshots(answers, here(snapshots));
  return answers;
}

const proxyOf = ({ name, region, signIn }: DatabaseProxy) => ({
  ...{ DBProxyName: name, DBProxyArn: rdsArn('db-proxy', name, region), Status: 'available' },
  ...{ EngineFamily: 'POSTGRESQL', RequireTLS: true },
  Auth: [{ AuthScheme: 'SECRETS', IAMAuth: signIn }],
});

const eventOf = ({ to, region, at, end }: Move) => ({
  ...{ SourceIdentifier: to, SourceType: 'db-cluster', SourceArn: rdsArn('cluster', to, region), Date: at },
  Message: `Global switchover to DB cluster ${to} in Region ${region} ${end}.`,
  EventCategories: ['global-failover'],
});

const answerOf = (db: Instance, all: readonly Instance[], ago: Ago) => ({
  ...{ DBInstanceIdentifier: db.name, DBInstanceArn: rdsArn('db', db.name, db.region) },
  ...{ DBInstanceClass: db.class, DBInstanceStatus: 'available', AllocatedStorage: db.storage },
  Engine: db.cluster === undefined ? 'postgres' : engine,
  ...(db.cluster !== undefined && { DBClusterIdentifier: db.cluster }),
  ...{ MultiAZ: db.multiAz, PubliclyAccessible: db.public, DeletionProtection: db.protected },
  ...(db.key === undefined ? { StorageEncrypted: false } : { StorageEncrypted: true, KmsKeyId: db.key }),
  ...{ BackupRetentionPeriod: db.backupDays, TagList: tags },
  DBParameterGroups: [{ DBParameterGroupName: groupOf(db), ParameterApplyStatus: 'in-sync' }],
  CertificateDetails: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: ago(-400) },
  ...(db.source !== undefined && {
    ReadReplicaSourceDBInstanceIdentifier: rdsArn('db', db.source, 'us-east-1'),
    StatusInfos: [
      {
        StatusType: 'read replication',
        Normal: db.replicates,
        Status: db.replicates ? 'replicating' : 'error',
      },
    ],
  }),
  ReadReplicaDBInstanceIdentifiers: [
    ...all
      .filter(({ source }) => source === db.name)
      .map((replica) => rdsArn('db', replica.name, replica.region)),
    ...(db.readAbroad === undefined ? [] : [rdsArn('db', db.readAbroad, abroad)]),
  ],
  ...(db.backupsReach !== undefined && {
    DBInstanceAutomatedBackupsReplications: [{ DBInstanceAutomatedBackupsArn: backupArn(db) }],
  }),
});

const backupArn = ({ name }: Instance): string =>
  `arn:aws:rds:${recovery}:${production}:auto-backup:ab-${hex(name, 26)}`;

const backupOf = (db: Instance) => ({
  ...{ DBInstanceArn: rdsArn('db', db.name, db.region), DbiResourceId: `db-${hex(db.name, 26)}` },
  ...{ DBInstanceIdentifier: db.name, Region: db.region, Status: 'active', Encrypted: true },
  ...{ BackupRetentionPeriod: 14, DBInstanceAutomatedBackupsArn: backupArn(db) },
  RestoreWindow: { LatestTime: db.backupsReach },
});

const subscriptionOf = ({ region, status }: Subscription) => ({
  CustSubscriptionId: 'meridian-databases',
  EventSubscriptionArn: `arn:aws:rds:${region}:${production}:es:meridian-databases`,
  SnsTopicArn: `arn:aws:sns:${region}:${production}:meridian-on-call`,
  ...{ SourceType: 'db-instance', SourceIdsList: [], EventCategoriesList: ['failover', 'failure'] },
  ...{ Enabled: true, Status: status },
});
