import { automatedBackup } from './automated-backup.ts';
import { dbCluster } from './db-cluster.ts';
import { dbInstance } from './db-instance.ts';
import { dbProxy } from './db-proxy.ts';
import { eventSubscription } from './event-subscription.ts';
import { failoverEvent } from './failover-event.ts';
import { globalCluster } from './global-cluster.ts';
import { globalClusterLag } from './global-cluster-lag.ts';
import { globalClusterMember } from './global-cluster-member.ts';
import { replicaLag } from './replica-lag.ts';
import { dbClusterSnapshot, dbSnapshot } from './snapshots.ts';

export const rdsTypes = [
  dbInstance,
  replicaLag,
  dbCluster,
  dbProxy,
  globalCluster,
  globalClusterMember,
  globalClusterLag,
  automatedBackup,
  dbSnapshot,
  dbClusterSnapshot,
  eventSubscription,
  failoverEvent,
];
