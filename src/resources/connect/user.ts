import type { UserSearchSummary } from '@aws-sdk/client-connect';
import { list, nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { byId, instanceId, instanceRelation } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const users = listing(
  connect.call('SearchUsers', {
    actions: ['connect:SearchUsers', 'connect:DescribeUser', 'connect:ListUserProficiencies'],
    ...instanceInput,
    pages: nextToken(500),
  }),
  (answer) => answer.Users,
  { incomplete: (answer) => miscounted(answer, answer.Users) },
);

/** Who somebody is no rule needs to know: names, user names, numbers and tags stay behind. */
export const user = resourceType({
  type: 'AWS::Connect::User',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'An agent, supervisor or administrator of an instance, without name or address.',
  list: users,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(users, string, 'Id, the same in both Regions of a pair.', (u) => u.Id),
    Arn: field(users, string, 'Amazon Resource Name.', (u) => u.Arn),
    InstanceId: instanceId(users),
    RoutingProfileId: field(
      users,
      string,
      'Which queues the user answers, by id.',
      (u) => u.RoutingProfileId,
    ),
    SecurityProfileIds: field(
      users,
      list(string),
      'What the user may do, by id.',
      (u) => u.SecurityProfileIds,
    ),
    HierarchyGroupId: field(
      users,
      nullable(string),
      'Place in the hierarchy, by id; absent on a user without one.',
      (u) => u.HierarchyGroupId,
    ),
    PhoneType: field(
      users,
      nullable(string),
      'SOFT_PHONE or DESK_PHONE, for voice; absent where neither is set.',
      phoneType,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::User', 'Id'),
    RoutingProfile: byId(
      'AWS::Connect::RoutingProfile',
      'RoutingProfileId',
      'Which queues the user answers.',
    ),
    HierarchyGroup: byId(
      'AWS::Connect::UserHierarchyGroup',
      'HierarchyGroupId',
      'Place in the hierarchy; absent on a user without one.',
    ),
    TrafficDistributionGroups: toMany('Ringdown::Connect::TrafficDistributionGroupUser', {
      doc: 'The groups that move the user between Regions.',
      on: 'UserId',
      from: 'Id',
    }),
  },
});

/** Settings by channel succeed the one for all. */
function phoneType({ PhoneNumberConfigs, PhoneConfig }: UserSearchSummary): string | undefined {
  const voice = PhoneNumberConfigs?.find(({ Channel }) => Channel === 'VOICE');
  return voice?.PhoneType ?? PhoneConfig?.PhoneType;
}
