import type { Resource } from '../../model/estate.ts';
import type { Command } from '../../model/runbook.ts';
import { aws } from './words.ts';

type At = { account: string; region: string };
type Finder = (at: At, resource?: Resource) => Command;

/** Route 53 is signed for us-east-1: https://docs.aws.amazon.com/general/latest/gr/r53.html */
export const route53Region = 'us-east-1';
/** https://docs.aws.amazon.com/general/latest/gr/global_accelerator.html */
export const acceleratorRegion = 'us-west-2';
/** Where routing controls are configured; they are switched elsewhere. https://docs.aws.amazon.com/general/latest/gr/r53arc.html */
const controlRegion = 'us-west-2';

/** Commands that read what ringdown could not, by resource type. */
export const finders: { [type: string]: Finder } = {
  'AWS::Connect::Instance': (at, instance) =>
    instance
      ? aws('connect describe-instance', at, { 'instance-id': instance.id })
      : aws('connect list-instances', at),
  'AWS::Connect::TrafficDistributionGroup': (at, group) =>
    group
      ? aws('connect get-traffic-distribution', at, { id: String(group.arn ?? group.id) })
      : aws('connect list-traffic-distribution-groups', at),
  'AWS::Connect::PhoneNumber': (at) => aws('connect list-phone-numbers-v2', at),
  'AWS::Route53::RecordSet': (at) => aws('route53 list-hosted-zones', { ...at, region: route53Region }),
  'AWS::Route53::HostedZone': (at, zone) =>
    zone
      ? aws('route53 get-hosted-zone', { ...at, region: route53Region }, { id: zone.id })
      : aws('route53 list-hosted-zones', { ...at, region: route53Region }),
  'AWS::Route53::HealthCheck': (at, check) =>
    check
      ? aws('route53 get-health-check', { ...at, region: route53Region }, { 'health-check-id': check.id })
      : aws('route53 list-health-checks', { ...at, region: route53Region }),
  'AWS::Route53RecoveryControl::Cluster': (at) =>
    aws('route53-recovery-control-config list-clusters', { ...at, region: controlRegion }),
  'AWS::Route53RecoveryControl::ControlPanel': (at) =>
    aws('route53-recovery-control-config list-control-panels', { ...at, region: controlRegion }),
  'AWS::Route53RecoveryControl::RoutingControl': (at, control) =>
    control
      ? aws(
          'route53-recovery-control-config list-routing-controls',
          { ...at, region: controlRegion },
          { 'control-panel-arn': String(control.fields['ControlPanelArn']) },
        )
      : aws('route53-recovery-control-config list-control-panels', { ...at, region: controlRegion }),
  'AWS::Route53RecoveryControl::SafetyRule': (at) =>
    aws('route53-recovery-control-config list-control-panels', { ...at, region: controlRegion }),
  'AWS::ARCRegionSwitch::Plan': (at) => aws('arc-region-switch list-plans', at),
  'AWS::GlobalAccelerator::EndpointGroup': (at) =>
    aws('globalaccelerator list-accelerators', { ...at, region: acceleratorRegion }),
  'AWS::S3::MultiRegionAccessPoint': (at) =>
    aws(
      's3control list-multi-region-access-points',
      { ...at, region: 'us-west-2' },
      { 'account-id': at.account },
    ),
  'AWS::S3::Bucket': (at) => aws('s3api list-buckets', at),
  'Ringdown::S3::ReplicationRule': (at, rule) =>
    rule
      ? aws('s3api get-bucket-replication', at, { bucket: String(rule.fields['BucketName']) })
      : aws('s3api list-buckets', at),
  'AWS::DynamoDB::Table': (at, table) =>
    table ? aws('dynamodb describe-table', at, { 'table-name': table.id }) : aws('dynamodb list-tables', at),
  'AWS::RDS::GlobalCluster': (at) => aws('rds describe-global-clusters', at),
  'Ringdown::RDS::GlobalClusterMember': (at) => aws('rds describe-global-clusters', at),
  'AWS::RDS::DBCluster': (at) => aws('rds describe-db-clusters', at),
  'AWS::RDS::DBInstance': (at) => aws('rds describe-db-instances', at),
  'Ringdown::RDS::DBInstanceAutomatedBackup': (at) => aws('rds describe-db-instance-automated-backups', at),
  'Ringdown::Backup::VaultResource': (at) => aws('backup list-backup-vaults', at),
  'AWS::SecretsManager::Secret': (at, secret) =>
    secret
      ? aws('secretsmanager describe-secret', at, { 'secret-id': String(secret.arn ?? secret.id) })
      : aws('secretsmanager list-secrets', at),
  'AWS::Kinesis::Stream': (at) => aws('kinesis list-streams', at),
  'AWS::Lambda::Function': (at) => aws('lambda list-functions', at),
  'AWS::Lambda::EventSourceMapping': (at) => aws('lambda list-event-source-mappings', at),
  'AWS::Lex::Bot': (at) => aws('lexv2-models list-bots', at),
  'AWS::CloudWatch::Alarm': (at) => aws('cloudwatch describe-alarms', at),
};
