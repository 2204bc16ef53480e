import { bool, list, map, nullable, number, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { byId, instanceId, instanceRelation, ofInstance } from './of-instance.ts';
import { manualQueueIds, queueIds, searchRoutingProfiles } from './routing-profile-calls.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const profiles = listing(searchRoutingProfiles, (answer) => answer.RoutingProfiles, {
  incomplete: (answer) => miscounted(answer, answer.RoutingProfiles),
});

/**
 * One call a profile, for what the search leaves out.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_SearchRoutingProfiles.html
 */
const describe = connect.call('DescribeRoutingProfile', {
  actions: ['connect:DescribeRoutingProfile'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), RoutingProfileId: text(known['Id']) }),
});

export const routingProfile = resourceType({
  type: 'AWS::Connect::RoutingProfile',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'Which queues an agent answers, and how many contacts at once.',
  list: profiles,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(profiles, string, 'Id, the same in both Regions of a pair.', (p) => p.RoutingProfileId),
    Arn: field(profiles, string, 'Amazon Resource Name.', (p) => p.RoutingProfileArn),
    InstanceId: instanceId(profiles),
    Name: field(profiles, string, 'Name.', (p) => p.Name),
    MediaConcurrencies: field(
      profiles,
      list(object({ Channel: string, Concurrency: nullable(number) })),
      'Contacts that an agent handles at once, by channel.',
      (p) => p.MediaConcurrencies,
    ),
    DefaultOutboundQueueId: field(
      profiles,
      string,
      'Queue that outbound calls are placed from, by id.',
      (p) => p.DefaultOutboundQueueId,
    ),
    AssociatedQueueIds: field(profiles, list(string), 'Queues that agents answer, by id.', queueIds),
    AssociatedManualAssignmentQueueIds: field(
      profiles,
      list(string),
      'Queues that agents pick contacts from by hand, by id.',
      manualQueueIds,
    ),
    NumberOfAssociatedUsers: field(
      profiles,
      number,
      'Agents who have the profile.',
      (p) => p.NumberOfAssociatedUsers,
    ),
    IsDefault: field(
      profiles,
      nullable(bool),
      'Whether it is the profile that came with the instance.',
      (p) => p.IsDefault,
    ),
    Tags: field(profiles, map(string), 'Tags.', (p) => p.Tags),
    AgentAvailabilityTimer: field(
      describe,
      nullable(string),
      'What the routing order counts from: TIME_SINCE_LAST_ACTIVITY or TIME_SINCE_LAST_INBOUND.',
      (answer) => answer.RoutingProfile?.AgentAvailabilityTimer,
    ),
    LastModifiedTime: field(
      describe,
      nullable(timestamp),
      'When it was last changed; absent where Connect keeps no record of that.',
      (answer) => answer.RoutingProfile?.LastModifiedTime,
    ),
    LastModifiedRegion: field(
      describe,
      nullable(string),
      'Region that it was last changed in; absent where Connect keeps no record of that.',
      (answer) => answer.RoutingProfile?.LastModifiedRegion,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::RoutingProfile', 'Id'),
    DefaultOutboundQueue: byId(
      'AWS::Connect::Queue',
      'DefaultOutboundQueueId',
      'The queue that outbound calls are placed from.',
    ),
    Queues: toMany('Ringdown::Connect::RoutingProfileQueue', {
      doc: 'The queues that agents answer, each with its priority and delay.',
      on: 'RoutingProfileId',
      from: 'Id',
    }),
    Users: toMany('AWS::Connect::User', {
      doc: 'The agents who have the profile.',
      on: 'RoutingProfileId',
      from: 'Id',
    }),
  },
});
