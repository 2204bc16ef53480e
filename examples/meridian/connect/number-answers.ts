import { Answers } from '../answers.ts';
import { production, type Region } from '../place.ts';
import { numberArn, type PhoneNumber } from './numbers.ts';

/** Numbers as one Region tells of them: those of groups in both, those of an instance in its own. */
export function numberAnswers(region: Region, numbers: readonly PhoneNumber[]) {
  const answers = new Answers('connect', { account: production, region });
  const listed = numbers.filter(
    ({ target, unknownIn }) =>
      unknownIn !== region && (!target.includes(':instance/') || target.includes(`:${region}:`)),
  );
  answers.give('ListPhoneNumbersV2', {}, { ListPhoneNumbersSummaryList: listed.map(listedNumber) });
  for (const number of listed)
    answers.give(
      'DescribePhoneNumber',
      { PhoneNumberId: numberArn(number) },
      {
        ClaimedPhoneNumberSummary: {
          ...listedNumber(number),
          PhoneNumberStatus: { Status: number.status },
          Tags: { Line: number.description },
        },
      },
    );
  return answers.fixtures;
}

export const listedNumber = (number: PhoneNumber) => ({
  PhoneNumberId: number.id,
  PhoneNumberArn: numberArn(number),
  PhoneNumber: number.address,
  PhoneNumberCountryCode: 'US',
  PhoneNumberType: number.type,
  TargetArn: number.target,
  ...(number.target.includes(':instance/') && { InstanceId: number.target.split('/').at(-1) }),
  PhoneNumberDescription: number.description,
});
