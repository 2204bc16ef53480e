import type { RoutingProfile } from '@aws-sdk/client-connect';
import { MalformedAnswer } from '../field-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { connect } from './service.ts';

/** Shared by the routing profiles and by the queues in them. */
export const searchRoutingProfiles = connect.call('SearchRoutingProfiles', {
  actions: ['connect:SearchRoutingProfiles', 'connect:DescribeRoutingProfile'],
  ...instanceInput,
  pages: nextToken(500),
});

/** A search that counts queues and leaves their ids out does not say that there are none. */
export const queueIds = (profile: RoutingProfile): string[] =>
  told(profile.AssociatedQueueIds, profile.NumberOfAssociatedQueues, 'AssociatedQueueIds');

export const manualQueueIds = (profile: RoutingProfile): string[] =>
  told(
    profile.AssociatedManualAssignmentQueueIds,
    profile.NumberOfAssociatedManualAssignmentQueues,
    'AssociatedManualAssignmentQueueIds',
  );

function told(ids: string[] | undefined, count: number | undefined, member: string): string[] {
  if (ids === undefined && count !== 0) throw new MalformedAnswer(`the answer lacks ${member}`);
  return ids ?? [];
}
