import {
  CreateDBInstanceCommand,
  CreateDBInstanceReadReplicaCommand,
  CreateDBSnapshotCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, endpoint, openAccount, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';

let report: Report;
const Tags = [{ Key: 'contact-centre', Value: 'meridian' }];

beforeAll(async () => {
  const account = await openAccount('300000000023');
  const source = `arn:aws:rds:${primary}:${account.id}:db:crm`;
  await send(
    rds(account, primary),
    database('crm', { MultiAZ: true, DeletionProtection: true, PubliclyAccessible: false }),
    database('alone', { PubliclyAccessible: true, BackupRetentionPeriod: 0 }),
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'crm', DBSnapshotIdentifier: 'for-all' }),
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'crm', DBSnapshotIdentifier: 'for-nobody' }),
    new ModifyDBSnapshotAttributeCommand({
      ...{ DBSnapshotIdentifier: 'for-all', AttributeName: 'restore', ValuesToAdd: ['all'] },
    }),
  );
  await send(
    rds(account, recovery),
    new CreateDBInstanceReadReplicaCommand({
      ...{ DBInstanceIdentifier: 'crm-west', SourceDBInstanceIdentifier: source, SourceRegion: primary },
      ...{ DBInstanceClass: 'db.r6g.large', Tags },
    }),
  );
  ({ report } = await scan([], account.credentials));
}, 240_000);

test('settings of an instance are read', () => {
  expect(verdicts(report, 'rds-multi-az-primary')).toEqual({ crm: 'pass', alone: 'fail' });
  expect(verdicts(report, 'rds-backup-retention-minimum')).toEqual({ crm: 'pass', alone: 'fail' });
  expect(verdicts(report, 'rds-not-publicly-accessible')).toMatchObject({ crm: 'pass', alone: 'fail' });
  expect(verdicts(report, 'rds-deletion-protection')).toMatchObject({ crm: 'pass', alone: 'fail' });
});

test('a read replica in the recovery Region is a copy', () => {
  expect(verdicts(report, 'rds-has-cross-region-copy')).toMatchObject({ crm: 'pass' });
});

test('a snapshot that is shared with everybody is a failure', () => {
  expect(verdicts(report, 'rds-snapshots-not-public')).toEqual({ 'for-all': 'fail', 'for-nobody': 'pass' });
});

const rds = ({ credentials }: Account, region: string) =>
  new RDSClient({ region, endpoint, credentials, maxAttempts: 1 });

const database = (DBInstanceIdentifier: string, more: object) =>
  new CreateDBInstanceCommand({
    ...{ DBInstanceIdentifier, DBInstanceClass: 'db.r6g.large', Engine: 'postgres', AllocatedStorage: 20 },
    ...{ MasterUsername: 'admin1', MasterUserPassword: 'not-a-secret', BackupRetentionPeriod: 7, Tags },
    ...more,
  });
