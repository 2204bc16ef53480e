import type { Resource } from '../../model/estate.ts';
import { backupCopies, restoreFromCopy } from './backups.ts';
import { type Context, distinct, list, listed, regionOf, text } from './context.ts';
import { ask, aws, type Draft, draft, say } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html',
  'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html',
];

/** Databases of the lost Region that are no part of an Aurora global database, and what there is of each elsewhere. */
export function databaseFailover(context: Context): Draft[] {
  const { lost, left } = context;
  const instances = listed(context, 'AWS::RDS::DBInstance', lost);
  const clusters = listed(context, 'AWS::RDS::DBCluster', lost);
  const replicas = listed(context, 'AWS::RDS::DBInstance', left);
  const single = instances.resources.filter(
    ({ fields }) =>
      (fields['DBClusterIdentifier'] ?? null) === null &&
      (fields['SourceDBInstanceIdentifier'] ?? null) === null,
  );
  const alone = clusters.resources.filter(
    ({ fields }) => (fields['GlobalClusterIdentifier'] ?? null) === null,
  );
  const missing = distinct([...instances.missing, ...clusters.missing, ...replicas.missing]);
  return [
    ...single.map((instance) => {
      const replica = replicas.resources.find(
        ({ fields }) => fields['SourceDBInstanceIdentifier'] === instance.arn,
      );
      if (replica) return promote(context, instance, replica);
      return replicatedBackup(context, instance) ?? restore(context, instance, instance.id);
    }),
    ...alone.map((cluster) => restore(context, cluster, cluster.id)),
    ...(missing.length > 0
      ? [
          draft({
            title: ['Recover the databases that ringdown could not list'],
            by: 'data',
            missing,
            sources,
          }),
        ]
      : []),
  ];
}

function promote({ left, lost }: Context, source: Resource, replica: Resource): Draft {
  const at = { account: replica.account, region: left };
  const broken = list<{ Normal: boolean; Status: string }>(replica.fields['StatusInfos']).filter(
    ({ Normal }) => Normal === false,
  );
  return draft({
    title: say`Promote the read replica ${replica.id} of ${source.id}`,
    by: 'data',
    cautions: [
      say`There is no way back: replication from ${lost} ends for good, and what had not arrived is lost. How much is told by the metric ${'ReplicaLag'}.`,
      ...broken.map(
        ({ Status }) =>
          say`Replication was ${Status} on the day of the scan: look at what it holds before you promote it.`,
      ),
    ],
    does: [say`Makes ${replica.id} a database that takes writes; it restarts.`],
    commands: [aws('rds promote-read-replica', at, { 'db-instance-identifier': replica.id })],
    checks: [
      {
        command: aws('rds describe-db-instances', at, { 'db-instance-identifier': replica.id }),
        expect: say`DBInstanceStatus ${'available'}, and no ReadReplicaSourceDBInstanceIdentifier`,
      },
    ],
    manual: [
      say`Give applications in ${left} the endpoint of ${replica.id} where they hold that of ${source.id}.`,
    ],
    sources: [sources[0]!],
  });
}

