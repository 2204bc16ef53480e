import { Answers } from '../answers.ts';
import { production, type Region } from '../place.ts';
import type { Agent } from '../routing/agents.ts';
import type { Group } from './groups.ts';
import { listedNumber } from './number-answers.ts';
import type { PhoneNumber } from './numbers.ts';

interface Around {
  groups: readonly Group[];
  numbers: readonly PhoneNumber[];
  agents: readonly Agent[];
}

/** Groups as one Region tells of them: both Regions of the pair tell the same. */
export function groupAnswers(region: Region, { groups: all, numbers, agents }: Around) {
  const groups = all.filter(({ unknownIn }) => unknownIn !== region);
  const answers = new Answers('connect', { account: production, region });
  answers.give(
    'ListTrafficDistributionGroups',
    {},
    { TrafficDistributionGroupSummaryList: groups.map(summaryOf) },
  );
  for (const group of groups)
    giveGroup(answers, group, {
      numbers: numbers.filter(({ target, unknownIn }) => target === group.arn && unknownIn !== region),
      agents: agents.filter((agent) => agent.group === group.name),
    });
  return answers.fixtures;
}

const summaryOf = ({ arn, name, instanceArn, status, isDefault }: Group) => ({
  Id: arn.split('/').at(-1),
  Arn: arn,
  Name: name,
  InstanceArn: instanceArn,
  Status: status,
  IsDefault: isDefault,
});

function giveGroup(answers: Answers, group: Group, { numbers, agents }: Omit<Around, 'groups'>): void {
  const asked = { TrafficDistributionGroupId: group.arn };
  answers
    .give('DescribeTrafficDistributionGroup', asked, {
      TrafficDistributionGroup: {
        ...summaryOf(group),
        Description: group.description,
        Tags: { Owner: 'contact-centre-platform' },
      },
    })
    .give('GetTrafficDistribution', { Id: group.arn }, distributionOf(group))
    .later('ListTrafficDistributionGroupUsers', asked, () => usersOf(agents))
    .give(
      'ListPhoneNumbersV2',
      { TargetArn: group.arn },
      { ListPhoneNumbersSummaryList: numbers.map(listedNumber) },
    );
}

const shares = (config: { [region: string]: number }) => ({
  Distributions: Object.entries(config).map(([Region, Percentage]) => ({ Region, Percentage })),
});

const distributionOf = ({ arn, telephony, agents, signIn }: Group) => ({
  Id: arn.split('/').at(-1),
  Arn: arn,
  TelephonyConfig: shares(telephony),
  AgentConfig: shares(agents),
  ...(signIn && {
    SignInConfig: { Distributions: Object.entries(signIn).map(([Region, Enabled]) => ({ Region, Enabled })) },
  }),
});

const usersOf = (agents: readonly Agent[]) => ({
  TrafficDistributionGroupUserSummaryList: agents.map(({ id }) => ({ UserId: id })),
});
