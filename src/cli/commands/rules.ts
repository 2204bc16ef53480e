import type { Options } from 'yargs';
import type { Command } from '../command.ts';
import { ruleFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { SharedFlags } from '../settings.ts';

export interface RulesFlags extends Omit<SharedFlags, 'format'> {
  action: 'list' | 'show' | 'test' | 'new';
  id?: string;
  format?: 'text' | 'json';
  resource?: string;
}

const format: Options = {
  choices: ['text', 'json'],
  describe: 'How `list` and `show` print',
  default: 'text',
};

export const rulesCommand: Command<RulesFlags> = {
  command: 'rules <action> [id]',
  describe: 'List, show, test or start rules: list | show ID | test [ID] | new ID',
  builder: {
    ...ruleFlags,
    action: { choices: ['list', 'show', 'test', 'new'], describe: 'What to do' },
    id: { type: 'string', describe: 'A rule id' },
    format,
    resource: { type: 'string', describe: 'Resource type of a new rule', requiresArg: true },
  },
  run: async (host: Host, flags: RulesFlags): Promise<number> => {
    const actions = await import('../rules-actions.ts');
    return actions[flags.action](host, flags);
  },
};
