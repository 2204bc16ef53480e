import type { DescribeTableOutput, TableDescription } from '@aws-sdk/client-dynamodb';
import { bool, type FieldType, nullable, object, string } from '../field-type.ts';
import { type Field, field } from '../resource-type.ts';
import { describe } from './calls.ts';
import * as described from './description.ts';

/** What DescribeTable tells of a table. */
export const describedFields: { [field: string]: Field } = {
  TableStatus: tableField(
    string,
    'ACTIVE, UPDATING, CREATING, DELETING, INACCESSIBLE_ENCRYPTION_CREDENTIALS, ARCHIVED …',
    (table) => table.TableStatus,
  ),
  BillingMode: tableField(string, 'PROVISIONED or PAY_PER_REQUEST (on demand).', described.billingModeOf),
  ProvisionedThroughput: tableField(
    described.provisionedThroughput,
    'Capacity units at this moment; 0 for a table on demand.',
    described.provisionedOf,
  ),
  OnDemandThroughput: tableField(
    described.onDemandThroughput,
    'Most request units a second that a table on demand serves; -1 is no maximum.',
    described.onDemandOf,
  ),
  GlobalSecondaryIndexes: tableField(
    described.globalSecondaryIndexes,
    'Global secondary indexes of this replica, with their status in this Region.',
    described.indexesOf,
  ),
  StreamSpecification: tableField(
    nullable(object({ StreamEnabled: bool, StreamViewType: nullable(string) })),
    'DynamoDB Streams; absent when the table has no stream.',
    (table) => table.StreamSpecification,
  ),
  StreamArn: tableField(
    nullable(string),
    'The latest stream, by which consumers name it; each Region has one of its own.',
    (table) => table.LatestStreamArn,
  ),
  SSESpecification: tableField(
    described.sseSpecification,
    'KMS key that encrypts the table here; absent when DynamoDB encrypts with a key that AWS owns.',
    (table) => described.sseOf(table.SSEDescription),
  ),
  DeletionProtectionEnabled: tableField(
    nullable(bool),
    'Whether the table refuses to be deleted; global tables do not carry it from replica to replica.',
    (table) => table.DeletionProtectionEnabled,
  ),
  GlobalTableVersion: tableField(
    nullable(string),
    '2019.11.21 on a replica of a current global table; absent on a table in one Region.',
    (table) => table.GlobalTableVersion,
  ),
  MultiRegionConsistency: tableField(
    nullable(string),
    'EVENTUAL or STRONG; a global table that does not say is EVENTUAL.',
    (table) => table.MultiRegionConsistency,
  ),
  Replicas: tableField(
    described.replicas,
    'Replicas of a current global table as this Region sees them. A witness Region is not among them.',
    (table) => table.Replicas?.map(described.replicaOf),
  ),
};

function tableField(type: FieldType, doc: string, pick: (table: TableDescription) => unknown): Field {
  return field(describe, type, doc, ({ Table }: DescribeTableOutput) =>
    pick(described.present(Table, 'Table')),
  );
}
