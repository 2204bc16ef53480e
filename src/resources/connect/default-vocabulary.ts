import { string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { byId, instanceId, instanceRelation } from './of-instance.ts';
import { connect } from './service.ts';

const defaults = listing(
  connect.call('ListDefaultVocabularies', {
    actions: ['connect:ListDefaultVocabularies'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.DefaultVocabularyList,
);

export const defaultVocabulary = resourceType({
  type: 'Ringdown::Connect::DefaultVocabulary',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'The vocabulary that Contact Lens uses for one language. A language without one is transcribed without.',
  list: defaults,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(
      defaults,
      string,
      'Id of the instance and language.',
      (v) => `${v.InstanceId}/${v.LanguageCode}`,
    ),
    InstanceId: instanceId(defaults),
    LanguageCode: field(defaults, string, 'Language, such as en-US.', (v) => v.LanguageCode),
    VocabularyId: field(defaults, string, 'Id of the vocabulary.', (v) => v.VocabularyId),
    VocabularyName: field(defaults, string, 'Name of the vocabulary.', (v) => v.VocabularyName),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('Ringdown::Connect::DefaultVocabulary', 'Id'),
    Vocabulary: byId('Ringdown::Connect::Vocabulary', 'VocabularyId', 'The vocabulary.'),
  },
});
