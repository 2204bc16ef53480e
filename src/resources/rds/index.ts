import { automatedBackup } from './automated-backup.ts';
import { dbCluster } from './db-cluster.ts';
import { dbInstance } from './db-instance.ts';
import { dbProxy } from './db-proxy.ts';
import { eventSubscription } from './event-subscription.ts';
import { globalCluster } from './global-cluster.ts';
import { globalClusterMember } from './global-cluster-member.ts';
import { dbClusterSnapshot, dbSnapshot } from './snapshots.ts';

export const rdsTypes = [
  dbInstance,
  dbCluster,
  dbProxy,
  globalCluster,
  globalClusterMember,
  automatedBackup,
  dbSnapshot,
  dbClusterSnapshot,
  eventSubscription,
];
