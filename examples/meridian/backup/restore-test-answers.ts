import type { Answers } from '../answers.ts';
import { type Ago, production, recovery, uuid } from '../place.ts';
import { roleArn } from '../policy.ts';
import { type Backups, vaultArn } from './backups.ts';

const name = 'meridian_monthly';
const arn = `arn:aws:backup:${recovery}:${production}:restore-testing-plan:${name}-${uuid(name)}`;

/** One plan tests what was copied, by type of resource. */
export function giveRestoreTests(answers: Answers, { testedVaults, tests }: Backups, ago: Ago): void {
  const asked = { RestoreTestingPlanName: name };
  const plan = {
    ...{ ...asked, RestoreTestingPlanArn: arn, ScheduleExpression: 'cron(0 5 1 * ? *)' },
    ...{ CreationTime: ago(400), LastExecutionTime: ago(9) },
  };
  answers
    .give('ListRestoreTestingPlans', {}, { RestoreTestingPlans: [plan] })
    .give('GetRestoreTestingPlan', asked, {
      RestoreTestingPlan: {
        ...plan,
        RecoveryPointSelection: {
          Algorithm: 'LATEST_WITHIN_WINDOW',
          IncludeVaults: testedVaults.map((vault) => vaultArn(vault, recovery)),
          RecoveryPointTypes: ['SNAPSHOT'],
        },
      },
    })
    .give('ListRestoreTestingSelections', asked, {
      RestoreTestingSelections: tests.map(({ type }) => ({
        ...{ ...asked, RestoreTestingSelectionName: type.toLowerCase(), ProtectedResourceType: type },
        ...{ IamRoleArn: roleArn('meridian-backup'), CreationTime: ago(400), ValidationWindowHours: 4 },
      })),
    })
    .give(
      'ListRestoreJobs',
      { ByRestoreTestingPlanArn: arn },
      {
        RestoreJobs: tests.map(({ type, hours, validation }) => ({
          ...{ RestoreJobId: uuid(`restore ${type}`), ResourceType: type, Status: 'COMPLETED' },
          ...{ CreationDate: ago(9), CompletionDate: ago(9 - hours / 24) },
          ...(validation !== undefined && { ValidationStatus: validation }),
        })),
      },
    );
}
