import type { ListRoutingProfileQueuesResponse } from '@aws-sdk/client-connect';
import { list, MalformedAnswer, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { type Known, nextToken, text } from '../service.ts';
import { byId, instanceId } from './of-instance.ts';
import { queueIds, searchRoutingProfiles } from './routing-profile-calls.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const places = listing(
  searchRoutingProfiles,
  (answer) =>
    answer.RoutingProfiles?.flatMap((profile) =>
      queueIds(profile).map((QueueId) => ({ RoutingProfileId: profile.RoutingProfileId, QueueId })),
    ),
  { incomplete: (answer) => miscounted(answer, answer.RoutingProfiles) },
);

/** One call a profile, shared by its queues. */
const queues = connect.call('ListRoutingProfileQueues', {
  actions: ['connect:ListRoutingProfileQueues'],
  uses: ['InstanceId', 'RoutingProfileId'],
  input: ({ InstanceId, RoutingProfileId }) => ({
    InstanceId: text(InstanceId),
    RoutingProfileId: text(RoutingProfileId),
  }),
  pages: nextToken(100),
});

export const routingProfileQueue = resourceType({
  type: 'Ringdown::Connect::RoutingProfileQueue',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'One queue of a routing profile (AWS::Connect::RoutingProfile QueueConfigs).',
  list: places,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(
      places,
      string,
      'Ids of the profile and of the queue.',
      (p) => `${text(p.RoutingProfileId)}/${p.QueueId}`,
    ),
    InstanceId: instanceId(places),
    RoutingProfileId: field(places, string, 'Id of the routing profile.', (p) => p.RoutingProfileId),
    QueueId: field(places, string, 'Id of the queue.', (p) => p.QueueId),
    Channels: field(
      queues,
      list(object({ Channel: string, Priority: number, Delay: number })),
      'Channels that are answered, with priority (1 is the highest) and delay in seconds.',
      (answer, { QueueId }: Known) => channelsOf(answer, QueueId),
    ),
  },
  relations: {
    RoutingProfile: byId('AWS::Connect::RoutingProfile', 'RoutingProfileId', 'The routing profile.'),
    Queue: byId('AWS::Connect::Queue', 'QueueId', 'The queue.'),
    Counterpart: counterpart('Ringdown::Connect::RoutingProfileQueue', 'Id'),
  },
});

/** The search and the list disagree when a queue was just removed: what it was answered on is unknown. */
function channelsOf(answer: ListRoutingProfileQueuesResponse, queue: unknown) {
  const configs = answer.RoutingProfileQueueConfigSummaryList?.filter((q) => q.QueueId === queue) ?? [];
  if (configs.length === 0) throw new MalformedAnswer(`the answer lacks queue ${queue}`);
  return configs;
}
