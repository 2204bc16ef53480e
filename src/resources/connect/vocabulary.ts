import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, namedAlike } from './of-instance.ts';
import { connect } from './service.ts';

/** This search counts nothing beside what it lists. */
const vocabularies = listing(
  connect.call('SearchVocabularies', {
    actions: ['connect:SearchVocabularies', 'connect:DescribeVocabulary'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.VocabularySummaryList,
);

const twin = namedAlike('Ringdown::Connect::Vocabulary');

export const vocabulary = resourceType({
  type: 'Ringdown::Connect::Vocabulary',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'Words that Contact Lens is to recognise in one language. Connect does not mirror it.',
  list: vocabularies,
  id: 'Id',
  arn: 'Arn',
  names: twin.names,
  fields: {
    Id: field(vocabularies, string, 'Id of the vocabulary.', (v) => v.Id),
    Arn: field(vocabularies, string, 'Amazon Resource Name.', (v) => v.Arn),
    InstanceId: instanceId(vocabularies),
    Name: field(vocabularies, string, 'Name.', (v) => v.Name),
    LanguageCode: field(vocabularies, string, 'Language, such as en-US.', (v) => v.LanguageCode),
    State: field(
      vocabularies,
      string,
      'CREATION_IN_PROGRESS, ACTIVE, CREATION_FAILED or DELETE_IN_PROGRESS.',
      (v) => v.State,
    ),
    FailureReason: field(
      vocabularies,
      nullable(string),
      'Why it could not be created; absent on one that could.',
      (v) => v.FailureReason,
    ),
    LastModifiedTime: field(vocabularies, timestamp, 'When it was last changed.', (v) => v.LastModifiedTime),
  },
  relations: { Instance: instanceRelation, Counterpart: twin.counterpart },
});
