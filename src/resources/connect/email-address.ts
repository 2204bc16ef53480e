import { list, object, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, namedAlike } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const addresses = listing(
  connect.call('SearchEmailAddresses', {
    actions: ['connect:SearchEmailAddresses', 'connect:DescribeEmailAddress'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.EmailAddresses,
  { incomplete: (answer) => miscounted(answer, answer.EmailAddresses) },
);

const twin = namedAlike('AWS::Connect::EmailAddress', 'EmailAddress');

export const emailAddress = resourceType({
  type: 'AWS::Connect::EmailAddress',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'An address that customers write to. Connect does not mirror it.',
  list: addresses,
  id: 'Id',
  arn: 'Arn',
  names: twin.names,
  fields: {
    Id: field(addresses, string, 'Id of the address.', (a) => a.EmailAddressId),
    Arn: field(addresses, string, 'Amazon Resource Name.', (a) => a.EmailAddressArn),
    InstanceId: instanceId(addresses),
    EmailAddress: field(addresses, string, 'The address itself.', (a) => a.EmailAddress),
    AliasConfigurations: field(
      addresses,
      list(object({ EmailAddressId: string })),
      'Addresses that are forwarded to this one, by id.',
      (a) => a.AliasConfigurations,
    ),
  },
  relations: { Instance: instanceRelation, Counterpart: twin.counterpart },
});
