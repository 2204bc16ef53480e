import type { Command } from '../command.ts';
import { earlierFlags, outputFlags, ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

interface Flags extends SharedFlags {
  report: string;
}

export const reportCommand: Command<Flags> = {
  command: 'report <report>',
  describe: 'Write a saved report.json in other formats, offline; judges nothing anew',
  builder: { config: ruleFlags.config, ...earlierFlags, ...outputFlags },
  run: render,
};

async function render(host: Host, flags: Flags): Promise<number> {
  const [
    { settingsFrom },
    { readReport },
    { besideEarlier, earlierReports },
    { refuseEvidence },
    { deliver },
  ] = await Promise.all([
    import('../settings.ts'),
    import('../read-report.ts'),
    import('../earlier-reports.ts'),
    import('../report-extras.ts'),
    import('../report-flow.ts'),
  ]);
  const settings = settingsFrom(flags, host);
  refuseEvidence(settings);
  const earlier = await earlierReports(flags, settings);
  return deliver(host, settings, besideEarlier(await readReport(flags.report), earlier));
}
