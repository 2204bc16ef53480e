import { string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { byId } from './of-instance.ts';
import { connect } from './service.ts';

/**
 * Ten a page, so 1,000 agents take 100 seconds: only for rules that ask who is in a group.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_ListTrafficDistributionGroupUsers.html
 */
const users = listing(
  connect.call('ListTrafficDistributionGroupUsers', {
    actions: ['connect:ListTrafficDistributionGroupUsers'],
    uses: ['TrafficDistributionGroupArn'],
    input: ({ TrafficDistributionGroupArn }) => ({
      TrafficDistributionGroupId: text(TrafficDistributionGroupArn),
    }),
    pages: nextToken(10),
  }),
  (answer, { known }) =>
    answer.TrafficDistributionGroupUserSummaryList?.map(({ UserId }) => ({
      // Given by id or by ARN.
      UserId: UserId?.split('/').at(-1),
      group: text(known['TrafficDistributionGroupArn']),
    })),
);

export const trafficDistributionGroupUser = resourceType({
  type: 'Ringdown::Connect::TrafficDistributionGroupUser',
  scope: 'region',
  parent: 'AWS::Connect::TrafficDistributionGroup',
  doc: 'The place of one agent in a traffic distribution group.',
  list: users,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(
      users,
      string,
      'Ids of the group and of the user.',
      (u) => `${u.group.split('/').at(-1)}/${text(u.UserId)}`,
    ),
    TrafficDistributionGroupArn: field(users, string, 'The group, by ARN.', (u) => u.group),
    InstanceId: field(
      users,
      string,
      'Id of the instance and of its replica.',
      (_, { InstanceId }) => InstanceId,
    ),
    UserId: field(users, string, 'Id of the user.', (u) => u.UserId),
  },
  relations: {
    TrafficDistributionGroup: toOne('AWS::Connect::TrafficDistributionGroup', {
      doc: 'The group.',
      uses: ['TrafficDistributionGroupArn'],
      name: ({ TrafficDistributionGroupArn }) => text(TrafficDistributionGroupArn),
    }),
    User: byId('AWS::Connect::User', 'UserId', 'The user.'),
    Counterpart: counterpart('Ringdown::Connect::TrafficDistributionGroupUser', 'Id'),
  },
});
