import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export const policyCommand: Command<SharedFlags> = {
  command: 'policy',
  describe: 'Print the least-privilege IAM policy for the selected rules',
  builder: ruleFlags,
  run: policy,
};

async function policy(host: Host, flags: SharedFlags): Promise<number> {
  const [{ settingsFrom }, { selectRules }, { planCalls, plannedCalls }, { policyFor }, { registry }] =
    await Promise.all([
      import('../settings.ts'),
      import('../select-rules.ts'),
      import('../../plan/plan.ts'),
      import('../../plan/policy.ts'),
      import('../../resources/index.ts'),
    ]);
  const rules = selectRules(settingsFrom(flags, host).rules);
  const plan = planCalls(
    registry,
    rules.flatMap(({ mentions }) => mentions),
  );
  host.stdout(`${JSON.stringify(policyFor(plannedCalls(registry, plan)), null, 2)}\n`);
  return exitCodes.clean.code;
}
