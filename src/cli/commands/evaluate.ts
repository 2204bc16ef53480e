import type { Command } from '../command.ts';
import { evidenceFlags, judgeFlags, outputFlags, ruleFlags, scopeFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

interface Flags extends SharedFlags {
  estate: string;
}

export const evaluateCommand: Command<Flags> = {
  command: 'evaluate <estate>',
  describe: 'Judge an estate file again, offline; the same file gives the same findings',
  builder: { ...ruleFlags, ...scopeFlags, ...judgeFlags, ...outputFlags, ...evidenceFlags, ...talkFlags },
  run: evaluate,
};

async function evaluate(host: Host, flags: Flags): Promise<number> {
  const [{ settingsFrom }, { selectForReport }, { readEstate }, { extrasOf }, { report }] = await Promise.all(
    [
      import('../settings.ts'),
      import('../select-rules.ts'),
      import('../../snapshot/read-estate.ts'),
      import('../report-extras.ts'),
      import('../report-flow.ts'),
    ],
  );
  const settings = settingsFrom(flags, host);
  const selection = selectForReport(settings.rules);
  const extras = await extrasOf(host, flags, settings);
  const estate = await readEstate(flags.estate);
  return report(host, settings, estate, selection, extras);
}
