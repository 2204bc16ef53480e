import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { judgeFlags, ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export interface AskFlags extends Omit<SharedFlags, 'format'> {
  control?: string[];
  all?: boolean;
  format?: 'text' | 'json' | 'yaml';
}

export const askCommand: Command<AskFlags> = {
  command: 'ask',
  describe: 'List what frameworks ask people and nobody has answered; print files to answer in',
  builder: {
    config: ruleFlags.config,
    'rules-dir': ruleFlags['rules-dir'],
    framework: ruleFlags.framework,
    attestations: judgeFlags.attestations,
    control: {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Only this control of the framework; repeat the flag for one file that answers several',
    },
    all: { type: 'boolean', describe: 'Also what is answered', default: false },
    format: {
      choices: ['text', 'json', 'yaml'],
      describe: 'A list, the same for programs, or a file to fill in for each question',
      default: 'text',
    },
  },
  run: ask,
};

async function ask(host: Host, flags: AskFlags): Promise<number> {
  const { askedText } = await import('../ask-questions.ts');
  host.stdout(askedText(host, flags));
  return exitCodes.clean.code;
}
