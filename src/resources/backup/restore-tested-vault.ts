import { string } from '../field-type.ts';
import { field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { getRestoreTestingPlan } from './restore-testing-plan.ts';

const vaults = listing(getRestoreTestingPlan, (answer, { known }) =>
  answer.RestoreTestingPlan?.RecoveryPointSelection?.IncludeVaults?.map((vaultArn) => ({
    vaultArn,
    plan: known['RestoreTestingPlanName'],
  })),
);

export const restoreTestedVault = resourceType({
  type: 'Ringdown::Backup::RestoreTestedVault',
  scope: 'region',
  parent: 'AWS::Backup::RestoreTestingPlan',
  doc: 'A vault that a restore testing plan takes recovery points from (RecoveryPointSelection.IncludeVaults).',
  list: vaults,
  id: (known) => `${text(known['RestoreTestingPlanName'])}/${text(known['VaultArn'])}`,
  arn: null,
  fields: {
    RestoreTestingPlanName: field(vaults, string, 'The plan.', (v) => v.plan),
    VaultArn: field(vaults, string, 'The vault, by ARN, or `*` for all of the Region.', (v) => v.vaultArn),
  },
  relations: {
    Selections: toMany('AWS::Backup::RestoreTestingSelection', {
      doc: 'What the plan restores, by type of resource.',
      on: 'RestoreTestingPlanName',
      from: 'RestoreTestingPlanName',
    }),
  },
});
