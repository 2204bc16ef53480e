import { scopeRegions } from '../../model/estate.ts';
import type { Journey } from '../../model/journey.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';

/** Whether new calls of a journey have to be moved. `may-move`: not all of them, or nobody can tell. */
export type Movement = { how: 'moves' | 'may-move' } | { how: 'stays'; why: string; source: string };

interface Shares {
  Distributions: { Region: string; Percentage: number }[];
}

const group = 'AWS::Connect::TrafficDistributionGroup';

export function movementOf(index: EstateIndex, { account, id, entry }: Journey, lost: string): Movement {
  // Which Region clients ask while nothing is lost, nothing in AWS shows either.
  if (entry.kind !== 'phone-number') return { how: 'may-move' };
  const left = scopeRegions(index.estate.scope).find((one) => one !== lost)!;
  const type = 'AWS::Connect::PhoneNumber';
  const number = find(index, { type, name: id, account, region: left });
  if (!('resource' in number)) return { how: 'may-move' };
  const target = read(index, number.resource, 'TargetArn');
  if ('unread' in target) return { how: 'may-move' };
  const arn = String(target.value);
  if (!arn.includes(':traffic-distribution-group/'))
    return arn.split(':')[3] === left
      ? { how: 'stays', why: `is claimed to the instance in ${left}`, source: `${type} ${id}: TargetArn` }
      : { how: 'may-move' };
  return byGroup(index, { account, arn, left, lost });
}

/** The shares as the Region that is left tells them. */
function byGroup(
  index: EstateIndex,
  { account, arn, left, lost }: { account: string; arn: string; left: string; lost: string },
): Movement {
  const found = find(index, { type: group, name: arn, account, region: left });
  if (!('resource' in found)) return { how: 'may-move' };
  const shares = ['TelephonyConfig', 'AgentConfig'].map((field) => {
    const config = read(index, found.resource, field);
    const distributions = 'value' in config ? (config.value as Shares | null)?.Distributions : undefined;
    return (
      distributions?.find(({ Region }) => Region === lost)?.Percentage ?? (distributions ? 0 : undefined)
    );
  });
  if (shares[0] === 100) return { how: 'moves' };
  return shares.every((share) => share === 0)
    ? {
        how: 'stays',
        why: `its group sends nothing to ${lost}`,
        source: `${group} ${found.resource.id}: TelephonyConfig, AgentConfig`,
      }
    : { how: 'may-move' };
}
