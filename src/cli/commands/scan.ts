import { join } from 'node:path';
import type { Command } from '../command.ts';
import { awsFlags, judgeFlags, outputFlags, ruleFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export const scanCommand: Command<SharedFlags> = {
  command: 'scan',
  describe: 'Read the account, judge it, write the reports',
  builder: { ...awsFlags, ...ruleFlags, ...judgeFlags, ...outputFlags, ...talkFlags },
  run: scan,
};

async function scan(host: Host, flags: SharedFlags): Promise<number> {
  const [
    { settingsFrom },
    { selectForReport },
    { collect },
    { checkFolder, makeFolder, report },
    { writeEstate },
    { earlierReports },
  ] = await Promise.all([
    import('../settings.ts'),
    import('../select-rules.ts'),
    import('../collect-flow.ts'),
    import('../report-flow.ts'),
    import('../../snapshot/write-estate.ts'),
    import('../earlier-reports.ts'),
  ]);
  const settings = settingsFrom(flags, host);
  const selection = selectForReport(settings.rules);
  const earlier = await earlierReports(flags, settings);
  await checkFolder(settings.out);
  const estate = await collect(host, settings, selection.rules);
  await makeFolder(settings.out);
  await writeEstate(join(settings.out, 'estate.ndjson.gz'), estate);
  return report(host, settings, estate, selection, earlier);
}
