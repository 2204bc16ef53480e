import type { Bucket, ReplicationRule } from './buckets.ts';

/** What GetBucketReplication answers; nothing where nothing is configured. */
export const replicationOf = ({ replication, replicationRole }: Bucket) =>
  replication.length === 0
    ? undefined
    : { ReplicationConfiguration: { Role: replicationRole, Rules: replication.map(replicationRuleOf) } };

const onOff = (on: boolean) => ({ Status: on ? 'Enabled' : 'Disabled' });
const fifteenMinutes = { Minutes: 15 };

const replicationRuleOf = (rule: ReplicationRule, i: number) => ({
  ID: rule.id,
  Priority: i + 1,
  Status: rule.status,
  Filter: { Prefix: rule.prefix },
  SourceSelectionCriteria: {
    SseKmsEncryptedObjects: onOff(rule.kmsObjects),
    ReplicaModifications: onOff(rule.replicaModifications),
  },
  DeleteMarkerReplication: onOff(rule.deleteMarkers),
  Destination: {
    Bucket: `arn:aws:s3:::${rule.to}`,
    ...(rule.toAccount !== undefined && { Account: rule.toAccount }),
    ...(rule.handsOver && { AccessControlTranslation: { Owner: 'Destination' } }),
    ...(rule.replicaKey !== undefined && { EncryptionConfiguration: { ReplicaKmsKeyID: rule.replicaKey } }),
    ...(rule.timeControl && { ReplicationTime: { Status: 'Enabled', Time: fifteenMinutes } }),
    ...(rule.metrics && { Metrics: { Status: 'Enabled', EventThreshold: fifteenMinutes } }),
  },
});
