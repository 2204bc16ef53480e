import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup } from './service.ts';

const jobs = listing(
  backup.call('ListRestoreJobs', {
    actions: ['backup:ListRestoreJobs'],
    uses: ['Arn'],
    input: ({ Arn }) => ({ ByRestoreTestingPlanArn: text(Arn) }),
    pages: nextToken(1000),
  }),
  (answer, { known }) =>
    answer.RestoreJobs?.map((job) => ({ ...job, plan: known['RestoreTestingPlanName'] })),
);

export const restoreJob = resourceType({
  type: 'Ringdown::Backup::RestoreJob',
  scope: 'region',
  parent: 'AWS::Backup::RestoreTestingPlan',
  doc: 'A restore that a restore testing plan started, as long as AWS Backup lists it.',
  list: jobs,
  id: 'RestoreJobId',
  arn: null,
  fields: {
    RestoreJobId: field(jobs, string, 'Id.', (j) => j.RestoreJobId),
    RestoreTestingPlanName: field(jobs, string, 'The plan.', (j) => j.plan),
    ResourceType: field(
      jobs,
      nullable(string),
      'Such as RDS; absent where AWS does not say.',
      (j) => j.ResourceType,
    ),
    Status: field(jobs, string, 'PENDING, RUNNING, COMPLETED, ABORTED or FAILED.', (j) => j.Status),
    ValidationStatus: field(
      jobs,
      nullable(string),
      'SUCCESSFUL, FAILED, TIMED_OUT or VALIDATING; absent where nobody examined what was restored.',
      (j) => j.ValidationStatus,
    ),
    CreationDate: field(jobs, timestamp, 'When the restore began.', (j) => j.CreationDate),
    CompletionDate: field(
      jobs,
      nullable(timestamp),
      'When the restore ended; absent on one that has not.',
      (j) => j.CompletionDate,
    ),
  },
});
