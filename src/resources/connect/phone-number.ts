import { map, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { connect } from './service.ts';

// https://docs.aws.amazon.com/connect/latest/APIReference/API_ListPhoneNumbersV2.html: without a target or an
// instance, the numbers of the whole Region.
const numbers = listing(
  connect.call('ListPhoneNumbersV2', {
    actions: ['connect:ListPhoneNumbersV2'],
    pages: nextToken(1000),
  }),
  (answer) => answer.ListPhoneNumbersSummaryList,
);

/** One call a number, at one a second: for rules that cannot do without. */
const describe = connect.call('DescribePhoneNumber', {
  actions: ['connect:DescribePhoneNumber'],
  uses: ['PhoneNumberArn'],
  input: ({ PhoneNumberArn }) => ({ PhoneNumberId: text(PhoneNumberArn) }),
});

const ifNames = (kind: string, arn: string): string | null => (arn.includes(`:${kind}/`) ? arn : null);

export const phoneNumber = resourceType({
  type: 'AWS::Connect::PhoneNumber',
  scope: 'region',
  doc: 'A number that callers dial, claimed to an instance or to a traffic distribution group.',
  list: numbers,
  id: 'PhoneNumberId',
  arn: 'PhoneNumberArn',
  fields: {
    PhoneNumberId: field(numbers, string, 'Id of the number.', (n) => n.PhoneNumberId),
    PhoneNumberArn: field(numbers, string, 'Amazon Resource Name.', (n) => n.PhoneNumberArn),
    Address: field(numbers, string, 'The number itself, in E.164 form.', (n) => n.PhoneNumber),
    CountryCode: field(numbers, nullable(string), 'ISO country code.', (n) => n.PhoneNumberCountryCode),
    Type: field(
      numbers,
      string,
      'TOLL_FREE, DID, UIFN, SHARED, THIRD_PARTY_TF, THIRD_PARTY_DID or SHORT_CODE.',
      (n) => n.PhoneNumberType,
    ),
    TargetArn: field(
      numbers,
      string,
      'What its calls go to: an instance, or a traffic distribution group. Never a flow.',
      (n) => n.TargetArn,
    ),
    InstanceId: field(
      numbers,
      nullable(string),
      'Id of the instance that the number is claimed to, where there is one.',
      (n) => n.InstanceId,
    ),
    SourcePhoneNumberArn: field(
      numbers,
      nullable(string),
      'The number in the service that it was imported from; absent on a number that was not imported.',
      (n) => n.SourcePhoneNumberArn,
    ),
    PhoneNumberStatus: field(
      describe,
      nullable(object({ Status: nullable(string), Message: nullable(string) })),
      'CLAIMED, IN_PROGRESS or FAILED, of the last change of the number.',
      (answer) => answer.ClaimedPhoneNumberSummary?.PhoneNumberStatus,
    ),
    Tags: field(describe, map(string), 'Tags.', (answer) => answer.ClaimedPhoneNumberSummary?.Tags),
  },
  relations: {
    TrafficDistributionGroup: toOne('AWS::Connect::TrafficDistributionGroup', {
      doc: 'The group that the number belongs to; absent on a number of an instance.',
      uses: ['TargetArn'],
      name: ({ TargetArn }) => ifNames('traffic-distribution-group', text(TargetArn)),
    }),
    Instance: toOne('AWS::Connect::Instance', {
      doc: 'The instance that the number is claimed to; absent on a number of a group.',
      uses: ['TargetArn'],
      name: ({ TargetArn }) => ifNames('instance', text(TargetArn)),
    }),
    Flows: toMany('Ringdown::Connect::FlowAssociation', {
      doc: 'Which flow the number starts in the Region that lists it; the other Region of a pair has its own.',
      on: 'PhoneNumberId',
      from: 'PhoneNumberId',
    }),
  },
});
