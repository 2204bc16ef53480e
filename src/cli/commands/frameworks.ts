import type { Options } from 'yargs';
import type { Command } from '../command.ts';
import { ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export interface FrameworksFlags extends Omit<SharedFlags, 'format'> {
  action: 'list' | 'show';
  id?: string;
  control?: string;
  format?: 'text' | 'json';
}

const format: Options = { choices: ['text', 'json'], describe: 'How to print', default: 'text' };

export const frameworksCommand: Command<FrameworksFlags> = {
  command: 'frameworks <action> [id] [control]',
  describe: 'List frameworks, or show the controls of one: list | show ID [CONTROL]',
  builder: {
    config: ruleFlags.config,
    'rules-dir': ruleFlags['rules-dir'],
    action: { choices: ['list', 'show'], describe: 'What to do' },
    id: { type: 'string', describe: 'A framework id' },
    control: { type: 'string', describe: 'A control of it, to show in full' },
    format,
  },
  run: async (host: Host, flags: FrameworksFlags): Promise<number> => {
    const actions = await import('../frameworks-actions.ts');
    return actions[flags.action](host, flags);
  },
};
