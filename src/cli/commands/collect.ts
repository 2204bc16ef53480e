import { join } from 'node:path';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { awsFlags, outputFlags, ruleFlags, scopeFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export const collectCommand: Command<SharedFlags> = {
  command: 'collect',
  describe: 'Only read the account, into an estate file for `evaluate`',
  builder: { ...awsFlags, ...ruleFlags, ...scopeFlags, out: outputFlags.out, ...talkFlags },
  run: collectOnly,
};

async function collectOnly(host: Host, flags: SharedFlags): Promise<number> {
  const [{ settingsFrom }, { selectRules }, { collect }, { checkFolder, makeFolder }, { writeEstate }] =
    await Promise.all([
      import('../settings.ts'),
      import('../select-rules.ts'),
      import('../collect-flow.ts'),
      import('../report-flow.ts'),
      import('../../snapshot/write-estate.ts'),
    ]);
  const settings = settingsFrom(flags, host);
  const rules = selectRules(settings.rules);
  await checkFolder(settings.out);
  const estate = await collect(host, settings, rules);
  await makeFolder(settings.out);
  const path = join(settings.out, 'estate.ndjson.gz');
  await writeEstate(path, estate);
  host.stdout(`${path}\n`);
  return estate.interrupted ? exitCodes.interrupted.code : exitCodes.clean.code;
}
