import type { Trace } from '../../model/drill.ts';
import type { Resource } from '../../model/estate.ts';
import type { Look, Seen } from './look.ts';
import { during, tooOld } from './window.ts';

const type = 'Ringdown::RDS::FailoverEvent';

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html */
const eventDays = 14;

/** Global databases were made to write in the recovery Region. */
export const databasesMoved: Look = (index, at) => moved(index, at, 'recovery');

/** Global databases were made to write in the primary Region again. */
export const databasesReturned: Look = (index, at) => moved(index, at, 'primary');

/**
 * Looks for the end of each failover that the record names; for any, where it names none. RDS tells events as well as
 * it can and promises none, so that one which is not there contradicts nobody; one that tells of a failure does.
 */
function moved(
  index: Parameters<Look>[0],
  { drill, window }: Parameters<Look>[1],
  to: 'primary' | 'recovery',
): Seen {
  const text = `global databases write in the ${to} Region`;
  const needs = ['EventTime', 'Outcome', 'TargetRegion', 'DBClusterIdentifier', 'Operation'];
  const { found, unread } = during(index, { type, time: 'EventTime', needs, window });
  const there = found.filter(({ fields }) => fields['TargetRegion'] === index.estate.scope[to]);
  const named = drill.databases ?? [];
  const about = there.filter(({ fields }) => named.length === 0 || named.includes(nameIn(fields)));
  const traces = about.map(traceOf);
  const completed = about.filter(({ fields }) => fields['Outcome'] === 'completed');
  const missing = named.filter((name) => !completed.some(({ fields }) => nameIn(fields) === name));
  if (completed.length > 0 && missing.length === 0) return { outcome: 'seen', text, traces, unread: [] };
  if (completed.length > 0)
    return {
      outcome: 'partly',
      text: `${text}, but no event tells it of ${missing.join(', ')}`,
      traces,
      unread,
    };
  if (unread.length > 0) return { outcome: 'unread', text, traces, unread };
  if (about.some(({ fields }) => fields['Outcome'] === 'failed') && claims.includes(drill.result))
    return {
      outcome: 'refuted',
      text: `the failover of ${missing.join(', ')} failed, as Amazon RDS tells it`,
      traces,
      unread: [],
    };
  // No further scan could read it, so that it leaves nothing open.
  if (tooOld(index, window, { kept: eventDays, type }).length > 0)
    return {
      ...{ outcome: 'unread', traces, unread: [] },
      text: `whether ${named.join(', ')} moved cannot be checked any more: Amazon RDS keeps events for ${eventDays} days`,
    };
  return {
    ...{ outcome: 'absent', traces, unread: [] },
    text: `no event of Amazon RDS tells that ${named.join(', ')} moved to the ${to} Region; the promotion of a read replica has none`,
  };
}

const claims: readonly string[] = ['met', 'partly-met'];

const nameIn = (fields: Resource['fields']): string => String(fields['DBClusterIdentifier']);

const traceOf = ({ fields, account, region }: Resource): Trace => ({
  ...{ at: String(fields['EventTime']), account, region },
  text: `${String(fields['Operation'])} to ${nameIn(fields)} in ${String(fields['TargetRegion'])} ${String(fields['Outcome'])}`,
});
