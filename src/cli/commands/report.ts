import type { Command } from '../command.ts';
import { outputFlags, ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

interface Flags extends SharedFlags {
  report: string;
}

export const reportCommand: Command<Flags> = {
  command: 'report <report>',
  describe: 'Write a saved report.json in other formats, offline; judges nothing anew',
  builder: { config: ruleFlags.config, ...outputFlags },
  run: render,
};

async function render(host: Host, flags: Flags): Promise<number> {
  const [{ settingsFrom }, { readReport }, { deliver }, { refuseEvidence }] = await Promise.all([
    import('../settings.ts'),
    import('../read-report.ts'),
    import('../report-flow.ts'),
    import('../report-extras.ts'),
  ]);
  const settings = settingsFrom(flags, host);
  refuseEvidence(settings);
  return deliver(host, settings, await readReport(flags.report));
}
