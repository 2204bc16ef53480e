import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';
import { unseen, withoutValue } from '../unseen.ts';
import { best, boundless, declared, figure, missing, notKnown, type Part, sum } from './estimate.ts';
import { longestGapSeconds } from './schedule.ts';

/** What is to be carried out of a Region. */
export interface Carried {
  account: string;
  arn: string;
  lost: string;
  left: string;
}

const held = 'Ringdown::Backup::VaultResource';
const vaultType = 'AWS::Backup::BackupVault';
const planType = 'AWS::Backup::BackupPlan';
const copying = 'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html';

interface BackupRule {
  RuleName: string;
  ScheduleExpression?: string | null;
  StartWindowMinutes?: number | null;
  CompletionWindowMinutes?: number | null;
  CopyActions: { DestinationBackupVaultArn: string }[];
}

/**
 * What a copy by AWS Backup in the Region that is left makes good: everything since the backup before the last that
 * finished, plus the time that copying takes. Which plan saves a resource its selections do not tell by name, so that
 * of the rules that copy into its vault the slowest counts.
 */
export function backupCopies(index: EstateIndex, { account, arn, lost, left }: Carried): Estimate {
  const label = 'backup copies';
  const vaults = index
    .having(held, 'ResourceArn', { account, region: left, value: arn })
    .flatMap(({ fields }) =>
      typeof fields['BackupVaultName'] === 'string' ? [fields['BackupVaultName']] : [],
    );
  const place = { account, region: left };
  const unread = [
    ...unseen(index, index.registry.types.get(held)!, place),
    ...withoutValue(index, held, { ...place, field: 'ResourceArn' }),
    ...withoutValue(index, held, { ...place, field: 'BackupVaultName' }),
  ];
  const unseenOnes =
    unread.length > 0
      ? [sum([missing({ label, why: `what vaults in ${left} hold is not known` }, unread)])]
      : [];
  if (vaults.length === 0 && unread.length === 0)
    return sum([boundless({ label, why: `no vault in ${left} holds a copy` })]);
  return best([...vaults.map((name) => fromVault(index, { account, arn, lost, left }, name)), ...unseenOnes]);
}

/** What one vault makes good. */
function fromVault(index: EstateIndex, { account, lost, left }: Carried, name: string): Estimate {
  const found = find(index, { type: vaultType, name, account, region: left });
  const arn = 'resource' in found ? found.resource.arn : null;
  if (arn !== null) return sum(intoVault(index, { account, lost, vault: arn }));
  const why = `the vault ${name} in ${left} is not known`;
  return sum([
    missing(
      { label: 'backup', why },
      'unread' in found ? found.unread : [notKnown('*', `${vaultType} ${name}`, why)],
    ),
  ]);
}

function intoVault(
  index: EstateIndex,
  { account, lost, vault }: { account: string; lost: string; vault: string },
): Part[] {
  const label = 'backup';
  const place = { account, region: lost };
  const plans = index.ofType(planType).filter((plan) => plan.account === account && plan.region === lost);
  const rules = plans.map((plan) => ({ plan, told: read(index, plan, 'BackupPlanRule') }));
  const unread = [
    ...unseen(index, index.registry.types.get(planType)!, place),
    ...rules.flatMap(({ told }) => ('unread' in told ? told.unread : [])),
  ];
  if (unread.length > 0) return [missing({ label, why: `the plans in ${lost} are not known` }, unread)];
  const copiers = rules.flatMap(({ plan, told }) =>
    ('value' in told ? (told.value as unknown as BackupRule[]) : [])
      .filter(({ CopyActions }) => CopyActions.some((copy) => copy.DestinationBackupVaultArn === vault))
      .map((rule) => ({ plan, rule })),
  );
  if (copiers.length === 0)
    return [boundless({ label, why: `a vault holds a copy, and no plan in ${lost} makes any further one` })];
  const timed = copiers.map(({ plan, rule }) => ({ plan, rule, time: ruleTime(rule) }));
  const open = timed.flatMap(({ plan, time }) =>
    'reason' in time ? [notKnown('BackupPlanRule', `${planType} ${plan.id}`, time.reason)] : [],
  );
  if (open.length > 0) return [missing({ label, why: 'how often a plan saves is not known' }, open)];
  const slowest = timed
    .flatMap(({ plan, rule, time }) => ('seconds' in time ? [{ plan, rule, ...time }] : []))
    .sort((a, b) => b.seconds - a.seconds)[0]!;
  return [
    figure(
      { label, why: slowest.why },
      { lower: 0, upper: slowest.seconds },
      {
        basis: 'configured',
        name: `${planType} ${String(slowest.plan.fields['BackupPlanName'] ?? slowest.plan.id)}: ${slowest.rule.RuleName}`,
        url: copying,
      },
    ),
    declared(index.objectives, {
      ...{ name: 'backup_copy', label: 'copy', why: 'as declared' },
      otherwise: 'how long copies to the other Region take is not read, and nobody said',
    }),
  ];
}

type RuleTime = { seconds: number; why: string } | { reason: string };

function ruleTime(rule: BackupRule): RuleTime {
  const {
    RuleName,
    ScheduleExpression: schedule,
    StartWindowMinutes: start,
    CompletionWindowMinutes: complete,
  } = rule;
  if (schedule === undefined) return { reason: 'the estate is older than this release; collect again' };
  const gap = schedule === null ? null : longestGapSeconds(schedule);
  if (gap === null)
    return { reason: `the schedule of ${RuleName} is not understood: ${schedule ?? 'none is given'}` };
  if (typeof start !== 'number' || typeof complete !== 'number')
    return { reason: `${RuleName} names no start window or no completion window` };
  return {
    seconds: gap + (start + complete) * 60,
    why: `${schedule} leaves ${gap / 3600} h at most, a backup starts within ${start} min and completes within ${complete} min`,
  };
}
