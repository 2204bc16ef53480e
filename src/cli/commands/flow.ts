import type { Severity } from '../../model/finding.ts';
import type { Command } from '../command.ts';
import { outputFlags } from '../flags.ts';
import type { Host } from '../host.ts';

export interface FlowFlags {
  files: string[];
  format: 'text' | 'json';
  failOn?: Severity | 'never';
}

export const flowCommand: Command<FlowFlags> = {
  command: 'flow <files..>',
  describe: 'Check contact flows in files, offline: what they need, and what would not survive',
  builder: {
    files: {
      type: 'string',
      array: true,
      describe: 'Flow files, folders to search for .json, or - for standard input',
    },
    format: { choices: ['text', 'json'], describe: 'How to print', default: 'text' },
    'fail-on': {
      ...outputFlags['fail-on'],
      describe: 'Exit with 1 when a finding has this severity or worse (default: high)',
    },
  },
  run: async (host: Host, flags: FlowFlags): Promise<number> =>
    (await import('../flow-lint.ts')).lintFiles(host, flags),
};
