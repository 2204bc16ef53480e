import { Answers } from './answers.ts';
import { instanceArn, instanceId } from './connect.ts';
import type { Group } from './groups.ts';
import { numberArn, type PhoneNumber } from './numbers.ts';
import { primary, production, type Region, uuid } from './place.ts';

/** Groups and numbers as one Region tells of them. */
export function groupAnswers(region: Region, groups: readonly Group[], numbers: readonly PhoneNumber[]) {
  const answers = new Answers('connect', { account: production, region });
  const listed = numbers.filter((number) => region === primary || !number.target.includes(':instance/'));
  answers.give(
    'ListTrafficDistributionGroups',
    {},
    { TrafficDistributionGroupSummaryList: groups.map(summaryOf) },
  );
  answers.give('ListPhoneNumbersV2', {}, { ListPhoneNumbersSummaryList: listed.map(listedNumber) });
  for (const group of groups) giveGroup(answers, group, listed);
  for (const number of listed) giveNumber(answers, number);
  return answers.fixtures;
}

const summaryOf = ({ arn, name, status, isDefault }: Group) => ({
  Id: arn.split('/').at(-1),
  Arn: arn,
  Name: name,
  InstanceArn: instanceArn(primary),
  Status: status,
  IsDefault: isDefault,
});

function giveGroup(answers: Answers, group: Group, numbers: readonly PhoneNumber[]): void {
  const { arn, description } = group;
  const Tags = { Owner: 'contact-centre-platform' };
  answers.give(
    'DescribeTrafficDistributionGroup',
    { TrafficDistributionGroupId: arn },
    {
      TrafficDistributionGroup: { ...summaryOf(group), Description: description, Tags },
    },
  );
  answers.give('GetTrafficDistribution', { Id: arn }, distributionOf(group));
  answers.give('ListTrafficDistributionGroupUsers', { TrafficDistributionGroupId: arn }, usersOf(group));
  answers.give(
    'ListPhoneNumbersV2',
    { TargetArn: arn },
    {
      ListPhoneNumbersSummaryList: numbers.filter(({ target }) => target === arn).map(listedNumber),
    },
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

/** Ten of a group are as good as all: nobody asks for more than whether there are any. */
const usersOf = ({ name, users }: Group) => ({
  TrafficDistributionGroupUserSummaryList: Array.from({ length: Math.min(users, 10) }, (_, i) => ({
    UserId: uuid(`${name} agent ${i}`),
  })),
});

const listedNumber = (number: PhoneNumber) => ({
  PhoneNumberId: number.id,
  PhoneNumberArn: numberArn(number),
  PhoneNumber: number.address,
  PhoneNumberCountryCode: 'US',
  PhoneNumberType: number.type,
  TargetArn: number.target,
  ...(number.target.includes(':instance/') && { InstanceId: instanceId }),
  PhoneNumberDescription: number.description,
});

function giveNumber(answers: Answers, number: PhoneNumber): void {
  const { PhoneNumberCountryCode, ...rest } = listedNumber(number);
  const ClaimedPhoneNumberSummary = {
    ...rest,
    PhoneNumberCountryCode,
    PhoneNumberStatus: { Status: number.status },
    Tags: { Line: number.description },
  };
  answers.give('DescribePhoneNumber', { PhoneNumberId: numberArn(number) }, { ClaimedPhoneNumberSummary });
}
