import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export interface CheckFlags extends SharedFlags {
  paths?: string[];
}

export const checkCommand: Command<CheckFlags> = {
  command: 'check [paths..]',
  describe:
    'Check exception, attestation, drill, rule, framework and config files, offline; each mistake with its line',
  builder: {
    paths: {
      type: 'string',
      array: true,
      describe: 'Files and folders (default: what ringdown.yaml names)',
    },
    config: ruleFlags.config,
    'rules-dir': ruleFlags['rules-dir'],
    framework: ruleFlags.framework,
  },
  run: check,
};

async function check(host: Host, flags: CheckFlags): Promise<number> {
  const { checkFiles } = await import('../check-files.ts');
  host.stdout(checkFiles(host, flags));
  return exitCodes.clean.code;
}
