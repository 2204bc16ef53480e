import { join } from 'node:path';
import type { Command } from '../command.ts';
import { evidenceFlags, judgeFlags, outputFlags, ruleFlags, scopeFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

interface Flags extends SharedFlags {
  estate: 'meridian' | 'meridian-ready';
  deny?: string[];
  latency: number;
  throttle: boolean;
}

export const demoCommand: Command<Flags> = {
  command: 'demo',
  describe: 'The whole job against a bundled two-Region contact centre; needs no AWS account',
  builder: {
    estate: {
      choices: ['meridian', 'meridian-ready'],
      describe: 'The centre as it is, or as it should be',
      default: 'meridian',
    },
    deny: {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Refuse an IAM action, such as s3:GetReplicationConfiguration',
    },
    latency: {
      type: 'number',
      describe: 'Milliseconds that each answer takes',
      default: 0,
      requiresArg: true,
    },
    throttle: { type: 'boolean', describe: "Enforce AWS's published API quotas", default: false },
    ...ruleFlags,
    ...scopeFlags,
    ...judgeFlags,
    ...outputFlags,
    ...evidenceFlags,
    ...talkFlags,
  },
  run: demo,
};

async function demo(host: Host, flags: Flags): Promise<number> {
  const [
    { settingsFrom },
    { selectForReport },
    { collect },
    { checkFolder, makeFolder, report },
    { writeEstate },
    { extrasOf },
    { openMeridian },
    { demoChoice },
    { withDemoRecords },
  ] = await Promise.all([
    import('../settings.ts'),
    import('../select-rules.ts'),
    import('../collect-flow.ts'),
    import('../report-flow.ts'),
    import('../../snapshot/write-estate.ts'),
    import('../report-extras.ts'),
    import('../demo-centre.ts'),
    import('../demo-objectives.ts'),
    import('../demo-records.ts'),
  ]);
  // The demo shows gaps on purpose: that is no failure of the demo.
  const settings = settingsFrom({ failOn: 'never', ...flags }, { ...host, env: {} });
  const selection = selectForReport(settings.rules);
  const extras = await extrasOf(host, flags, settings);
  await checkFolder(settings.out);
  const centre = await openMeridian(host, flags);
  try {
    const scanned = { ...settings, ...centre.settings, rules: demoChoice(settings.rules) };
    const estate = await collect(host, scanned, selection.rules, centre.overrides);
    await makeFolder(settings.out);
    await writeEstate(join(settings.out, 'estate.ndjson.gz'), estate);
    const ready = flags.estate === 'meridian-ready';
    const told = await withDemoRecords(selection, scanned, { now: host.now(), ready });
    return await report(host, scanned, estate, told, extras);
  } finally {
    await centre.close();
  }
}
