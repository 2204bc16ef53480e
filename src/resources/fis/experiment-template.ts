import { bool, list, map, nullable, object, string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { getTemplate } from './get-template.ts';
import { fis, pages } from './service.ts';

const templates = listing(
  fis.call('ListExperimentTemplates', { actions: ['fis:ListExperimentTemplates'], pages }),
  (answer) => answer.experimentTemplates,
);

/** Actions that make one Region do without another: https://docs.aws.amazon.com/fis/latest/userguide/cross-region-scenario.html */
const betweenRegions = new Set([
  'aws:dynamodb:global-table-pause-replication',
  'aws:network:route-table-disrupt-cross-region-connectivity',
  'aws:network:transit-gateway-disrupt-cross-region-connectivity',
  'aws:s3:bucket-pause-replication',
]);

export const experimentTemplate = resourceType({
  type: 'AWS::FIS::ExperimentTemplate',
  scope: 'region',
  doc: 'An experiment that can be run: what is broken, where, and what ends it.',
  list: templates,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(templates, string, 'Id.', (t) => t.id),
    Description: field(templates, nullable(string), 'Description.', (t) => t.description),
    Tags: field(templates, map(string), 'Tags.', (t) => t.tags),
    ActionIds: field(
      getTemplate,
      list(string),
      'What it does, such as aws:network:route-table-disrupt-cross-region-connectivity, each once.',
      ({ experimentTemplate: t }) =>
        [...new Set(Object.values(t?.actions ?? {}).map(({ actionId }) => actionId))].sort(),
    ),
    SeparatesRegions: field(
      getTemplate,
      bool,
      'Whether it cuts a link between Regions or pauses replication.',
      ({ experimentTemplate: t }) =>
        Object.values(t?.actions ?? {}).some(({ actionId = '' }) => betweenRegions.has(actionId)),
    ),
    LogConfiguration: field(
      getTemplate,
      nullable(object({ LogGroupArn: nullable(string), BucketName: nullable(string) })),
      'Where what happened is written; absent where it is not.',
      ({ experimentTemplate: t }) =>
        t?.logConfiguration && {
          LogGroupArn: t.logConfiguration.cloudWatchLogsConfiguration?.logGroupArn,
          BucketName: t.logConfiguration.s3Configuration?.bucketName,
        },
    ),
  },
  relations: {
    StopConditions: toMany('Ringdown::FIS::StopCondition', {
      doc: 'What ends it before its time.',
      on: 'ExperimentTemplateId',
      from: 'Id',
    }),
    Experiments: toMany('Ringdown::FIS::Experiment', {
      doc: 'Its runs.',
      on: 'ExperimentTemplateId',
      from: 'Id',
    }),
  },
});
