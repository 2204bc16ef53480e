import type { Resource, Value } from '../../src/model/estate.ts';
import { account, resource } from './small-centre.ts';

const { primary, recovery } = { primary: 'us-east-1', recovery: 'us-west-2' };

/** The centre with its group sending so many per cent of calls and agents to us-east-1. */
export const withShares = (resources: readonly Resource[], percentage: number): Resource[] =>
  structuredClone([...resources]).map((one) => {
    if (one.type !== 'AWS::Connect::TrafficDistributionGroup') return one;
    const shares = (): Value => ({
      Distributions: [
        { Region: primary, Percentage: percentage },
        { Region: recovery, Percentage: 100 - percentage },
      ],
    });
    return { ...one, fields: { ...one.fields, TelephonyConfig: shares(), AgentConfig: shares() } };
  });

const newestDay = '2026-01-14T00:00:00.000Z';
const seenOn = (Seconds: number) => [
  { Day: '2026-01-09T00:00:00.000Z', Seconds: Seconds / 2 },
  { Day: newestDay, Seconds },
];

interface Storing {
  timeControl: boolean;
  prefix?: string;
  status?: string;
  to?: string;
  kms?: boolean;
  key?: string;
  bucketRegion?: string;
  /** Highest lag of one day in seconds, as CloudWatch of the other Region has it. */
  seen?: number;
}

/** Recordings below `calls/` of the bucket `rec`, which replicates to the bucket `copy`. */
export function storing({
  timeControl,
  prefix = '',
  status = 'Enabled',
  to = recovery,
  kms = true,
  key,
  bucketRegion = primary,
  seen,
}: Storing): Resource[] {
  const bucket = (BucketName: string, region: string) =>
    resource('AWS::S3::Bucket', region, {
      ...{ BucketName, BucketEncryption: null },
    });
  return [
    bucket('rec', bucketRegion),
    bucket('copy', to),
    resource('AWS::Connect::InstanceStorageConfig', primary, {
      ...{ InstanceId: 'i-1', ResourceType: 'CALL_RECORDINGS', AssociationId: 'a', StorageType: 'S3' },
      S3Config: { BucketName: 'rec', BucketPrefix: 'calls/', EncryptionConfig: null },
      ...{ StreamArn: null, KinesisVideoStreamConfig: null, EncryptionKeyId: key ?? null },
    }),
    resource('Ringdown::S3::ReplicationRule', bucketRegion, {
      ...{
        BucketName: 'rec',
        Number: 1,
        Id: 'all',
        Status: status,
        Filter: { Prefix: prefix, TagFilters: [] },
      },
      SourceSelectionCriteria: {
        SseKmsEncryptedObjects: { Status: kms ? 'Enabled' : 'Disabled' },
        ReplicaModifications: null,
      },
      Destination: {
        Bucket: 'arn:aws:s3:::copy',
        ReplicationTime: timeControl ? { Status: 'Enabled' } : null,
      },
    }),
    ...(seen === undefined
      ? []
      : [
          resource('Ringdown::S3::ReplicationMetrics', recovery, {
            ...{ SourceBucket: 'rec', DestinationBucket: 'copy', RuleId: 'all' },
            ...{ LatencyDays: seenOn(seen), FailedDays: [] },
          }),
        ]),
  ];
}

interface TableOptions {
  replica?: string;
  consistency?: string;
  backup?: { schedule: string; start?: number; complete?: number };
  /** Highest lag of one day in seconds. */
  seen?: number;
}

/** The table `callers`, which a function of the instance names, and what copies it. */
export function tableNamed({ replica, consistency, backup, seen }: TableOptions): Resource[] {
  const arn = `arn:aws:dynamodb:${primary}:${account}:table/callers`;
  const fn = `arn:aws:lambda:${primary}:${account}:function:lookup`;
  const vault = `arn:aws:backup:${recovery}:${account}:backup-vault:copies`;
  return [
    resource('AWS::DynamoDB::Table', primary, {
      ...{ TableName: 'callers', LegacyReplicas: [], MultiRegionConsistency: consistency ?? null },
      Replicas: replica === undefined ? [] : [{ Region: recovery, ReplicaStatus: replica }],
    }),
    resource('AWS::Lambda::Function', primary, {
      ...{ FunctionName: 'lookup', Arn: fn, EnvironmentReferences: [arn] },
    }),
    resource('Ringdown::Connect::LambdaAssociation', primary, {
      ...{ InstanceId: 'i-1', FunctionArn: fn, UnqualifiedArn: fn },
    }),
    ...(seen === undefined
      ? []
      : [
          resource('Ringdown::DynamoDB::ReplicationLag', primary, {
            ...{ TableName: 'callers', ReceivingRegion: recovery, Days: seenOn(seen) },
          }),
        ]),
    ...(backup
      ? [
          resource('AWS::Backup::BackupVault', recovery, { BackupVaultName: 'copies', Arn: vault }),
          resource('Ringdown::Backup::VaultResource', recovery, {
            BackupVaultName: 'copies',
            ResourceArn: arn,
          }),
          resource('AWS::Backup::BackupPlan', primary, {
            ...{
              BackupPlanId: 'p',
              Arn: `arn:aws:backup:${primary}:${account}:backup-plan:p`,
              BackupPlanName: 'nightly',
            },
            BackupPlanRule: [
              {
                ...{ RuleName: 'nightly', ScheduleExpression: backup.schedule },
                ...{
                  StartWindowMinutes: backup.start ?? null,
                  CompletionWindowMinutes: backup.complete ?? null,
                },
                CopyActions: [{ DestinationBackupVaultArn: vault, Lifecycle: null }],
              },
            ],
          }),
        ]
      : []),
  ];
}

