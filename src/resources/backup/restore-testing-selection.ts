import { number, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup } from './service.ts';

const selections = listing(
  backup.call('ListRestoreTestingSelections', {
    actions: ['backup:ListRestoreTestingSelections'],
    uses: ['RestoreTestingPlanName'],
    input: (known) => ({ RestoreTestingPlanName: text(known['RestoreTestingPlanName']) }),
    pages: nextToken(1000),
  }),
  (answer) => answer.RestoreTestingSelections,
);

export const restoreTestingSelection = resourceType({
  type: 'AWS::Backup::RestoreTestingSelection',
  scope: 'region',
  parent: 'AWS::Backup::RestoreTestingPlan',
  doc: 'Resources of one type whose recovery points a restore testing plan restores.',
  list: selections,
  id: (known) => `${text(known['RestoreTestingPlanName'])}/${text(known['RestoreTestingSelectionName'])}`,
  arn: null,
  fields: {
    RestoreTestingPlanName: field(selections, string, 'The plan.', (s) => s.RestoreTestingPlanName),
    RestoreTestingSelectionName: field(selections, string, 'Name.', (s) => s.RestoreTestingSelectionName),
    ProtectedResourceType: field(
      selections,
      string,
      'Such as RDS, Aurora, DynamoDB or S3.',
      (s) => s.ProtectedResourceType,
    ),
    ValidationWindowHours: field(
      selections,
      number,
      'Hours that a restored resource is kept to be examined; 0 deletes it at once.',
      (s) => s.ValidationWindowHours ?? 0,
    ),
  },
});
