import { list, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { guardduty } from './service.ts';

const detectors = listing(
  guardduty.call('ListDetectors', {
    actions: ['guardduty:ListDetectors'],
    pages: { inputToken: 'NextToken', outputToken: 'NextToken', size: { member: 'MaxResults', max: 50 } },
  }),
  (answer, { place }) => answer.DetectorIds?.map((id) => ({ id, Account: place.account })),
);

const described = guardduty.call('GetDetector', {
  actions: ['guardduty:GetDetector'],
  uses: ['Id'],
  input: ({ Id }) => ({ DetectorId: text(Id) }),
});

export const detector = resourceType({
  type: 'AWS::GuardDuty::Detector',
  scope: 'region',
  doc: 'GuardDuty in one Region; a Region has at most one detector.',
  list: detectors,
  id: 'Id',
  arn: null,
  names: { uses: ['Account'], of: ({ Account }) => [text(Account)] },
  fields: {
    Id: field(detectors, string, 'Id.', ({ id }) => id),
    Account: field(detectors, string, 'Id of the account.', (d) => d.Account),
    Status: field(described, string, 'ENABLED or DISABLED.', (answer) => answer.Status),
    Features: field(
      described,
      list(object({ Name: string, Status: string })),
      'What it watches, such as S3_DATA_EVENTS, each ENABLED or DISABLED.',
      (answer) => answer.Features,
    ),
  },
  relations: {
    Counterpart: toOne('AWS::GuardDuty::Detector', {
      doc: 'The detector of the same account in the other Region of the pair.',
      uses: ['Account'],
      name: ({ Account }) => text(Account),
      region: 'other',
    }),
  },
});
