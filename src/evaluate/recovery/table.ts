import type { Resource } from '../../model/estate.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { backupCopies, type Carried } from './copies.ts';
import { best, boundless, figure, missing, type Part, sum } from './estimate.ts';
import { type SeenLag, seenLag } from './seen-lag.ts';

const url = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-CoreConcepts.html';

/** What of the newest writes to a table is lost. */
export const tablePoint = (index: EstateIndex, table: Resource, carried: Carried): Estimate =>
  best([replicas(index, table, carried), backupCopies(index, carried)]);

function replicas(index: EstateIndex, table: Resource, { account, lost, left }: Carried): Estimate {
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
  if (replica || old) {
    const lag = { type: 'Ringdown::DynamoDB::ReplicationLag', id: `${table.id}/${left}`, parent: table.id };
    const seen = seenLag(index, { ...lag, account, region: lost });
    return sum([usualLag(label, { name, seen })]);
  }
  const unread = [current!, legacy!].flatMap((field) => ('unread' in field ? field.unread : []));
  return unread.length > 0
    ? sum([missing({ label, why: `whether it has a replica in ${left} is not known` }, unread)])
    : sum([boundless({ label, why: `no replica outside of ${lost}` })]);
}

/** A second is what AWS documents as usual. What was seen may be more, and is never taken for less. */
function usualLag(label: string, { name, seen }: { name: string; seen: SeenLag }): Part {
  if ('unread' in seen)
    return missing({ label, why: 'how far the replica lags behind is not known' }, seen.unread);
  const usual = 'usually within a second, and AWS promises no bound';
  if ('silent' in seen)
    return figure(
      { label, why: `${usual}; CloudWatch has no point of it` },
      { lower: 0, upper: 1 },
      { basis: 'documented', name: `${name}: Replicas`, url },
    );
  const why = `${usual}; lagged behind ${seen.why}`;
  return figure({ label, why }, { lower: 0, upper: Math.max(1, seen.seconds) }, seen.source);
}

interface Replica {
  Region: string;
  ReplicaStatus?: string;
}

const inRegion = (replicas: unknown, region: string): Replica | undefined =>
  (replicas as Replica[]).find(({ Region }) => Region === region);
