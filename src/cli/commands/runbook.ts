import { dirname } from 'node:path';
import type { Estate } from '../../model/estate.ts';
import type { Runbook } from '../../model/runbook.ts';
import { UserError } from '../../model/user-error.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Command } from '../command.ts';
import { awsFlags, judgeFlags, ruleFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { Settings, SharedFlags } from '../settings.ts';

interface Flags extends Omit<SharedFlags, 'format' | 'out'> {
  estate?: string;
  lose: string;
  format?: 'md' | 'html';
  out?: string;
}

export const runbookCommand: Command<Flags> = {
  command: 'runbook [estate]',
  describe:
    'Write the failover, failback and data-recovery procedure of this contact centre; runs none of it',
  builder: {
    estate: { type: 'string', describe: 'Estate file of a scan (default: read the account now)' },
    lose: {
      type: 'string',
      requiresArg: true,
      default: 'primary',
      describe: 'Region that is lost: its name, primary or recovery',
    },
    format: {
      choices: ['md', 'html'],
      describe: 'Markdown or one HTML page (default: by the name of --out, else md)',
    },
    out: { type: 'string', requiresArg: true, describe: 'File to write (default: print it)' },
    ...ruleFlags,
    exceptions: judgeFlags.exceptions,
    ...awsFlags,
    ...talkFlags,
  },
  run: writeRunbook,
};

async function writeRunbook(host: Host, flags: Flags): Promise<number> {
  const [
    { makeRunbook },
    { runbookNeeds },
    { registry },
    { settingsFrom },
    { selectForReport },
    report,
    { loadConfig },
    { exitCodes },
  ] = await Promise.all([
    import('../../evaluate/runbook/runbook.ts'),
    import('../../evaluate/runbook/needs.ts'),
    import('../../resources/index.ts'),
    import('../settings.ts'),
    import('../select-rules.ts'),
    import('../report-flow.ts'),
    import('../config.ts'),
    import('../exit-codes.ts'),
  ]);
  const { format: _, out, ...shared } = flags;
  const settings = settingsFrom(shared, host);
  const selection = selectForReport(settings.rules);
  if (out !== undefined) await report.checkFolder(dirname(out));
  const estate = await estateOf(host, flags, settings, [...selection.rules, { mentions: runbookNeeds }]);
  const { findings, rules } = report.makeReport(estate, selection, settings.rules);
  const runbook = makeRunbook({
    ...{ registry, estate, region: flags.lose, findings, rules },
    objectives: settings.rules.objectives,
    settings: loadConfig(flags.config).runbook ?? {},
  });
  const text = await render(runbook, formatOf(flags));
  if (out === undefined) host.stdout(text);
  else {
    await report.makeFolder(dirname(out));
    await report.writeWhole(out, text);
    host.stderr(`Written: ${out}\n`);
  }
  return exitCodes.clean.code;
}

async function estateOf(
  host: Host,
  flags: Flags,
  settings: Settings,
  rules: Pick<Rule, 'mentions'>[],
): Promise<Estate> {
  if (flags.estate !== undefined)
    return (await import('../../snapshot/read-estate.ts')).readEstate(flags.estate);
  refuseUnknownRegion(flags.lose, settings.regionNames);
  return (await import('../collect-flow.ts')).collect(host, settings, rules);
}

/** Before minutes are spent on reading the account. */
function refuseUnknownRegion(lose: string, names: readonly string[]): void {
  if (names.length === 2 && !['primary', 'recovery', ...names].includes(lose))
    throw new UserError(
      'unknown-region',
      `--lose ${lose}: the scan is of ${names.join(' and ')}; name one of them, or primary or recovery`,
    );
  if (names.length === 1)
    throw new UserError(
      'no-recovery-region',
      `a runbook needs a second Region to go to; give a second --region`,
    );
}

const formatOf = ({ format, out }: Flags): 'md' | 'html' =>
  format ?? (out !== undefined && /\.html?$/i.test(out) ? 'html' : 'md');

async function render(runbook: Runbook, format: 'md' | 'html'): Promise<string> {
  if (format === 'html') return (await import('../../report/runbook/html.ts')).renderRunbookHtml(runbook);
  return (await import('../../report/runbook/md.ts')).renderRunbookMarkdown(runbook);
}
