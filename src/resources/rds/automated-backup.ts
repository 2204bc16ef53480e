import { nullable, number, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { rds, rdsPages } from './service.ts';

const backups = listing(
  rds.call('DescribeDBInstanceAutomatedBackups', {
    actions: ['rds:DescribeDBInstanceAutomatedBackups'],
    pages: rdsPages,
  }),
  (answer) => answer.DBInstanceAutomatedBackups,
);

export const automatedBackup = resourceType({
  type: 'Ringdown::RDS::DBInstanceAutomatedBackup',
  scope: 'region',
  doc: 'The automated backups of an instance. Those that are replicated are in the Region that they were replicated to.',
  list: backups,
  id: ({ DBInstanceArn, DbiResourceId }) => `${text(DBInstanceArn)}/${text(DbiResourceId)}`,
  arn: null,
  names: { uses: ['DBInstanceArn'], of: ({ DBInstanceArn }) => [text(DBInstanceArn)] },
  fields: {
    DBInstanceArn: field(backups, string, 'Instance that was backed up, by ARN.', (b) => b.DBInstanceArn),
    DbiResourceId: field(
      backups,
      string,
      'Id of that instance, which a new one of the same name does not get.',
      (b) => b.DbiResourceId,
    ),
    SourceRegion: field(
      backups,
      string,
      'Region of that instance.',
      (b) => b.DBInstanceArn?.split(':')[3] ?? b.Region,
    ),
    Status: field(
      backups,
      string,
      'Such as active, or retained when the instance was deleted.',
      (b) => b.Status,
    ),
    BackupRetentionPeriod: field(
      backups,
      nullable(number),
      'Days that the backups are kept here; absent where AWS does not say.',
      (b) => b.BackupRetentionPeriod,
    ),
    LatestRestorableTime: field(
      backups,
      nullable(timestamp),
      'Latest moment that can be restored here (RestoreWindow.LatestTime); absent before the first copy.',
      (b) => b.RestoreWindow?.LatestTime,
    ),
  },
  relations: {
    DBInstance: toOne('AWS::RDS::DBInstance', {
      doc: 'The instance that was backed up.',
      uses: ['DBInstanceArn'],
      name: ({ DBInstanceArn }) => text(DBInstanceArn),
    }),
  },
});
