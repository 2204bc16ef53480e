import { scopeRegions } from '../../model/estate.ts';
import type { Journey } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';

/** Whether new calls of a journey have to be moved. `may-move`: not all of them, or nobody can tell, for `unread`. */
export type Movement =
  | { how: 'moves' }
  | { how: 'may-move'; unread: Unread[] }
  | { how: 'stays'; why: string; source: string };

interface Shares {
  Distributions: { Region: string; Percentage: number }[];
}

const group = 'AWS::Connect::TrafficDistributionGroup';

export function movementOf(index: EstateIndex, { account, id, entry }: Journey, lost: string): Movement {
  // Which Region clients ask while nothing is lost, nothing in AWS shows either.
  if (entry.kind !== 'phone-number') return { how: 'may-move', unread: [] };
  const left = scopeRegions(index.estate.scope).find((one) => one !== lost)!;
  const type = 'AWS::Connect::PhoneNumber';
  const number = find(index, { type, name: id, account, region: left });
  if (!('resource' in number)) return { how: 'may-move', unread: 'unread' in number ? number.unread : [] };
  const target = read(index, number.resource, 'TargetArn');
  if ('unread' in target) return { how: 'may-move', unread: target.unread };
  const arn = String(target.value);
  if (!arn.includes(':traffic-distribution-group/'))
    return arn.split(':')[3] === left
      ? { how: 'stays', why: `is claimed to the instance in ${left}`, source: `${type} ${id}: TargetArn` }
      : { how: 'may-move', unread: [] };
  return byGroup(index, { account, arn, left, lost });
}

/** The shares as the Region that is left tells them. */
function byGroup(
  index: EstateIndex,
  { account, arn, left, lost }: { account: string; arn: string; left: string; lost: string },
): Movement {
  const found = find(index, { type: group, name: arn, account, region: left });
  if (!('resource' in found)) return { how: 'may-move', unread: 'unread' in found ? found.unread : [] };
  const configs = ['TelephonyConfig', 'AgentConfig'].map((field) => read(index, found.resource, field));
  const unread = configs.flatMap((config) => ('unread' in config ? config.unread : []));
  const shares = configs.map((config) => ('value' in config ? shareOf(config.value, lost) : null));
  if (shares[0] === 100) return { how: 'moves' };
  if (!shares.every((share) => share === 0)) return { how: 'may-move', unread };
  const source = `${group} ${found.resource.id}: TelephonyConfig, AgentConfig`;
  return { how: 'stays', why: `its group sends nothing to ${lost}`, source };
}

/** Per cent that go to a Region; null while the group cannot tell. */
const shareOf = (config: unknown, region: string): number | null => {
  const { Distributions: all } = (config ?? {}) as Partial<Shares>;
  return all ? (all.find(({ Region }) => Region === region)?.Percentage ?? 0) : null;
};
