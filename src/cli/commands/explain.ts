import { existsSync } from 'node:fs';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { judgeFlags, ruleFlags, scopeFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

interface Flags extends SharedFlags {
  finding: string;
  estate: string;
}

export const explainCommand: Command<Flags> = {
  command: 'explain <finding> [estate]',
  describe: 'Show what was read, by which call, and why a verdict is what it is',
  builder: {
    ...ruleFlags,
    ...scopeFlags,
    exceptions: judgeFlags.exceptions,
    estate: {
      type: 'string',
      describe: 'Estate file; FINDING is RULE or RULE@RESOURCE',
      default: 'ringdown-report/estate.ndjson.gz',
    },
  },
  run: explain,
};

async function explain(host: Host, flags: Flags): Promise<number> {
  const [
    { settingsFrom },
    { noFrameworks },
    { exceptionsFor, selectRules },
    { readEstate },
    { makeReport },
    { explainFinding, findFindings },
  ] = await Promise.all([
    import('../settings.ts'),
    import('../../evaluate/frameworks.ts'),
    import('../select-rules.ts'),
    import('../../snapshot/read-estate.ts'),
    import('../report-flow.ts'),
    import('../explain-text.ts'),
  ]);
  const { finding, estate: path } = inOrder(flags);
  const settings = settingsFrom(flags, host);
  const [rule, ...resource] = finding.split('@');
  const rules = selectRules({ ...settings.rules, patterns: [rule!] });
  const report = makeReport(
    await readEstate(path),
    { rules, frameworks: noFrameworks, exceptions: exceptionsFor(settings.rules) },
    settings.rules,
  );
  const found = findFindings(report, resource.length > 0 ? resource.join('@') : undefined);
  host.stdout(found.map((f) => explainFinding(rules, f, settings.rules.params)).join('\n'));
  return exitCodes.clean.code;
}

/** `explain ESTATE FINDING` is understood as well: the one that is a file is the estate. */
const inOrder = ({ finding, estate }: Flags): Pick<Flags, 'finding' | 'estate'> =>
  existsSync(finding) && !existsSync(estate) ? { finding: estate, estate: finding } : { finding, estate };
