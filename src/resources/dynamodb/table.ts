import type { DescribeContinuousBackupsOutput } from '@aws-sdk/client-dynamodb';
import { bool, list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { at, counterpart, field, resourceType, toMany, toOne } from '../resource-type.ts';
import { arnOf, backups, legacyGlobalTables, tables, tags, timeToLive } from './calls.ts';
import { describedFields } from './described-fields.ts';
import { pointInTimeRecovery, pointInTimeRecoveryOf, present } from './description.ts';

export const table = resourceType({
  type: 'AWS::DynamoDB::Table',
  scope: 'region',
  doc: 'A DynamoDB table. Each replica of a global table is a table of its own, with settings of its own.',
  list: tables,
  id: 'TableName',
  arn: arnOf,
  fields: {
    TableName: field(tables, string, 'Name, the same for all replicas of a global table.', (name) => name),
    ...describedFields,
    LegacyReplicas: field(
      legacyGlobalTables,
      list(object({ Region: string })),
      'Regions of a global table of version 2017.11.29, this one among them; empty for any other table.',
      (answer, { TableName }) =>
        answer.GlobalTables?.find((g) => g.GlobalTableName === TableName)?.ReplicationGroup?.map(
          ({ RegionName }) => ({ Region: RegionName }),
        ),
    ),
    ContinuousBackupsStatus: field(
      backups,
      string,
      'ENABLED or DISABLED; the ground for point-in-time recovery.',
      (answer) => backupsIn(answer).ContinuousBackupsStatus,
    ),
    PointInTimeRecoverySpecification: field(
      backups,
      pointInTimeRecovery,
      'Point-in-time recovery of this replica; where the period is absent, it is the default of 35 days.',
      (answer) => pointInTimeRecoveryOf(backupsIn(answer)),
    ),
    LatestRestorableDateTime: field(
      backups,
      nullable(timestamp),
      'Latest moment that the table can be restored to, usually five minutes ago.',
      (answer) => backupsIn(answer).PointInTimeRecoveryDescription?.LatestRestorableDateTime,
    ),
    TimeToLiveSpecification: field(
      timeToLive,
      object({ Enabled: bool, AttributeName: nullable(string) }),
      'Whether items expire, and the attribute that says when. A change under way counts as done.',
      ({ TimeToLiveDescription: ttl }) =>
        ttl?.TimeToLiveStatus && { ...ttl, Enabled: ttl.TimeToLiveStatus.startsWith('ENABL') },
    ),
    Tags: field(
      tags,
      map(string),
      'Tags of this replica; global tables do not carry them from replica to replica.',
      (answer) => Object.fromEntries((answer.Tags ?? []).map(({ Key, Value }) => [String(Key), Value])),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::DynamoDB::Table', 'TableName'),
    ReplicationLags: toMany('Ringdown::DynamoDB::ReplicationLag', {
      doc: 'How far its replicas in other Regions lagged behind, one for each.',
      on: 'TableName',
      from: 'TableName',
    }),
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The KMS key that encrypts the table in this Region; absent when AWS owns the key.',
      uses: ['SSESpecification'],
      name: ({ SSESpecification }) => at(SSESpecification, 'KMSMasterKeyId') as string | null,
    }),
    EventSourceMappings: toMany('AWS::Lambda::EventSourceMapping', {
      doc: 'The functions that Lambda calls with the changes of this replica.',
      on: 'EventSourceArn',
      from: 'StreamArn',
    }),
    ProtectedResource: toOne('Ringdown::Backup::ProtectedResource', {
      doc: 'What AWS Backup knows of the table here; absent when it never saved it.',
      uses: ['TableName'],
      name: arnOf,
    }),
    ScalableTargets: toMany('AWS::ApplicationAutoScaling::ScalableTarget', {
      doc: 'What auto scaling may change: the capacity of the table, and that of its indexes.',
      on: 'TableName',
      from: 'TableName',
    }),
  },
});

const backupsIn = ({ ContinuousBackupsDescription: found }: DescribeContinuousBackupsOutput) =>
  present(found, 'ContinuousBackupsDescription');
