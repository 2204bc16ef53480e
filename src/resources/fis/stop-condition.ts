import { nullable, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { getTemplate } from './get-template.ts';

const conditions = listing(getTemplate, ({ experimentTemplate }, { known }) =>
  experimentTemplate?.stopConditions?.map((condition) => ({
    ...condition,
    templateId: text(known['Id']),
  })),
);

const byArn = { uses: ['Value'], name: ({ Value }: { [field: string]: unknown }) => Value as string };

export const stopCondition = resourceType({
  type: 'Ringdown::FIS::StopCondition',
  scope: 'region',
  parent: 'AWS::FIS::ExperimentTemplate',
  doc: 'One condition that ends an experiment before its time (AWS::FIS::ExperimentTemplate StopConditions), with the alarm that it names.',
  list: conditions,
  id: ({ ExperimentTemplateId, Source, Value }) =>
    `${text(ExperimentTemplateId)}/${text(Source)}/${Value ?? ''}`,
  arn: null,
  fields: {
    ExperimentTemplateId: field(conditions, string, 'Template that it belongs to.', (c) => c.templateId),
    Source: field(conditions, string, 'aws:cloudwatch:alarm, or none.', (c) => c.source),
    Value: field(
      conditions,
      nullable(string),
      'ARN of the alarm; absent where there is none.',
      (c) => c.value,
    ),
  },
  relations: {
    Alarm: toOne('AWS::CloudWatch::Alarm', {
      doc: 'The metric alarm; absent where there is none of that ARN.',
      ...byArn,
    }),
    CompositeAlarm: toOne('AWS::CloudWatch::CompositeAlarm', {
      doc: 'The composite alarm; absent where there is none of that ARN.',
      ...byArn,
    }),
  },
});
