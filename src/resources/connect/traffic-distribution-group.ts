import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, nextToken, text } from '../service.ts';
import { connect } from './service.ts';

const groups = listing(
  connect.call('ListTrafficDistributionGroups', {
    actions: ['connect:ListTrafficDistributionGroups'],
    pages: nextToken(10),
  }),
  (answer) => answer.TrafficDistributionGroupSummaryList,
);

/** A distribution can be read only while the group is ACTIVE, and from the replica's Region only by ARN. */
const activeArn = ({ TrafficDistributionGroupArn, Status }: Known) =>
  Status === 'ACTIVE' ? text(TrafficDistributionGroupArn) : undefined;

const distribution = connect.call('GetTrafficDistribution', {
  actions: ['connect:GetTrafficDistribution'],
  uses: ['TrafficDistributionGroupArn', 'Status'],
  input: (known) => {
    const Id = activeArn(known);
    return Id === undefined ? undefined : { Id };
  },
});

/** One page: the question is whether there is anybody, and 1,000 agents would take 100 pages. */
const users = connect.call('ListTrafficDistributionGroupUsers', {
  actions: ['connect:ListTrafficDistributionGroupUsers'],
  uses: ['TrafficDistributionGroupArn', 'Status'],
  input: (known) => {
    const TrafficDistributionGroupId = activeArn(known);
    return TrafficDistributionGroupId === undefined
      ? undefined
      : { TrafficDistributionGroupId, MaxResults: 10 };
  },
});

/**
 * Asked in either Region by ARN, which is how both are documented to tell the numbers of a group.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_ListPhoneNumbersV2.html
 */
const numbers = connect.call('ListPhoneNumbersV2', {
  actions: ['connect:ListPhoneNumbersV2'],
  uses: ['TrafficDistributionGroupArn'],
  input: ({ TrafficDistributionGroupArn }) => ({ TargetArn: text(TrafficDistributionGroupArn) }),
  pages: nextToken(1000),
});

const describe = connect.call('DescribeTrafficDistributionGroup', {
  actions: ['connect:DescribeTrafficDistributionGroup'],
  uses: ['TrafficDistributionGroupArn'],
  input: ({ TrafficDistributionGroupArn }) => ({
    TrafficDistributionGroupId: text(TrafficDistributionGroupArn),
  }),
});

const shares = nullable(object({ Distributions: list(object({ Region: string, Percentage: number })) }));

export const trafficDistributionGroup = resourceType({
  type: 'AWS::Connect::TrafficDistributionGroup',
  scope: 'region',
  doc: 'A group of numbers and agents that is divided between an instance and its replica. Both Regions of the pair list it; its ARN names the source Region.',
  list: groups,
  id: ({ TrafficDistributionGroupArn }) => text(TrafficDistributionGroupArn).split('/').at(-1)!,
  arn: 'TrafficDistributionGroupArn',
  fields: {
    TrafficDistributionGroupArn: field(groups, string, 'Amazon Resource Name.', (g) => g.Arn),
    Name: field(groups, string, 'Name.', (g) => g.Name),
    InstanceArn: field(groups, string, 'The instance in the source Region, by ARN.', (g) => g.InstanceArn),
    InstanceId: field(groups, string, 'Id of that instance and of its replica.', (g) =>
      g.InstanceArn?.split('/').at(-1),
    ),
    Status: field(
      groups,
      string,
      'CREATION_IN_PROGRESS, ACTIVE, CREATION_FAILED, PENDING_DELETION, DELETION_FAILED or UPDATE_IN_PROGRESS.',
      (g) => g.Status,
    ),
    IsDefault: field(
      groups,
      nullable(bool),
      'Whether the group came with the replica; only that one divides sign-ins.',
      (g) => g.IsDefault,
    ),
    TelephonyConfig: field(
      distribution,
      shares,
      'Share of new calls by Region; absent while the group is not ACTIVE.',
      (answer) => answer.TelephonyConfig,
    ),
    AgentConfig: field(
      distribution,
      shares,
      'Share of agents by Region; absent while the group is not ACTIVE.',
      (answer) => answer.AgentConfig,
    ),
    SignInConfig: field(
      distribution,
      nullable(object({ Distributions: list(object({ Region: string, Enabled: bool })) })),
      'Regions whose servers sign agents in; absent on a group that is not the default one or not ACTIVE.',
      (answer) => answer.SignInConfig,
    ),
    HasUsers: field(
      users,
      nullable(bool),
      'Whether any agent belongs to the group; absent while the group is not ACTIVE.',
      (answer) =>
        (answer.TrafficDistributionGroupUserSummaryList ?? []).length > 0 || answer.NextToken !== undefined,
    ),
    PhoneNumberIds: field(
      numbers,
      list(string),
      'Numbers of the group as the Region tells them, by id.',
      (answer) => answer.ListPhoneNumbersSummaryList?.map((n) => n.PhoneNumberId),
    ),
    Tags: field(describe, map(string), 'Tags.', (answer) => answer.TrafficDistributionGroup?.Tags),
  },
  relations: {
    Instance: toOne('AWS::Connect::Instance', {
      doc: 'The instance in the source Region.',
      uses: ['InstanceArn'],
      name: ({ InstanceArn }) => text(InstanceArn),
    }),
    Counterpart: toOne('AWS::Connect::TrafficDistributionGroup', {
      doc: 'The same group as the other Region of the pair lists it.',
      uses: ['TrafficDistributionGroupArn'],
      name: ({ TrafficDistributionGroupArn }) => text(TrafficDistributionGroupArn).split('/').at(-1)!,
      region: 'other',
    }),
    Users: toMany('Ringdown::Connect::TrafficDistributionGroupUser', {
      doc: 'The agents whom the group moves between Regions, ten a call.',
      on: 'TrafficDistributionGroupArn',
      from: 'TrafficDistributionGroupArn',
    }),
    PhoneNumbers: toMany('AWS::Connect::PhoneNumber', {
      doc: 'The numbers that the group divides, as the same Region lists them.',
      on: 'TargetArn',
      from: 'TrafficDistributionGroupArn',
    }),
  },
});
