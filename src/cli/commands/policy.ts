import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { ruleFlags, scopeFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export const policyCommand: Command<SharedFlags> = {
  command: 'policy',
  describe: 'Print the least-privilege IAM policy for the selected rules',
  builder: { ...ruleFlags, ...scopeFlags },
  run: policy,
};

async function policy(host: Host, flags: SharedFlags): Promise<number> {
  const [
    { settingsFrom },
    { selectRules },
    { planCalls, plannedCalls },
    { mentionsOf },
    { policyFor },
    { registry },
  ] = await Promise.all([
    import('../settings.ts'),
    import('../select-rules.ts'),
    import('../../plan/plan.ts'),
    import('../../plan/mentions.ts'),
    import('../../plan/policy.ts'),
    import('../../resources/index.ts'),
  ]);
  const settings = settingsFrom(flags, host);
  const plan = planCalls(registry, mentionsOf(registry, selectRules(settings.rules), settings.rules.scope));
  host.stdout(`${JSON.stringify(policyFor(plannedCalls(registry, plan)), null, 2)}\n`);
  return exitCodes.clean.code;
}