/** An alarm that tells of more than an hour. */
const alarm = (
  AlarmName: string,
  region: string,
  [Namespace, MetricName, Name, Value]: string[],
  more = {},
) =>
  resource('AWS::CloudWatch::Alarm', region, {
    ...{ AlarmName, Arn: `arn:aws:cloudwatch:${region}:${account}:alarm:${AlarmName}` },
    ...{ ActionsEnabled: true, AlarmActions: [`arn:aws:sns:${region}:${account}:on-call`], Metrics: [] },
    ...{ Namespace: Namespace!, MetricName: MetricName!, Dimensions: [{ Name: Name!, Value: Value! }] },
    WatchedMetrics: [
      { Namespace: Namespace!, MetricName: MetricName!, Dimensions: [{ Name: Name!, Value: Value! }] },
    ],
    ...{ Period: 60, EvaluationPeriods: 3, DatapointsToAlarm: 2, Threshold: 3600, StateValue: 'OK' },
    ...{ ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'missing' },
    ...more,
  });

interface Replicated {
  lagged: boolean;
  broken: boolean;
  /** Highest lag of one day in seconds, and the day on which nothing was copied for a while. */
  seen?: number;
  stopped?: string;
}

/** The database `crm`, its replica in the other Region, how far that lagged behind, and an alarm on it. */
export function databases({ lagged, broken, seen, stopped }: Replicated): Resource[] {
  const arn = (region: string, name: string) => `arn:aws:rds:${region}:${account}:db:${name}`;
  const database = (DBInstanceIdentifier: string, region: string, replicas: string[]) =>
    resource('AWS::RDS::DBInstance', region, {
      ...{ DBInstanceIdentifier, Arn: arn(region, DBInstanceIdentifier), DBClusterIdentifier: null },
      ReadReplicaDBInstanceIdentifiers: replicas,
      StatusInfos: [
        { StatusType: 'read replication', Normal: !broken, Status: broken ? 'error' : 'replicating' },
      ],
    });
  return [
    database('crm', primary, [arn(recovery, 'crm-west')]),
    database('crm-west', recovery, []),
    ...(seen === undefined
      ? []
      : [
          resource('Ringdown::RDS::ReplicaLag', recovery, {
            ...{ DBInstanceIdentifier: 'crm-west', Days: seenOn(seen) },
            StoppedDays: stopped === undefined ? [] : [stopped],
          }),
        ]),
    ...(lagged
      ? [alarm('lag', recovery, ['AWS/RDS', 'ReplicaLag', 'DBInstanceIdentifier', 'crm-west'])]
      : []),
  ];
}

/** Contact records in a stream that is read, with an alarm on how old the oldest is. */
export const streaming = ({ quiet }: { quiet: boolean }): Resource[] => [
  resource('AWS::Connect::InstanceStorageConfig', primary, {
    ...{ InstanceId: 'i-1', ResourceType: 'CONTACT_TRACE_RECORDS', AssociationId: 'b' },
    ...{
      StorageType: 'KINESIS_STREAM',
      S3Config: null,
      KinesisVideoStreamConfig: null,
      EncryptionKeyId: null,
    },
    StreamArn: `arn:aws:kinesis:${primary}:${account}:stream/records`,
  }),
  resource('AWS::Kinesis::Stream', primary, {
    ...{ Name: 'records', Arn: `arn:aws:kinesis:${primary}:${account}:stream/records` },
    RetentionPeriodHours: 24,
  }),
  alarm('behind', primary, ['AWS/Kinesis', 'GetRecords.IteratorAgeMilliseconds', 'StreamName', 'records'], {
    StateValue: quiet ? 'OK' : 'ALARM',
  }),
];

/** An alarm `silent` in the other Region, on a canary there. */
export const detecting = ({ running }: { running: boolean }): Resource[] => [
  alarm('silent', recovery, ['CloudWatchSynthetics', 'Failed', 'CanaryName', 'caller']),
  resource('AWS::Synthetics::Canary', recovery, {
    ...{ Name: 'caller', State: running ? 'RUNNING' : 'STOPPED', Expression: 'rate(5 minutes)' },
  }),
];
