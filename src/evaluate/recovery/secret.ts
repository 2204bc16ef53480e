import type { Resource } from '../../model/estate.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { boundless, figure, missing, notKnown, sum } from './estimate.ts';

const url = 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html';

/** What of the newest changes to a secret is lost. A namesake that is no replica holds what somebody put there. */
export function secretPoint(index: EstateIndex, secret: Resource, { left }: { left: string }): Estimate {
  const label = 'replica';
  const replicas = read(index, secret, 'ReplicaRegions');
  if ('unread' in replicas)
    return sum([missing({ label, why: 'its replicas are not known' }, replicas.unread)]);
  const replica = (replicas.value as { Region: string; Status: string }[]).find(
    ({ Region }) => Region === left,
  );
  const name = `${secret.type} ${secret.id}: ReplicaRegions`;
  if (!replica) {
    const primary = read(index, secret, 'PrimaryRegion');
    if ('unread' in primary)
      return sum([missing({ label, why: 'whether it is a replica itself is not known' }, primary.unread)]);
    return primary.value === left
      ? sum([
          figure(
            { label, why: `is itself a replica of the secret in ${left}` },
            { lower: 0, upper: 0 },
            { basis: 'configured', name: `${secret.type} ${secret.id}: PrimaryRegion`, url },
          ),
        ])
      : sum([boundless({ label, why: `is not replicated to ${left}` })]);
  }
  if (replica.Status === 'InSync')
    return sum([
      figure(
        { label, why: 'in sync when it was read' },
        { lower: 0, upper: 0 },
        { basis: 'observed', name, url },
      ),
    ]);
  return replica.Status === 'Failed'
    ? sum([boundless({ label, why: `its replication to ${left} failed` })])
    : sum([
        missing({ label, why: `its replica in ${left} is ${replica.Status}` }, [
          notKnown(
            'ReplicaRegions',
            `${secret.type} ${secret.id}`,
            `its replica in ${left} was ${replica.Status} when it was read`,
          ),
        ]),
      ]);
}
