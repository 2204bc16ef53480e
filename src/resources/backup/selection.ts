import { string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { backup } from './service.ts';

const selections = listing(
  backup.call('ListBackupSelections', {
    actions: ['backup:ListBackupSelections'],
    uses: ['BackupPlanId'],
    input: ({ BackupPlanId }) => ({ BackupPlanId: text(BackupPlanId) }),
    pages: nextToken(1000),
  }),
  (answer) => answer.BackupSelectionsList,
);

export const backupSelection = resourceType({
  type: 'AWS::Backup::BackupSelection',
  scope: 'region',
  parent: 'AWS::Backup::BackupPlan',
  doc: 'Resources that a plan saves. A plan without one saves nothing.',
  list: selections,
  id: ({ BackupPlanId, SelectionId }) => `${text(BackupPlanId)}/${text(SelectionId)}`,
  arn: null,
  fields: {
    BackupPlanId: field(selections, string, 'Plan that the selection belongs to.', (s) => s.BackupPlanId),
    SelectionId: field(selections, string, 'Id.', (s) => s.SelectionId),
    SelectionName: field(selections, string, 'Name.', (s) => s.SelectionName),
  },
});
