import type { Resource } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { unseen, withoutValue } from '../unseen.ts';
import { healthCheckTime } from './alarm-time.ts';
import { figure, missing, notKnown, type Part } from './estimate.ts';

const type = 'AWS::Route53::RecordSet';

/**
 * Names that agents or clients resolve before they can work, as `ringdown.yaml` lists them. Their records change by
 * themselves while people still decide, so that the least they add is nothing.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html
 */
export const dnsParts = (index: EstateIndex, account: string): Part[] =>
  index.objectives.dnsNames.map((name) => dnsPart(index, name.toLowerCase().replace(/\.$/, ''), account));

function dnsPart(index: EstateIndex, name: string, account: string): Part {
  const label = `DNS ${name}`;
  const records = index.ofType(type).filter((r) => r.account === account && r.fields['Name'] === name);
  const unread = [
    ...unseen(index, index.registry.types.get(type)!, { account }),
    ...withoutValue(index, type, { field: 'Name', account, region: undefined }),
  ];
  const times = records.map((record) => recordTime(index, record));
  const open = [...unread, ...times.flatMap((time) => ('unread' in time ? time.unread : []))];
  const slowest = times
    .flatMap((time) => ('seconds' in time ? [time] : []))
    .sort((a, b) => b.seconds - a.seconds)[0];
  if (open.length > 0) return missing({ label, why: 'how soon its records change is not known' }, open);
  if (!slowest)
    return missing({ label, why: 'no record is taken out of the answers by a health check' }, [
      notKnown(
        'HealthCheckId',
        `${type} ${name}`,
        `no record of ${name} follows a health check: somebody has to change it`,
      ),
    ]);
  return figure(
    { label, why: slowest.why },
    { lower: 0, upper: slowest.seconds },
    { basis: 'configured', name: `${type} ${slowest.id}`, url: failover },
  );
}

const failover = 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html';

type RecordTime =
  | { seconds: number; why: string; id: string }
  | { unread: ReturnType<typeof notKnown>[] }
  | { none: true };

/** A record without a health check is never taken out, so that another one has to be. */
function recordTime(index: EstateIndex, record: Resource): RecordTime {
  const [check, ttl] = [read(index, record, 'HealthCheckId'), read(index, record, 'TTL')];
  if ('unread' in check) return check;
  if (check.value === null) return { none: true };
  if ('unread' in ttl) return ttl;
  const time = healthCheckTime(index, record.account, String(check.value));
  if ('unread' in time) return time;
  if ('never' in time) return { unread: [time.never] };
  if (typeof ttl.value !== 'number')
    return {
      unread: [
        notKnown('TTL', `${type} ${record.id}`, 'an alias has the TTL of its target, which is not read'),
      ],
    };
  return {
    seconds: time.seconds + ttl.value,
    why: `${time.why}resolvers keep its answer for ${ttl.value} s`,
    id: record.id,
  };
}
