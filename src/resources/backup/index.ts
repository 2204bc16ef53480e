import { backupPlan } from './plan.ts';
import { protectedResource } from './protected-resource.ts';
import { regionSettings } from './region-settings.ts';
import { restoreJob } from './restore-job.ts';
import { restoreTestedVault } from './restore-tested-vault.ts';
import { restoreTestingPlan } from './restore-testing-plan.ts';
import { restoreTestingSelection } from './restore-testing-selection.ts';
import { backupSelection } from './selection.ts';
import { backupVault } from './vault.ts';
import { vaultResource } from './vault-resource.ts';

export const backupTypes = [
  backupPlan,
  backupSelection,
  backupVault,
  vaultResource,
  protectedResource,
  regionSettings,
  restoreTestingPlan,
  restoreTestedVault,
  restoreTestingSelection,
  restoreJob,
];
