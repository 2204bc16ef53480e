import { string } from '../field-type.ts';
import { derivedType } from '../resource-type.ts';
import { alarmTimeRestsOn } from './journey-recovery.ts';
import { recoveryFields } from './recovery-fields.ts';

const alarm = 'AWS::CloudWatch::Alarm';

const dataRecoveryRestsOn = {
  ...alarmTimeRestsOn,
  [alarm]: [
    ...alarmTimeRestsOn[alarm],
    ...[
      'Namespace',
      'MetricName',
      'Dimensions',
      'Threshold',
      'ComparisonOperator',
      'StateValue',
      'TreatMissingData',
    ],
  ],
  'AWS::Connect::Instance': ['InstanceAlias', 'ReplicationConfiguration', 'Attributes'],
  'AWS::Connect::InstanceStorageConfig': [
    ...['ResourceType', 'InstanceId', 'S3Config', 'StreamArn', 'KinesisVideoStreamConfig', 'EncryptionKeyId'],
  ],
  'AWS::S3::Bucket': ['BucketName', 'BucketEncryption'],
  'Ringdown::S3::ReplicationRule': [
    'BucketName',
    'Id',
    'Status',
    'Filter',
    'SourceSelectionCriteria',
    'Destination',
  ],
  'Ringdown::S3::ReplicationMetrics': ['LatencyDays'],
  'AWS::Kinesis::Stream': ['RetentionPeriodHours'],
  'AWS::DynamoDB::Table': ['Replicas', 'LegacyReplicas', 'MultiRegionConsistency'],
  'Ringdown::DynamoDB::ReplicationLag': ['Days'],
  'AWS::RDS::DBInstance': ['DBClusterIdentifier', 'ReadReplicaDBInstanceIdentifiers', 'StatusInfos'],
  'AWS::RDS::DBCluster': ['GlobalClusterIdentifier'],
  'Ringdown::RDS::GlobalClusterMember': ['GlobalClusterIdentifier', 'DBClusterArn', 'MemberRegion'],
  'Ringdown::RDS::ReplicaLag': ['Days', 'StoppedDays'],
  'Ringdown::RDS::GlobalClusterLag': ['Days'],
  'Ringdown::RDS::DBInstanceAutomatedBackup': ['DBInstanceArn', 'LatestRestorableTime'],
  'AWS::SecretsManager::Secret': ['PrimaryRegion', 'ReplicaRegions'],
  'Ringdown::Backup::VaultResource': ['BackupVaultName', 'ResourceArn'],
  'AWS::Backup::BackupVault': ['BackupVaultName'],
  'AWS::Backup::BackupPlan': ['BackupPlanName', 'BackupPlanRule'],
  'Ringdown::Connect::LambdaAssociation': ['UnqualifiedArn'],
  'Ringdown::Lex::BotAliasLocale': ['CodeHookArn'],
  'AWS::Lambda::Function': ['EnvironmentReferences'],
};

export const dataRecovery = derivedType({
  type: 'Ringdown::DataRecovery',
  scope: 'region',
  doc: 'How much of some data the loss of the primary Region takes with it (recovery point): what the contact centre stores, what its functions name, and what an objective names. There are none while ringdown.yaml sets no recovery point objective.',
  id: 'Id',
  derivedFrom: dataRecoveryRestsOn,
  fields: {
    Id: { type: string, doc: 'Class and resource.' },
    DataClass: {
      type: string,
      doc: 'call-recordings, contact-records, table and others (docs/estimates.md).',
    },
    Name: {
      type: string,
      doc: 'Bucket and prefix, table, stream, secret … by the name that people know it by.',
    },
    ...recoveryFields,
  },
});
