import type { Resource } from '../../model/estate.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { backupCopies, type Carried } from './copies.ts';
import { best, boundless, figure, missing, sum } from './estimate.ts';

const url = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-CoreConcepts.html';

/** What of the newest writes to a table is lost. */
export const tablePoint = (index: EstateIndex, table: Resource, carried: Carried): Estimate =>
  best([replicas(index, table, carried), backupCopies(index, carried)]);

function replicas(index: EstateIndex, table: Resource, { lost, left }: Carried): Estimate {
  const label = 'replica';
  const fields = ['Replicas', 'MultiRegionConsistency', 'LegacyReplicas'].map((name) =>
    read(index, table, name),
  );
  const [current, consistency, legacy] = fields;
  const name = `${table.type} ${table.id}`;
  const replica = 'value' in current! ? inRegion(current.value, left) : undefined;
  if (replica && replica.ReplicaStatus !== 'ACTIVE')
    return sum([boundless({ label, why: `the replica in ${left} is ${replica.ReplicaStatus}` })]);
  const old = 'value' in legacy! ? inRegion(legacy.value, left) : undefined;
  if (replica && 'unread' in consistency!)
    return sum([missing({ label, why: 'how consistent its replicas are is not known' }, consistency.unread)]);
  if (replica && 'value' in consistency! && consistency.value === 'STRONG')
    return sum([
      figure(
        { label, why: 'writes are in both Regions before they are acknowledged (STRONG)' },
        { lower: 0, upper: 0 },
        { basis: 'documented', name: `${name}: MultiRegionConsistency`, url },
      ),
    ]);
  if (replica || old)
    return sum([
      figure(
        { label, why: 'usually within a second; AWS promises no bound, and the lag is not read' },
        { lower: 0, upper: 1 },
        { basis: 'documented', name: `${name}: Replicas`, url },
      ),
    ]);
  const unread = [current!, legacy!].flatMap((field) => ('unread' in field ? field.unread : []));
  return unread.length > 0
    ? sum([missing({ label, why: `whether it has a replica in ${left} is not known` }, unread)])
    : sum([boundless({ label, why: `no replica outside of ${lost}` })]);
}

interface Replica {
  Region: string;
  ReplicaStatus?: string;
}

const inRegion = (replicas: unknown, region: string): Replica | undefined =>
  (replicas as Replica[]).find(({ Region }) => Region === region);
