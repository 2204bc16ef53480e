import { list, nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const attributes = listing(
  connect.call('SearchPredefinedAttributes', {
    actions: ['connect:SearchPredefinedAttributes', 'connect:DescribePredefinedAttribute'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer, { input }) =>
    answer.PredefinedAttributes?.map((attribute) => ({
      ...attribute,
      Id: attribute.Name && `${input.InstanceId}/${attribute.Name}`,
    })),
  { incomplete: (answer) => miscounted(answer, answer.PredefinedAttributes) },
);

export const predefinedAttribute = resourceType({
  type: 'AWS::Connect::PredefinedAttribute',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A skill or other attribute that routing matches contacts and agents by.',
  list: attributes,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(attributes, string, 'Id of the instance and name.', (a) => a.Id),
    InstanceId: instanceId(attributes),
    Name: field(attributes, string, 'Name, unique in the instance.', (a) => a.Name),
    Values: field(
      attributes,
      nullable(list(string)),
      'Values that it may take; absent where they are of a kind that is not a list of texts.',
      (a) => a.Values?.StringList,
    ),
    Purposes: field(attributes, list(string), 'What it is meant for.', (a) => a.Purposes),
    ...lastModified(attributes),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::PredefinedAttribute', 'Id'),
  },
});
