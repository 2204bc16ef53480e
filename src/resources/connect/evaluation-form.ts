import { nullable, number, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, namedAlike } from './of-instance.ts';
import { connect } from './service.ts';

const forms = listing(
  connect.call('ListEvaluationForms', {
    actions: ['connect:ListEvaluationForms'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.EvaluationFormSummaryList,
);

const twin = namedAlike('AWS::Connect::EvaluationForm', 'Title');

export const evaluationForm = resourceType({
  type: 'AWS::Connect::EvaluationForm',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'The form that contacts are graded with. Connect does not mirror it.',
  list: forms,
  id: 'Id',
  arn: 'Arn',
  names: twin.names,
  fields: {
    Id: field(forms, string, 'Id of the form.', (f) => f.EvaluationFormId),
    Arn: field(forms, string, 'Amazon Resource Name.', (f) => f.EvaluationFormArn),
    InstanceId: instanceId(forms),
    Title: field(forms, string, 'Title.', (f) => f.Title),
    LatestVersion: field(forms, number, 'Number of the latest version.', (f) => f.LatestVersion),
    ActiveVersion: field(
      forms,
      nullable(number),
      'Number of the version in use; absent on a form that nobody can use.',
      (f) => f.ActiveVersion,
    ),
    LastModifiedTime: field(forms, timestamp, 'When it was last changed.', (f) => f.LastModifiedTime),
    LastActivatedTime: field(
      forms,
      nullable(timestamp),
      'When a version was last put to use; absent on a form that never was.',
      (f) => f.LastActivatedTime,
    ),
  },
  relations: { Instance: instanceRelation, Counterpart: twin.counterpart },
});
