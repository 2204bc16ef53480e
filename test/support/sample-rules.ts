import type { Severity } from '../../src/model/finding.ts';

/** One line a rule: severity, domain, resource type, id, title, field, operation. */
type Line = [Severity, string, string, string, string, string, string];

export interface SampleRule {
  severity: Severity;
  domain: string;
  resource: string;
  id: string;
  title: string;
  field: string;
  operation: string;
}

export const sampleRules = (): SampleRule[] =>
  lines.map(([severity, domain, resource, id, title, field, operation]) => ({
    severity,
    domain,
    resource,
    id,
    title,
    field,
    operation,
  }));

// biome-ignore format: one rule a line
const lines: Line[] = [
  ['critical', 'traffic', 'Ringdown::ContactCentre', 'contact-centre-has-replica', 'The contact centre has a replica in the recovery Region', 'Replica', 'connect:DescribeInstance'],
  ['critical', 'traffic', 'AWS::Connect::TrafficDistributionGroup', 'connect-numbers-in-traffic-group', 'Every published number belongs to a traffic distribution group', 'PhoneNumbers', 'connect:ListPhoneNumbersV2'],
  ['critical', 'data-replication', 'AWS::Connect::InstanceStorageConfig', 'connect-recordings-replicated', 'Call recordings replicate to the recovery Region', 'Bucket.ReplicationConfiguration', 's3:GetBucketReplication'],
  ['critical', 'journeys', 'Ringdown::Connect::Journey', 'journey-survives-region-loss', 'Every caller journey is answered when the primary Region is lost', 'Breaks', 'connect:DescribeContactFlow'],
  ['critical', 'encryption', 'AWS::KMS::Key', 'kms-recording-key-multi-region', 'The key of the recordings is a multi-Region key', 'MultiRegion', 'kms:DescribeKey'],
  ['critical', 'data-protection', 'AWS::S3::Bucket', 's3-recordings-not-public', 'Buckets with recordings block public access', 'PublicAccessBlockConfiguration', 's3:GetPublicAccessBlock'],
  ['high', 'traffic', 'AWS::Connect::TrafficDistributionGroup', 'traffic-group-is-active', 'Traffic distribution groups are active', 'Status', 'connect:DescribeTrafficDistributionGroup'],
  ['high', 'journeys', 'AWS::Connect::ContactFlow', 'flow-functions-in-both-regions', 'Lambda functions that flows call exist in both Regions', 'Functions', 'lambda:GetFunction'],
  ['high', 'journeys', 'AWS::Connect::ContactFlow', 'flow-has-error-branch', 'Every flow block that can fail has an error branch that speaks to the caller', 'Content', 'connect:DescribeContactFlow'],
  ['high', 'data-replication', 'AWS::DynamoDB::GlobalTable', 'dynamodb-lookup-tables-global', 'Tables that flows read have a replica in the recovery Region', 'Replicas', 'dynamodb:DescribeTable'],
  ['high', 'data-replication', 'AWS::S3::Bucket', 's3-replication-time-control', 'Replication of recordings has time control and a metric', 'ReplicationConfiguration.Rules', 's3:GetBucketReplication'],
  ['high', 'encryption', 'AWS::Connect::InstanceStorageConfig', 'connect-recordings-encrypted', 'Recordings, transcripts and reports are encrypted with a customer key', 'S3Config.EncryptionConfig', 'connect:ListInstanceStorageConfigs'],
  ['high', 'access', 'AWS::IAM::Role', 'iam-no-wildcard-connect-actions', 'No role may do everything in Amazon Connect', 'PolicyDocuments', 'iam:GetRolePolicy'],
  ['high', 'logging', 'AWS::Connect::Instance', 'connect-flow-logs-enabled', 'Flow logs are written', 'Attributes.ContactflowLogs', 'connect:ListInstanceAttributes'],
  ['high', 'limits', 'AWS::Connect::Quota', 'replica-quotas-match-primary', 'Quotas of the replica carry the load of the primary', 'AppliedValue', 'service-quotas:GetServiceQuota'],
  ['medium', 'data-protection', 'AWS::DynamoDB::GlobalTable', 'dynamodb-point-in-time-recovery', 'Tables that flows read can be restored to a point in time', 'PointInTimeRecoverySpecification', 'dynamodb:DescribeContinuousBackups'],
  ['medium', 'data-protection', 'AWS::S3::Bucket', 's3-recordings-versioned', 'Buckets with recordings keep versions', 'VersioningConfiguration.Status', 's3:GetBucketVersioning'],
  ['medium', 'access', 'AWS::Connect::SecurityProfile', 'connect-profiles-least-privilege', 'Agents cannot listen to recordings of others', 'Permissions', 'connect:ListSecurityProfilePermissions'],
  ['medium', 'access', 'AWS::Connect::User', 'connect-users-federated', 'Users sign in through the identity provider', 'IdentityManagementType', 'connect:DescribeInstance'],
  ['medium', 'journeys', 'AWS::Connect::Queue', 'queue-hours-match-replica', 'Queues have the same hours of operation in both Regions', 'HoursOfOperation', 'connect:DescribeQueue'],
  ['medium', 'encryption', 'AWS::KMS::Key', 'kms-keys-rotate', 'Customer keys rotate', 'KeyRotationEnabled', 'kms:GetKeyRotationStatus'],
  ['low', 'data-protection', 'AWS::S3::Bucket', 's3-recordings-retention', 'Recordings are deleted when their time is over', 'LifecycleConfiguration', 's3:GetBucketLifecycleConfiguration'],
  ['low', 'ownership', 'AWS::Connect::Instance', 'connect-instance-tagged', 'Instances say who owns them', 'Tags', 'connect:DescribeInstance'],
  ['low', 'journeys', 'AWS::Lex::Bot', 'lex-bot-alias-not-test', 'Flows do not use the test alias of a bot', 'AliasName', 'connect:ListBots'],
  ['info', 'ownership', 'AWS::DynamoDB::GlobalTable', 'dynamodb-deletion-protection', 'Tables that flows read are protected against deletion', 'DeletionProtectionEnabled', 'dynamodb:DescribeTable'],
];
