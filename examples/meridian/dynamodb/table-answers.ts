import { Answers } from '../answers.ts';
import { type Ago, bothRegions, otherRegion, uuid } from '../place.ts';
import { scalingAnswers } from './scaling-answers.ts';
import type { Index, Table } from './tables.ts';

/** What DynamoDB and Application Auto Scaling answer: the listings of each place, and the reads of each table. */
export function tableAnswers(tables: readonly Table[], ago: Ago) {
  const accounts = [...new Set(tables.map(({ account }) => account))];
  return accounts.flatMap((account) =>
    bothRegions.flatMap((region) => {
      const place = { account, region };
      const here = tables.filter((table) => table.account === account && table.region === region);
      const answers = new Answers('dynamodb', place);
      answers.give('ListTables', {}, { TableNames: here.map(({ name }) => name).sort() });
      answers.give('ListGlobalTables', {}, { GlobalTables: here.filter(isLegacy).map(legacyOf) });
      for (const table of here) giveTable(answers, table, { twin: twinOf(table, tables), ago });
      return [...answers.fixtures, ...scalingAnswers(here, { ...place, ago })];
    }),
  );
}

const twinOf = ({ name, region, global }: Table, tables: readonly Table[]) =>
  tables.find((other) => global === 'current' && other.name === name && other.region === otherRegion(region));

const isLegacy = ({ global }: Table) => global === 'legacy';

const legacyOf = ({ name }: Table) => ({
  GlobalTableName: name,
  ReplicationGroup: bothRegions.map((RegionName) => ({ RegionName })),
});

const tableArn = ({ account, region, name }: Table): string =>
  `arn:aws:dynamodb:${region}:${account}:table/${name}`;

function giveTable(
  answers: Answers,
  table: Table,
  { twin, ago }: { twin: Table | undefined; ago: Ago },
): void {
  const asked = { TableName: table.name };
  answers.give('DescribeTable', asked, { Table: descriptionOf(table, twin) });
  answers.give('DescribeContinuousBackups', asked, { ContinuousBackupsDescription: backupsOf(table, ago) });
  answers.give('DescribeTimeToLive', asked, {
    TimeToLiveDescription:
      table.expiresBy === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: table.expiresBy },
  });
  answers.give(
    'ListTagsOfResource',
    { ResourceArn: tableArn(table) },
    { Tags: Object.entries(table.tags).map(([Key, Value]) => ({ Key, Value })) },
  );
}

const descriptionOf = (table: Table, twin: Table | undefined) => ({
  TableName: table.name,
  TableArn: tableArn(table),
  TableId: uuid(tableArn(table)),
  TableStatus: table.status,
  CreationDateTime: table.created,
  AttributeDefinitions: [table.partitionKey, ...table.indexes.map(({ key }) => key)].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [{ AttributeName: table.partitionKey, KeyType: 'HASH' }],
  BillingModeSummary: { BillingMode: table.provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST' },
  ProvisionedThroughput: throughputOf(table),
  GlobalSecondaryIndexes: table.indexes.map((index) => indexOf(index, table)),
  StreamSpecification: { StreamEnabled: table.stream, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  LatestStreamArn: `${tableArn(table)}/stream/2025-01-20T09:14:00.000`,
  SSEDescription: encryptionOf(table),
  DeletionProtectionEnabled: table.deletionProtection,
  ...(twin && {
    GlobalTableVersion: '2019.11.21',
    MultiRegionConsistency: table.consistency,
    Replicas: [
      replicaOf(twin),
      ...(table.alsoIn ? [{ RegionName: table.alsoIn, ReplicaStatus: 'ACTIVE' }] : []),
    ],
    ...(table.consistency === 'STRONG' && { GlobalTableWitnesses: [witness] }),
  }),
});

/** Strong consistency takes three Regions; the third keeps no copy that could be read. */
const witness = { RegionName: 'us-east-2', WitnessStatus: 'ACTIVE' };

const throughputOf = ({ provisioned }: Table) => ({
  ReadCapacityUnits: provisioned?.read ?? 0,
  WriteCapacityUnits: provisioned?.write ?? 0,
  NumberOfDecreasesToday: 0,
});

const encryptionOf = ({ key, keyLost }: Table) =>
  key && {
    ...{ Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: key },
    ...(keyLost !== undefined && { InaccessibleEncryptionDateTime: keyLost }),
  };

const indexOf = ({ name, key, status }: Index, table: Table) => ({
  IndexName: name,
  IndexStatus: status,
  KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
  Projection: { ProjectionType: 'ALL' },
  ProvisionedThroughput: throughputOf(table),
});

const replicaOf = ({ region, replicaStatus, key, keyLost }: Table) => ({
  RegionName: region,
  ReplicaStatus: replicaStatus,
  ...(key !== undefined && { KMSMasterKeyId: key }),
  ...(keyLost !== undefined && { ReplicaInaccessibleDateTime: keyLost }),
});

const backupsOf = ({ restorableDays }: Table, ago: Ago) => ({
  ContinuousBackupsStatus: 'ENABLED',
  PointInTimeRecoveryDescription:
    restorableDays === undefined
      ? { PointInTimeRecoveryStatus: 'DISABLED' }
      : {
          PointInTimeRecoveryStatus: 'ENABLED',
          RecoveryPeriodInDays: restorableDays,
          EarliestRestorableDateTime: ago(restorableDays),
          LatestRestorableDateTime: ago(5 / 1440),
        },
});
