import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import { regionOfHost } from '../region-of-host.ts';

const regionOf = (distribution: DistributionSummary, id: string | undefined) => {
  const origin = distribution.Origins?.Items?.find((candidate) => candidate.Id === id);
  return origin?.DomainName === undefined ? undefined : regionOfHost(origin.DomainName.toLowerCase());
};

const groupOf = ({ OriginGroups }: DistributionSummary, id: string | undefined) =>
  OriginGroups?.Items?.find((group) => group.Id === id);

/** The group that the default behaviour goes to; undefined where it goes to one origin. */
export function defaultOriginGroup(distribution: DistributionSummary) {
  const group = groupOf(distribution, distribution.DefaultCacheBehavior?.TargetOriginId);
  return (
    group && {
      Id: group.Id,
      Members: group.Members?.Items?.map(({ OriginId }) => ({
        OriginId,
        Region: regionOf(distribution, OriginId),
      })),
      StatusCodes: group.FailoverCriteria?.StatusCodes?.Items,
    }
  );
}

/** The Region of the origin that the default behaviour goes to first. */
export function defaultOriginRegion(distribution: DistributionSummary) {
  const id = distribution.DefaultCacheBehavior?.TargetOriginId;
  return regionOf(distribution, groupOf(distribution, id)?.Members?.Items?.[0]?.OriginId ?? id);
}

/** The default behaviour and all others, in one list. */
export const behaviours = ({ DefaultCacheBehavior, CacheBehaviors }: DistributionSummary) => [
  ...(DefaultCacheBehavior ? [{ ...DefaultCacheBehavior, PathPattern: '*' }] : []),
  ...(CacheBehaviors?.Items ?? []),
];
