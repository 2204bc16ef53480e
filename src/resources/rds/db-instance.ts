import { watchingDimensions } from '../cloudwatch/watching-dimensions.ts';
import { bool, map, nullable, number, string } from '../field-type.ts';
import { field, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { instances, replicationFields } from './db-instance-fields.ts';
import { instanceParameters, requiresTls } from './parameters.ts';
import { tagsOf } from './service.ts';

export const dbInstance = resourceType({
  type: 'AWS::RDS::DBInstance',
  scope: 'region',
  doc: 'A database instance, by itself or as a member of a cluster, whose settings it then follows.',
  list: instances,
  id: 'DBInstanceIdentifier',
  arn: 'Arn',
  fields: {
    DBInstanceIdentifier: field(
      instances,
      string,
      'Name, unique in the Region.',
      (db) => db.DBInstanceIdentifier,
    ),
    Arn: field(instances, string, 'Amazon Resource Name.', (db) => db.DBInstanceArn),
    DBClusterIdentifier: field(
      instances,
      nullable(string),
      'Cluster that the instance is a member of; absent on an instance by itself.',
      (db) => db.DBClusterIdentifier,
    ),
    DBInstanceStatus: field(instances, string, 'Such as available.', (db) => db.DBInstanceStatus),
    Engine: field(instances, string, 'Such as postgres or aurora-mysql.', (db) => db.Engine),
    DBInstanceClass: field(instances, string, 'Such as db.r6g.large.', (db) => db.DBInstanceClass),
    AllocatedStorage: field(
      instances,
      number,
      'Storage in GiB; 1 on members of an Aurora cluster.',
      (db) => db.AllocatedStorage,
    ),
    MultiAZ: field(
      instances,
      bool,
      'Whether a standby waits in another zone of the Region.',
      (db) => db.MultiAZ ?? false,
    ),
    PubliclyAccessible: field(
      instances,
      bool,
      'Whether the name of the instance resolves to a public address.',
      (db) => db.PubliclyAccessible,
    ),
    StorageEncrypted: field(
      instances,
      bool,
      'Whether storage, backups and replicas are encrypted.',
      (db) => db.StorageEncrypted,
    ),
    KmsKeyId: field(
      instances,
      nullable(string),
      'Key that encrypts the storage, by ARN; absent when it is not encrypted.',
      (db) => db.KmsKeyId,
    ),
    DeletionProtection: field(
      instances,
      bool,
      'Whether the instance refuses to be deleted; members of a cluster follow the cluster.',
      (db) => db.DeletionProtection ?? false,
    ),
    DBParameterGroupName: field(
      instances,
      nullable(string),
      'Parameter group of the instance; members of a cluster follow that of the cluster first.',
      (db) => db.DBParameterGroups?.[0]?.DBParameterGroupName,
    ),
    RequiresTls: field(
      instanceParameters,
      nullable(bool),
      'Whether connections without TLS are refused; absent on members of a cluster, and where the engine has no parameter for it.',
      (answer) => requiresTls(answer?.Parameters),
    ),
    Tags: field(instances, map(string), 'Tags.', (db) => tagsOf(db.TagList)),
    ...replicationFields,
  },
  relations: {
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts the storage; absent when it is not encrypted.',
      uses: ['KmsKeyId'],
      name: ({ KmsKeyId }) => KmsKeyId as string | null,
    }),
    Source: toOne('AWS::RDS::DBInstance', {
      doc: 'The instance that this one is a read replica of; absent on others.',
      uses: ['SourceDBInstanceIdentifier'],
      name: ({ SourceDBInstanceIdentifier: source }) => source as string | null,
    }),
    Lag: toOne('Ringdown::RDS::ReplicaLag', {
      doc: 'How far it lagged behind, as a read replica of a database in another Region; absent on others.',
      uses: ['DBInstanceIdentifier'],
      name: ({ DBInstanceIdentifier }) => text(DBInstanceIdentifier),
      region: 'same',
    }),
    BackupCopy: toOne('Ringdown::Backup::VaultResource', {
      doc: 'What AWS Backup holds of the instance in a vault of the other Region of the pair; absent when nothing.',
      uses: ['Arn'],
      name: ({ Arn }) => `backup of ${text(Arn)}`,
      region: 'other',
    }),
    ReplicatedBackups: toOne('Ringdown::RDS::DBInstanceAutomatedBackup', {
      doc: 'Its automated backups in the other Region of the pair, where they are replicated.',
      uses: ['Arn'],
      name: ({ Arn }) => text(Arn),
      region: 'other',
    }),
    EventSubscriptions: {
      kind: 'many',
      target: 'AWS::RDS::EventSubscription',
      doc: 'The event subscriptions of the same account and Region that are enabled, whatever they are about.',
      uses: [],
      on: 'Enabled',
      value: () => 'true',
    },
    WatchingDimensions: watchingDimensions('DBInstanceIdentifier'),
  },
});
