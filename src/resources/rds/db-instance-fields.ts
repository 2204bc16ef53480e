import type { DBInstance } from '@aws-sdk/client-rds';
import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { field, listing } from '../resource-type.ts';
import { rds, rdsPages } from './service.ts';

export const instances = listing(
  rds.call('DescribeDBInstances', { actions: ['rds:DescribeDBInstances'], pages: rdsPages }),
  (answer) => answer.DBInstances,
);

/** What a copy of an instance needs to be judged by. */
export const replicationFields = {
  SourceDBInstanceIdentifier: field(
    instances,
    nullable(string),
    'Instance that this one is a read replica of, by ARN when that is in another Region; absent on others.',
    (db: DBInstance) => db.ReadReplicaSourceDBInstanceIdentifier,
  ),
  ReadReplicaDBInstanceIdentifiers: field(
    instances,
    list(string),
    'Read replicas, by ARN those in other Regions.',
    (db: DBInstance) => db.ReadReplicaDBInstanceIdentifiers,
  ),
  StatusInfos: field(
    instances,
    list(object({ StatusType: string, Normal: bool, Status: nullable(string) })),
    'On a read replica, whether replication works.',
    (db: DBInstance) => db.StatusInfos,
  ),
  AutomatedBackupReplicationArns: field(
    instances,
    list(string),
    'Automated backups that RDS keeps of the instance in other Regions (AutomaticBackupReplicationRegion), by ARN.',
    (db: DBInstance) =>
      db.DBInstanceAutomatedBackupsReplications?.map((copy) => copy.DBInstanceAutomatedBackupsArn),
  ),
  BackupRetentionPeriod: field(
    instances,
    number,
    'Days that automated backups are kept; 0 is off.',
    (db: DBInstance) => db.BackupRetentionPeriod ?? 0,
  ),
};
