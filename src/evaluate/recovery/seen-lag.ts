import type { Resource, Value } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { RecoverySource } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';
import { unseen } from '../unseen.ts';

/** The highest lag of two weeks as CloudWatch has it; that it has no point; or why nobody can tell. */
export type SeenLag =
  | { seconds: number; why: string; source: RecoverySource; stopped: string | null }
  | { silent: true }
  | { unread: Unread[] };

interface Of {
  type: string;
  /** Id of what was measured, and of the resource that it was listed below. */
  id: string;
  parent?: string;
  account: string;
  region: string;
  field?: 'Days' | 'LatencyDays';
}

/**
 * What was seen is no promise: it may prove that a bound does not hold, and never makes one smaller that AWS names.
 * Nothing seen is not nothing lost.
 */
export function seenLag(
  index: EstateIndex,
  { type, id, parent, account, region, field = 'Days' }: Of,
): SeenLag {
  const declared = index.registry.types.get(type)!;
  const found = find(index, { type, name: id, account, region });
  if (!('resource' in found)) {
    const unread =
      parent === undefined && 'unread' in found
        ? found.unread
        : unseen(index, declared, { account, region, parent });
    return unread.length > 0 ? { unread } : { silent: true };
  }
  const days = read(index, found.resource, field);
  if ('unread' in days) return days;
  const stopped =
    'StoppedDays' in declared.fields ? read(index, found.resource, 'StoppedDays') : { value: [] };
  if ('unread' in stopped) return stopped;
  return highestOf(found.resource, { field, days: days.value, stopped: stopped.value });
}

function highestOf(
  { type, id, region }: Resource,
  { field, days, stopped }: { field: string; days: Value; stopped: Value },
): SeenLag {
  const told = days as { Day: string; Seconds: number }[];
  const standing = stopped as string[];
  const newest = [...told.map(({ Day }) => Day), ...standing].sort().at(-1);
  if (newest === undefined) return { silent: true };
  const highest = told.reduce((a, b) => (b.Seconds > a.Seconds ? b : a), { Day: newest, Seconds: 0 });
  return {
    seconds: Math.ceil(highest.Seconds),
    why: `at most ${highest.Seconds} s in the 14 days before the scan, on ${highest.Day.slice(0, 10)}`,
    source: {
      basis: 'observed',
      name: `${type} ${id} in ${region}: ${field} (cloudwatch:GetMetricData)`,
      url,
    },
    // How far it was behind when it went on again is among the points of that day; while it stands, nothing tells.
    stopped: standing.includes(newest) ? newest.slice(0, 10) : null,
  };
}

const url = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html';
