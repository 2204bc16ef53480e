import { string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { fis, pages } from './service.ts';

const experiments = listing(
  fis.call('ListExperiments', { actions: ['fis:ListExperiments'], pages }),
  (answer) => answer.experiments,
);

export const experiment = resourceType({
  type: 'Ringdown::FIS::Experiment',
  scope: 'region',
  doc: 'One run of an experiment template, for as long as AWS keeps it.',
  list: experiments,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(experiments, string, 'Id.', (e) => e.id),
    ExperimentTemplateId: field(
      experiments,
      string,
      'Template that it was started from.',
      (e) => e.experimentTemplateId,
    ),
    Status: field(
      experiments,
      string,
      'pending, initiating, running, completed, stopping, stopped, failed or cancelled.',
      (e) => e.state?.status,
    ),
    CreationTime: field(experiments, timestamp, 'When it was started.', (e) => e.creationTime),
  },
});
