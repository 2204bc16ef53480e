import type { Resource } from '../../model/estate.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { boundless, figure, missing, notKnown, sum } from './estimate.ts';

const url = 'https://docs.aws.amazon.com/connect/latest/adminguide/create-replica-connect-instance.html';

interface Replication {
  ReplicationStatusSummaryList: { Region: string | null; ReplicationStatus: string }[];
}

/**
 * What of the newest changes to flows, queues, users and the rest that Global Resiliency mirrors is lost. Functions,
 * bots and integrations are not among it.
 */
export function configurationPoint(
  index: EstateIndex,
  instance: Resource,
  { left }: { left: string },
): Estimate {
  const label = 'replication';
  const field = read(index, instance, 'ReplicationConfiguration');
  if ('unread' in field) return sum([missing({ label, why: 'its replication is not known' }, field.unread)]);
  const replication = field.value as Replication | null;
  const status = replication?.ReplicationStatusSummaryList.find(
    ({ Region }) => Region === left,
  )?.ReplicationStatus;
  const name = `${instance.type} ${instance.id}: ReplicationConfiguration`;
  if (status === 'INSTANCE_REPLICATION_COMPLETE')
    return sum([
      figure(
        {
          label,
          why: 'changes are mirrored in near real time, and one that fails is tried again within 30 min',
        },
        { lower: 0, upper: 1800 },
        { basis: 'documented', name, url },
      ),
    ]);
  if (status === 'INSTANCE_REPLICATION_IN_PROGRESS')
    return sum([
      missing({ label, why: `replication to ${left} is under way` }, [
        notKnown(
          'ReplicationConfiguration',
          `${instance.type} ${instance.id}`,
          `replication to ${left} was under way when it was read`,
        ),
      ]),
    ]);
  return sum([
    boundless({
      label,
      why: status === undefined ? `is not replicated to ${left}` : `replication to ${left} is ${status}`,
    }),
  ]);
}
