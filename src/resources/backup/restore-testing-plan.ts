import { nullable, string, timestamp } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup } from './service.ts';

const plans = listing(
  backup.call('ListRestoreTestingPlans', {
    actions: ['backup:ListRestoreTestingPlans'],
    pages: nextToken(1000),
  }),
  (answer) => answer.RestoreTestingPlans,
);

/** Read by the vaults that the plan tests. */
export const getRestoreTestingPlan = backup.call('GetRestoreTestingPlan', {
  actions: ['backup:GetRestoreTestingPlan'],
  uses: ['RestoreTestingPlanName'],
  input: (known) => ({ RestoreTestingPlanName: text(known['RestoreTestingPlanName']) }),
});

export const restoreTestingPlan = resourceType({
  type: 'AWS::Backup::RestoreTestingPlan',
  scope: 'region',
  doc: 'A schedule by which AWS Backup restores recovery points, to find out whether it can.',
  list: plans,
  id: 'RestoreTestingPlanName',
  arn: 'Arn',
  fields: {
    RestoreTestingPlanName: field(
      plans,
      string,
      'Name, unique in the Region.',
      (p) => p.RestoreTestingPlanName,
    ),
    Arn: field(plans, string, 'Amazon Resource Name.', (p) => p.RestoreTestingPlanArn),
    LastExecutionTime: field(
      plans,
      nullable(timestamp),
      'When the plan last ran; absent before the first time.',
      (p) => p.LastExecutionTime,
    ),
  },
  relations: {
    Selections: toMany('AWS::Backup::RestoreTestingSelection', {
      doc: 'What the plan restores, by type of resource. A plan without one restores nothing.',
      on: 'RestoreTestingPlanName',
      from: 'RestoreTestingPlanName',
    }),
    RestoreJobs: toMany('Ringdown::Backup::RestoreJob', {
      doc: 'The restores that the plan started and AWS Backup still lists.',
      on: 'RestoreTestingPlanName',
      from: 'RestoreTestingPlanName',
    }),
  },
});
