import type { JobSummary } from '@aws-sdk/client-macie2';
import { list, MalformedAnswer, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { macie, notEnabled } from './service.ts';

const jobs = listing(
  macie.call('ListClassificationJobs', {
    actions: ['macie2:ListClassificationJobs'],
    absentOn: notEnabled,
    pages: { inputToken: 'nextToken', outputToken: 'nextToken' },
  }),
  (answer, { place }) => answer.items?.map((job) => ({ ...job, Account: place.account })),
);

export const classificationJob = resourceType({
  type: 'Ringdown::Macie::ClassificationJob',
  scope: 'region',
  doc: 'A job by which Macie looks through buckets for sensitive data.',
  list: jobs,
  id: 'JobId',
  arn: null,
  fields: {
    Account: field(jobs, string, 'Id of the account that made the job.', (j) => j.Account),
    JobId: field(jobs, string, 'Id.', (j) => j.jobId),
    Name: field(jobs, string, 'Name.', (j) => j.name),
    JobStatus: field(
      jobs,
      string,
      'RUNNING, IDLE (between two runs), COMPLETE, PAUSED, USER_PAUSED or CANCELLED.',
      (j) => j.jobStatus,
    ),
    JobType: field(jobs, string, 'SCHEDULED or ONE_TIME.', (j) => j.jobType),
    Buckets: field(
      jobs,
      list(string),
      'Buckets that it names, of any account; unread where it chooses them by criteria each time that it runs.',
      bucketsOf,
    ),
  },
});

function bucketsOf({ bucketCriteria, bucketDefinitions = [] }: JobSummary): string[] {
  if (bucketCriteria) throw new MalformedAnswer('the job chooses its buckets by criteria');
  return bucketDefinitions.flatMap(({ buckets }) => buckets ?? []);
}
