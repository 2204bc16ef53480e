import { Answers } from '../answers.ts';
import { primary, recovery } from '../place.ts';
import { publicAccessBlockOf } from '../s3/public-access.ts';
import type { AccountFacts } from './account-facts.ts';

/** What Account Management and S3 answer about an account as a whole. */
export const accountAnswers = (facts: AccountFacts) => [
  ...contactAnswers(facts),
  ...new Answers('s3-control', { account: facts.account }).giveOr(
    'NoSuchPublicAccessBlockConfiguration',
    'GetPublicAccessBlock',
    {},
    publicAccessBlockOf(facts.publicAccess),
  ).fixtures,
];

const titles = {
  SECURITY: 'Security operations',
  OPERATIONS: 'Contact centre platform, on call',
  BILLING: 'Cloud finance',
};

function contactAnswers({ account, contacts, disabledRegions }: AccountFacts) {
  const answers = new Answers('account', { account }).give(
    'ListRegions',
    {},
    { Regions: regionsOf(disabledRegions) },
  );
  for (const [kind, Title] of Object.entries(titles)) {
    const AlternateContact = {
      Name: 'Meridian Mutual',
      Title,
      EmailAddress: `${kind.toLowerCase()}@meridian-mutual.example`,
      PhoneNumber: '+1 800 555 0190',
      AlternateContactType: kind,
    };
    const known = (contacts as string[]).includes(kind);
    const asked = { AlternateContactType: kind };
    answers.giveOr(
      'ResourceNotFoundException',
      'GetAlternateContact',
      asked,
      known ? { AlternateContact } : undefined,
    );
  }
  return answers.fixtures;
}

const usual = [primary, 'us-east-2', 'us-west-1', recovery, 'ca-central-1', 'eu-west-1', 'eu-central-1'];
const optIn = ['af-south-1', 'ap-east-1', 'me-south-1', 'eu-south-1'];

const regionsOf = (disabled: readonly string[]) => [
  ...usual.map((RegionName) => ({
    RegionName,
    RegionOptStatus: disabled.includes(RegionName) ? 'DISABLED' : 'ENABLED_BY_DEFAULT',
  })),
  ...optIn.map((RegionName) => ({
    RegionName,
    RegionOptStatus: disabled.includes(RegionName) ? 'DISABLED' : 'ENABLED',
  })),
];
