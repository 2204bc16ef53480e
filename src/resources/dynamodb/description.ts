import type {
  ContinuousBackupsDescription,
  ReplicaDescription,
  SSEDescription,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import { bool, list, MalformedAnswer, nullable, number, object, string, timestamp } from '../field-type.ts';

const throughput = object({ ReadCapacityUnits: number, WriteCapacityUnits: number });

export const provisionedThroughput = throughput;
export const onDemandThroughput = object({ MaxReadRequestUnits: number, MaxWriteRequestUnits: number });
export const sseSpecification = nullable(
  object({
    Status: nullable(string),
    SSEType: nullable(string),
    KMSMasterKeyId: nullable(string),
    InaccessibleEncryptionDateTime: nullable(timestamp),
  }),
);
export const globalSecondaryIndexes = list(
  object({
    IndexName: string,
    IndexStatus: string,
    KeySchema: list(object({ AttributeName: string, KeyType: string })),
    Projection: object({ ProjectionType: nullable(string), NonKeyAttributes: list(string) }),
    ProvisionedThroughput: throughput,
  }),
);
export const replicas = list(
  object({
    Region: string,
    ReplicaStatus: string,
    ReplicaStatusDescription: nullable(string),
    ReplicaInaccessibleDateTime: nullable(timestamp),
    SSESpecification: nullable(object({ KMSMasterKeyId: string })),
  }),
);
export const pointInTimeRecovery = object({
  PointInTimeRecoveryEnabled: bool,
  RecoveryPeriodInDays: nullable(number),
});

/** DescribeTable leaves the summary out for a table that was never on demand. */
export const billingModeOf = (table: TableDescription): string =>
  table.BillingModeSummary?.BillingMode ?? 'PROVISIONED';

/** What an on-demand table would have provisioned: DynamoDB answers 0, or nothing at all. */
const nothing = { ReadCapacityUnits: 0, WriteCapacityUnits: 0 };

export const provisionedOf = (table: TableDescription) =>
  table.ProvisionedThroughput ?? (billingModeOf(table) === 'PROVISIONED' ? undefined : nothing);

/** -1 is how the API itself writes "no maximum". */
export const onDemandOf = ({ OnDemandThroughput: max }: TableDescription) => ({
  MaxReadRequestUnits: max?.MaxReadRequestUnits ?? -1,
  MaxWriteRequestUnits: max?.MaxWriteRequestUnits ?? -1,
});

export const indexesOf = (table: TableDescription) =>
  table.GlobalSecondaryIndexes?.map((index) => ({
    ...index,
    ProvisionedThroughput:
      index.ProvisionedThroughput ?? (billingModeOf(table) === 'PROVISIONED' ? undefined : nothing),
  }));

export const sseOf = (sse: SSEDescription | undefined) =>
  sse && { ...sse, KMSMasterKeyId: sse.KMSMasterKeyArn };

export const replicaOf = ({ RegionName, KMSMasterKeyId, ...replica }: ReplicaDescription) => ({
  ...replica,
  Region: RegionName,
  SSESpecification: KMSMasterKeyId && { KMSMasterKeyId },
});

/** A table whose continuous backups are off has no point-in-time recovery to describe. */
export function pointInTimeRecoveryOf({
  ContinuousBackupsStatus,
  PointInTimeRecoveryDescription: pitr,
}: ContinuousBackupsDescription) {
  const status = pitr ? pitr.PointInTimeRecoveryStatus : ContinuousBackupsStatus;
  if (status === undefined || (!pitr && status !== 'DISABLED')) return undefined;
  return {
    PointInTimeRecoveryEnabled: status === 'ENABLED',
    RecoveryPeriodInDays: pitr?.RecoveryPeriodInDays,
  };
}

/** An answer without its one member tells nothing; read on, it would pass for "nothing configured". */
export function present<T>(member: T | undefined, name: string): T {
  if (member === undefined) throw new MalformedAnswer(`the answer lacks ${name}`);
  return member;
}
