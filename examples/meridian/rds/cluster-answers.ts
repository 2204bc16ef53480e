import { production } from '../place.ts';
import { type Cluster, type Databases, globalName, type Instance, rdsArn } from './databases.ts';
import { engine, tags } from './engine.ts';
import { clusterGroupOf } from './parameter-answers.ts';

export function clusterAnswer(cluster: Cluster, instances: readonly Instance[]) {
  const members = instances.filter((db) => db.cluster === cluster.name && db.region === cluster.region);
  return {
    DBClusterIdentifier: cluster.name,
    DBClusterArn: rdsArn('cluster', cluster.name, cluster.region),
    ...{ Status: 'available', Engine: engine, EngineVersion: cluster.version, MultiAZ: members.length > 1 },
    DBClusterMembers: members.map(({ name }, i) => ({
      DBInstanceIdentifier: name,
      IsClusterWriter: i === 0,
    })),
    ...{ BackupRetentionPeriod: 14, StorageEncrypted: true, KmsKeyId: cluster.key },
    ...{ DeletionProtection: cluster.protected, TagList: tags },
    DBClusterParameterGroup: clusterGroupOf(cluster),
    ...(cluster.global !== undefined && { GlobalClusterIdentifier: cluster.global }),
  };
}

/** The first cluster writes. */
export const globalAnswer = ({ clusters, globalProtected }: Databases) => ({
  GlobalClusterIdentifier: globalName,
  GlobalClusterArn: `arn:aws:rds::${production}:global-cluster:${globalName}`,
  ...{ Status: 'available', Engine: engine, DeletionProtection: globalProtected },
  GlobalClusterMembers: clusters
    .filter(({ global }) => global === globalName)
    .map(({ name, region, synchronized }, i) => ({
      DBClusterArn: rdsArn('cluster', name, region),
      IsWriter: i === 0,
      ...(i > 0 && { SynchronizationStatus: synchronized ? 'connected' : 'pending-resync' }),
    })),
});
