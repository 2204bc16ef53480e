import { simulationNeeds } from '../simulate.ts';

/** What a runbook needs beyond the simulation and the rules that may block it; one field stands for its call. */
export const runbookNeeds = [
  ...simulationNeeds,
  ...needs('AWS::Connect::Instance', 'ReplicationConfiguration', 'IsolatedRegions', 'InstanceStatus'),
  ...needs(
    'AWS::Connect::TrafficDistributionGroup',
    'Status',
    'IsDefault',
    'TelephonyConfig',
    'AgentConfig',
    'HasUsers',
    'PhoneNumberIds',
  ),
  ...needs('AWS::Connect::PhoneNumber', 'Address', 'TargetArn'),
  ...needs('AWS::Connect::InstanceStorageConfig', 'S3Config'),
  ...needs('AWS::ARCRegionSwitch::Plan', 'Workflows', 'EvaluationState', 'ActiveWarnings'),
  ...needs('AWS::Route53RecoveryControl::Cluster', 'ClusterEndpoints'),
  ...needs('AWS::Route53RecoveryControl::RoutingControl', 'Name'),
  ...needs('AWS::Route53RecoveryControl::SafetyRule', 'Name'),
  ...needs('AWS::Route53::HostedZone', 'AcceleratedRecoveryStatus'),
  ...needs('AWS::Route53::RecordSet', 'TargetRegion'),
  ...needs('AWS::Route53::HealthCheck', 'HealthCheckConfig', 'RoutingControlArn'),
  ...needs('AWS::GlobalAccelerator::EndpointGroup', 'EndpointGroupRegion'),
  ...needs('AWS::S3::MultiRegionAccessPoint', 'Regions', 'Routes'),
  ...needs('AWS::S3::Bucket', 'BucketName'),
  ...needs('Ringdown::S3::ReplicationRule', 'Destination'),
  ...needs('Ringdown::RDS::GlobalClusterMember', 'IsWriter'),
  ...needs('AWS::RDS::DBCluster', 'EngineVersion'),
  ...needs('AWS::RDS::DBInstance', 'DBInstanceClass'),
  ...needs('Ringdown::RDS::DBInstanceAutomatedBackup', 'LatestRestorableTime'),
  ...needs('Ringdown::Backup::VaultResource', 'LastBackupTime'),
  ...needs('AWS::DynamoDB::Table', 'Replicas', 'TableStatus', 'LegacyReplicas'),
  ...needs('AWS::SecretsManager::Secret', 'PrimaryRegion'),
  ...needs('AWS::Kinesis::Stream', 'RetentionPeriodHours'),
  ...needs('AWS::Lambda::Function', 'FunctionName'),
  ...needs('AWS::Lambda::EventSourceMapping', 'State'),
  ...needs('AWS::Lex::BotAlias', 'BotAliasStatus'),
  ...needs('AWS::CloudWatch::Alarm', 'ActionsEnabled'),
];

function needs(type: string, ...members: string[]): { type: string; member: string }[] {
  return members.map((member) => ({ type, member }));
}
