import { string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { notEnabled, securityHub } from './service.ts';

const standards = listing(
  securityHub.call('GetEnabledStandards', {
    actions: ['securityhub:GetEnabledStandards'],
    absentOn: notEnabled,
    pages: nextToken(100),
  }),
  (answer, { place }) => answer.StandardsSubscriptions?.map((s) => ({ ...s, Account: place.account })),
);

export const standard = resourceType({
  type: 'AWS::SecurityHub::Standard',
  scope: 'region',
  doc: 'A standard that Security Hub checks in one Region.',
  list: standards,
  id: 'Standard',
  arn: null,
  names: { uses: ['Standard'], of: ({ Standard }) => [text(Standard)] },
  fields: {
    Account: field(standards, string, 'Id of the account.', (s) => s.Account),
    StandardsArn: field(standards, string, 'ARN of the standard, in this Region.', (s) => s.StandardsArn),
    Standard: field(
      standards,
      string,
      'The standard, the same in every Region, such as standards/pci-dss/v/4.0.1.',
      (s) => s.StandardsArn?.split(':').at(-1),
    ),
    StandardsStatus: field(
      standards,
      string,
      'READY, PENDING, INCOMPLETE, FAILED or DELETING.',
      (s) => s.StandardsStatus,
    ),
  },
  relations: { Counterpart: counterpart('AWS::SecurityHub::Standard', 'Standard') },
});
