import { multiRegionKeyArn } from '../kms/keys.ts';
import {
  type Ago,
  type AnyRegion,
  bothRegions,
  primary,
  production,
  type Region,
  recovery,
} from '../place.ts';

export interface Instance {
  name: string;
  region: Region;
  class: string;
  storage: number;
  cluster?: string;
  /** Instance of us-east-1 that it is a read replica of, and how that goes. */
  source?: string;
  replicates: boolean;
  multiAz: boolean;
  public: boolean;
  key?: string;
  protected: boolean;
  backupDays: number;
  /** Whether RDS keeps its backups in us-west-2 too, and as of when. */
  backupsReach?: string;
  /** A read replica in a third Region, by name. */
  readAbroad?: string;
  /** Seconds that it lagged behind yesterday at most, and whether it stood still the day before. */
  lag?: number;
  stopped?: boolean;
  /** Whether it refuses connections without TLS. */
  strict: boolean;
}

export interface Cluster {
  name: string;
  region: Region;
  version: string;
  global?: string;
  synchronized: boolean;
  protected: boolean;
  key: string;
  /** Seconds that it lagged behind yesterday at most. */
  lag?: number;
  /** What was set in its parameter group. */
  parameters: { [name: string]: string };
}

/** An RDS Proxy, which functions connect to. */
export interface DatabaseProxy {
  name: string;
  region: Region;
  signIn: 'REQUIRED' | 'DISABLED';
}

export interface Snapshot {
  name: string;
  region: Region;
  ofCluster: boolean;
  sharedWith: string[];
}

export interface Subscription {
  region: Region;
  status: string;
}

/** What the production account has in RDS. */
export interface Databases {
  instances: Instance[];
  clusters: Cluster[];
  proxies: DatabaseProxy[];
  globalProtected: boolean;
  snapshots: Snapshot[];
  subscriptions: Subscription[];
  /** Moves of the global database to another cluster, as RDS tells of them. */
  moves: Move[];
}

export interface Move {
  to: string;
  region: Region;
  at: string;
  end: 'finished' | 'failed';
}

export const globalName = 'meridian-claims-global';

export const rdsArn = (
  kind: 'db' | 'cluster' | 'snapshot' | 'cluster-snapshot' | 'db-proxy',
  name: string,
  region: AnyRegion,
) => `arn:aws:rds:${region}:${production}:${kind}:${name}`;

const keyIn = (region: Region) => multiRegionKeyArn('customer-data', { account: production, region });

export function databasesOf(ago: Ago): Databases {
  const [east, west] = [keyIn(primary), keyIn(recovery)];
  const usual = {
    class: 'db.r6g.xlarge',
    storage: 400,
    replicates: true,
    multiAz: true,
    public: false,
    strict: true,
  };
  const instance = (name: string, changes: Partial<Instance> = {}): Instance => ({
    ...{ name: `meridian-${name}`, region: primary, ...usual, key: east, protected: true, backupDays: 14 },
    ...changes,
  });
  const member = (name: string, region: Region, cluster: string) =>
    instance(name, {
      region,
      cluster: `meridian-${cluster}`,
      storage: 1,
      multiAz: false,
      key: keyIn(region),
    });
  const replica = { region: recovery, key: west, backupDays: 0 } as const;
  const parameters = { 'rds.force_ssl': '1', statement_timeout: '8000', log_min_duration_statement: '1000' };
  const cluster = { version: '16.4', synchronized: true, protected: true, parameters };
  return {
    instances: [
      instance('crm'),
      instance('crm-west', { ...replica, source: 'meridian-crm' }),
      instance('surveys'),
      instance('surveys-west', { ...replica, source: 'meridian-surveys' }),
      instance('workforce', { backupsReach: ago(10 / 1440) }),
      instance('quality', { backupsReach: ago(10 / 1440) }),
      member('claims-1', primary, 'claims'),
      member('claims-2', primary, 'claims'),
      member('claims-west-1', recovery, 'claims-west'),
      member('ledger-1', primary, 'ledger'),
    ],
    clusters: [
      { name: 'meridian-claims', region: primary, ...cluster, global: globalName, key: east },
      { name: 'meridian-claims-west', region: recovery, ...cluster, global: globalName, key: west },
      { name: 'meridian-ledger', region: primary, ...cluster, key: east },
      { name: 'meridian-drills', region: recovery, ...cluster, key: west },
    ],
    proxies: bothRegions.map((region) => ({ name: 'meridian-crm', region, signIn: 'REQUIRED' })),
    globalProtected: true,
    snapshots: bothRegions.flatMap((region) => [
      { name: 'meridian-crm-before-upgrade', region, ofCluster: false, sharedWith: [] },
      { name: 'meridian-claims-before-upgrade', region, ofCluster: true, sharedWith: [] },
    ]),
    subscriptions: bothRegions.map((region) => ({ region, status: 'active' })),
    moves: [
      { to: 'meridian-claims-west', region: recovery, at: ago(9.2), end: 'finished' },
      { to: 'meridian-claims', region: primary, at: ago(9.1), end: 'finished' },
    ],
  };
}
