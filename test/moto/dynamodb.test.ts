import {
  CreateTableCommand,
  type CreateTableCommandInput,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateKeyCommand, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, openAccount, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;

beforeAll(async () => {
  const account = await openAccount('300000000002');
  const key = await makeKey(account, primary);
  const doomed = await makeKey(account, primary);
  await send(
    account.dynamodb(primary),
    table('agents', { index: 'by-queue', key, DeletionProtectionEnabled: true }),
    restorable('agents'),
    expiring('agents', 'expiresAt'),
    table('callbacks', { index: 'by-queue', key: doomed }),
    expiring('callbacks', 'expiresAt'),
    table('zero-loss', { Tags: [{ Key: 'rpo', Value: '0' }] }),
  );
  await send(
    account.dynamodb(recovery),
    table('agents', {
      index: 'by-queue',
      key: await makeKey(account, recovery),
      DeletionProtectionEnabled: true,
    }),
    restorable('agents'),
    expiring('agents', 'expiresAt'),
    table('callbacks', {}),
  );
  await send(account.kms(primary), new ScheduleKeyDeletionCommand({ KeyId: doomed, PendingWindowInDays: 7 }));
  ({ report } = await scan([], account.credentials));
}, 240_000);

test.each(['ddb-deletion-protection-all-replicas', 'ddb-pitr-enabled-all-replicas'])(
  '%s: a table is judged in each Region',
  (rule) => {
    expect(verdicts(report, rule)).toEqual({
      'agents in us-east-1': 'pass',
      'agents in us-west-2': 'pass',
      'callbacks in us-east-1': 'fail',
      'callbacks in us-west-2': 'fail',
      'zero-loss in us-east-1': 'fail',
    });
  },
);

test.each(['ddb-gsi-parity', 'ddb-ttl-parity', 'ddb-kms-type-parity'])(
  '%s: a table is compared with its namesake in the other Region',
  (rule) => {
    expect(verdicts(report, rule)).toEqual({ agents: 'pass', callbacks: 'fail' });
  },
);

test('a table whose key awaits deletion is a failure; one under a key that AWS owns is not judged', () => {
  expect(verdicts(report, 'ddb-kms-key-usable')).toEqual({
    'agents in us-east-1': 'pass',
    'agents in us-west-2': 'pass',
    'callbacks in us-east-1': 'fail',
  });
});

test('a tag that asks for no loss picks the tables of its rule', () => {
  expect(Object.keys(verdicts(report, 'ddb-consistency-mode-meets-rpo'))).toEqual(['zero-loss']);
});

async function makeKey(account: Account, region: string): Promise<string> {
  const { KeyMetadata } = await account.kms(region).send(new CreateKeyCommand({}));
  return KeyMetadata!.KeyId!;
}

/** A table with a hash key, and as asked an index and a customer key. */
const table = (
  TableName: string,
  { index, key, ...rest }: { index?: string; key?: string } & Partial<CreateTableCommandInput>,
) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      ...(index === undefined ? [] : [{ AttributeName: 'queue', AttributeType: 'S' as const }]),
    ],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    ...(index !== undefined && {
      GlobalSecondaryIndexes: [
        {
          IndexName: index,
          KeySchema: [{ AttributeName: 'queue', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
    ...(key !== undefined && {
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    }),
    ...rest,
  });

const restorable = (TableName: string) =>
  new UpdateContinuousBackupsCommand({
    TableName,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });

const expiring = (TableName: string, AttributeName: string) =>
  new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName, Enabled: true } });