/** Automated backups that RDS itself keeps in the Region that is left. */
function replicatedBackup(context: Context, instance: Resource): Draft | undefined {
  const { left } = context;
  const kept = listed(context, 'Ringdown::RDS::DBInstanceAutomatedBackup', left).resources.find(
    ({ fields }) => fields['DBInstanceArn'] === instance.arn,
  );
  if (!kept) return undefined;
  const arn = list<string>(instance.fields['AutomatedBackupReplicationArns']).find(
    (a) => regionOf(a) === left,
  );
  const at = { account: instance.account, region: left };
  const latest = text(kept, 'LatestRestorableTime');
  const name = ask('NEW_INSTANCE', 'a name for the restored database');
  return draft({
    title: say`Restore ${instance.id} from its replicated backups`,
    by: 'data',
    cautions: [
      latest === null
        ? ['Nothing was restorable on the day of the scan.']
        : say`On the day of the scan the latest moment that could be restored was ${latest}. What was written after the latest one is lost.`,
    ],
    does: [
      [
        'Makes a new database with a new endpoint. Name subnet group, security groups and parameter group, or it gets the defaults.',
      ],
    ],
    commands: [
      aws('rds restore-db-instance-to-point-in-time', at, {
        'source-db-instance-automated-backups-arn':
          arn ?? ask('BACKUPS_ARN', 'DBInstanceAutomatedBackupsArn of the first check'),
        'target-db-instance-identifier': name,
        'use-latest-restorable-time': true,
        'db-subnet-group-name': ask('SUBNET_GROUP', `a DB subnet group in ${left}`),
      }),
    ],
    checks: [
      {
        command: aws('rds describe-db-instance-automated-backups', at, {
          'dbi-resource-id': String(kept.fields['DbiResourceId']),
        }),
        expect: say`RestoreWindow.LatestTime, before you begin`,
      },
      {
        command: aws('rds describe-db-instances', at, { 'db-instance-identifier': name }),
        expect: say`DBInstanceStatus ${'available'}`,
      },
    ],
    manual: [say`Give applications in ${left} the endpoint of the new database.`],
    sources: [sources[1]!],
  });
}

/** From a copy of AWS Backup in the Region that is left, or not at all. */
function restore(context: Context, database: Resource, name: string): Draft {
  const copies = backupCopies(context, database.arn ?? '');
  const title = say`Recover ${name}`;
  if (copies.vaults.length > 0)
    return restoreFromCopy(context, { resource: database, vaults: copies.vaults, title });
  return draft({
    title,
    by: 'data',
    cautions: [
      copies.missing.length > 0
        ? say`Whether there is a copy of ${name} in ${context.left} could not be read.`
        : say`No replica, no replicated backup and no copy of ${name} was found in ${context.left}: nothing can be recovered until ${context.lost} answers.`,
    ],
    checks: [
      {
        command: aws('rds describe-db-snapshots', { account: database.account, region: context.left }),
        expect: say`A snapshot that somebody copied by hand`,
      },
    ],
    manual: [['Work without it: tell agents what they cannot see, and take notes to be entered later.']],
    missing: copies.missing,
    sources,
  });
}

/** Makes what was promoted or restored follow, or be followed by, a database in the old Region again. */
export function databaseFailback(context: Context): Draft[] {
  const { lost, left } = context;
  const replicas = listed(context, 'AWS::RDS::DBInstance', left).resources.filter(
    ({ fields }) => regionOf(String(fields['SourceDBInstanceIdentifier'] ?? '')) === lost,
  );
  return replicas.map((replica) => {
    const source = String(replica.fields['SourceDBInstanceIdentifier']).split(':').slice(6).join(':');
    const name = ask('NEW_REPLICA', `a name for the replica in ${lost}`);
    const at = { account: replica.account, region: lost };
    return draft({
      title: say`Take ${replica.id} back to ${lost}`,
      by: 'data',
      cautions: [
        say`The old ${source} still holds what it had when ${lost} was lost. Compare it before you delete or rename it: writes that never arrived are only there.`,
      ],
      does: [
        say`Makes a replica of ${replica.id} in ${lost}; when it has caught up, writes stop, and it is promoted.`,
      ],
      commands: [
        aws('rds create-db-instance-read-replica', at, {
          'db-instance-identifier': name,
          'source-db-instance-identifier': replica.arn ?? replica.id,
          ...(typeof replica.fields['KmsKeyId'] === 'string' && {
            'kms-key-id': ask('KMS_KEY', `a KMS key in ${lost}`),
          }),
        }),
        aws('rds promote-read-replica', at, { 'db-instance-identifier': name }),
      ],
      checks: [
        {
          command: aws('rds describe-db-instances', at, { 'db-instance-identifier': name }),
          expect: say`DBInstanceStatus ${'available'}; ReplicaLag ${0} before the second command`,
        },
      ],
      manual: [say`Stay in ${left}, and make a read replica in ${lost} only: then ${left} is covered.`],
      sources: [sources[0]!],
    });
  });
}
