import type { Command } from '../command.ts';
import { awsFlags, ruleFlags, scopeFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export const doctorCommand: Command<SharedFlags> = {
  command: 'doctor',
  describe: 'Check credentials, clock, Regions and permissions before a scan',
  builder: { ...awsFlags, ...ruleFlags, ...scopeFlags, quiet: talkFlags.quiet },
  run: async (host: Host, flags: SharedFlags): Promise<number> => {
    const [{ settingsFrom }, { selectRules }, { examine }] = await Promise.all([
      import('../settings.ts'),
      import('../select-rules.ts'),
      import('../examine.ts'),
    ]);
    const settings = settingsFrom(flags, host);
    return examine(host, settings, selectRules(settings.rules));
  },
};
