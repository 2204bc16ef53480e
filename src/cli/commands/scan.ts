import { join } from 'node:path';
import type { Command } from '../command.ts';
import {
  awsFlags,
  evidenceFlags,
  judgeFlags,
  outputFlags,
  ruleFlags,
  scopeFlags,
  talkFlags,
} from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export const scanCommand: Command<SharedFlags> = {
  command: 'scan',
  describe: 'Read the account, judge it, write the reports',
  builder: {
    ...awsFlags,
    ...ruleFlags,
    ...scopeFlags,
    ...judgeFlags,
    ...outputFlags,
    ...evidenceFlags,
    ...talkFlags,
  },
  run: scan,
};

async function scan(host: Host, flags: SharedFlags): Promise<number> {
  const [
    { settingsFrom },
    { selectForReport },
    { collect },
    { checkFolder, makeFolder, report },
    { writeEstate },
    { extrasOf },
  ] = await Promise.all([
    import('../settings.ts'),
    import('../select-rules.ts'),
    import('../collect-flow.ts'),
    import('../report-flow.ts'),
    import('../../snapshot/write-estate.ts'),
    import('../report-extras.ts'),
  ]);
  const settings = settingsFrom(flags, host);
  const selection = selectForReport(settings.rules);
  const extras = await extrasOf(host, flags, settings);
  await checkFolder(settings.out);
  const estate = await collect(host, settings, selection.rules);
  await makeFolder(settings.out);
  await writeEstate(join(settings.out, 'estate.ndjson.gz'), estate);
  return report(host, settings, estate, selection, extras);
}
