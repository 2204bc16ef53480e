import type { Resource, Value } from '../../model/estate.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';
import { unseen, withoutValue } from '../unseen.ts';
import { backupCopies, type Carried } from './copies.ts';
import { best, boundless, figure, missing, notKnown, sum } from './estimate.ts';
import { knownLag } from './lag.ts';
import { seenLag } from './seen-lag.ts';

/** What of the newest writes to a database instance is lost; null for a member of a cluster, which keeps its data. */
export function instancePoint(index: EstateIndex, database: Resource, carried: Carried): Estimate | null {
  const cluster = read(index, database, 'DBClusterIdentifier');
  if ('unread' in cluster)
    return sum([
      missing({ label: 'database', why: 'whether a cluster keeps its data is not known' }, cluster.unread),
    ]);
  if (cluster.value !== null) return null;
  return best([
    readReplica(index, database, carried),
    replicatedBackup(index, database, carried),
    backupCopies(index, carried),
  ]);
}

/** What of the newest writes to a cluster is lost. */
export const clusterPoint = (index: EstateIndex, cluster: Resource, carried: Carried): Estimate =>
  best([globalDatabase(index, cluster, carried), backupCopies(index, carried)]);

function readReplica(
  index: EstateIndex,
  { type, account, ...database }: Resource,
  { lost, left }: Carried,
): Estimate {
  const label = 'read replica';
  const replicas = read(index, { type, account, ...database }, 'ReadReplicaDBInstanceIdentifiers');
  if ('unread' in replicas)
    return sum([missing({ label, why: 'its replicas are not known' }, replicas.unread)]);
  const there = (replicas.value as string[]).find((arn) => arn.split(':')[3] === left);
  if (there === undefined) return sum([boundless({ label, why: `no read replica outside of ${lost}` })]);
  const found = find(index, { type, name: there, account, region: left });
  if ('unread' in found) return sum([missing({ label, why: 'its replica could not be read' }, found.unread)]);
  if ('absent' in found) return sum([boundless({ label, why: `its replica ${there} is not there` })]);
  const status = read(index, found.resource, 'StatusInfos');
  if ('unread' in status)
    return sum([missing({ label, why: 'the state of its replica is not known' }, status.unread)]);
  const broken = (status.value as { Normal: boolean; Status: string | null }[]).find(({ Normal }) => !Normal);
  if (broken)
    return sum([boundless({ label, why: `its replica in ${left} is ${broken.Status ?? 'not well'}` })]);
  const of = found.resource;
  const place = { account, region: left };
  const seen = seenLag(index, { type: 'Ringdown::RDS::ReplicaLag', id: of.id, parent: of.id, ...place });
  return sum([knownLag(index, { account, label, of, dimension: 'DBInstanceIdentifier', seen })]);
}

const replicateBackups = 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html';

/** RDS uploads logs every five minutes and copies them on as they are ready. */
function replicatedBackup(
  index: EstateIndex,
  database: Resource,
  { account, arn, lost, left }: Carried,
): Estimate {
  const type = 'Ringdown::RDS::DBInstanceAutomatedBackup';
  const label = 'replicated backup';
  const backups = index.having(type, 'DBInstanceArn', { account, region: left, value: arn });
  const unread = [
    ...unseen(index, index.registry.types.get(type)!, { account, region: left }),
    ...withoutValue(index, type, { account, region: left, field: 'DBInstanceArn' }),
  ];
  if (backups.length === 0 && unread.length === 0)
    return sum([
      boundless({ label, why: `RDS replicates no automated backups of ${database.id} out of ${lost}` }),
    ]);
  const unseenOnes =
    unread.length > 0
      ? [sum([missing({ label, why: `the automated backups in ${left} are not known` }, unread)])]
      : [];
  // An instance that was deleted and made anew has left its own behind.
  return best([...backups.map((backup) => freshness(index, backup)), ...unseenOnes]);
}

function freshness(index: EstateIndex, backup: Resource): Estimate {
  const label = 'replicated backup';
  const latest = read(index, backup, 'LatestRestorableTime');
  if ('unread' in latest)
    return sum([missing({ label, why: 'how fresh it is is not known' }, latest.unread)]);
  if (latest.value === null) return sum([boundless({ label, why: 'nothing was copied yet' })]);
  const age = ageSeconds(index, latest.value);
  return sum([
    figure(
      { label, why: 'age of the latest moment that could be restored when it was read' },
      { lower: 0, upper: age },
      { basis: 'observed', name: `${backup.type} ${backup.id}: LatestRestorableTime` },
    ),
    figure(
      { label: 'upload', why: 'logs are uploaded every five minutes' },
      { lower: 0, upper: 300 },
      { basis: 'documented', name: 'Amazon RDS', url: replicateBackups },
    ),
  ]);
}

const ageSeconds = (index: EstateIndex, time: Value): number =>
  Math.max(0, Math.round((Date.parse(index.estate.startedAt) - Date.parse(String(time))) / 1000));

function globalDatabase(index: EstateIndex, cluster: Resource, { account, lost, left }: Carried): Estimate {
  const label = 'global database';
  const type = 'Ringdown::RDS::GlobalClusterMember';
  const named = read(index, cluster, 'GlobalClusterIdentifier');
  if ('unread' in named)
    return sum([missing({ label, why: 'whether it is a member of one is not known' }, named.unread)]);
  if (named.value === null) return sum([boundless({ label, why: 'is a member of none' })]);
  const members = index.having(type, 'GlobalClusterIdentifier', {
    account,
    region: lost,
    value: String(named.value),
  });
  const there = members.find(({ fields }) => fields['MemberRegion'] === left);
  if (!there) {
    const unread = [
      ...unseen(index, index.registry.types.get(type)!, { account, region: lost }),
      ...withoutValue(index, type, { account, region: lost, field: 'GlobalClusterIdentifier' }),
    ];
    const nameless = members
      .filter(({ fields }) => !('MemberRegion' in fields))
      .map(({ id }) => notKnown('MemberRegion', `${type} ${id}`, 'its Region was not read'));
    return unread.length + nameless.length > 0
      ? sum([missing({ label, why: 'its members are not known' }, [...unread, ...nameless])])
      : sum([boundless({ label, why: `${String(named.value)} has no member outside of ${lost}` })]);
  }
  const arn = read(index, there, 'DBClusterArn');
  if ('unread' in arn)
    return sum([missing({ label, why: `its member in ${left} is not known` }, arn.unread)]);
  const found = find(index, { type: cluster.type, name: String(arn.value), account, region: left });
  if ('unread' in found)
    return sum([missing({ label, why: `its member in ${left} could not be read` }, found.unread)]);
  if ('absent' in found) return sum([boundless({ label, why: `its member in ${left} is not there` })]);
  const of = found.resource;
  const lag = { type: 'Ringdown::RDS::GlobalClusterLag', id: of.id, parent: there.id };
  const seen = seenLag(index, { ...lag, account, region: left });
  return sum([knownLag(index, { account, label, of, dimension: 'DBClusterIdentifier', seen })]);
}
