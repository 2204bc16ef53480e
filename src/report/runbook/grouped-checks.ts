import type { Check, Command, Runbook, Words } from '../../model/runbook.ts';
import { type CommandLabel, commandLabel } from './labels.ts';

/** Looks at several things of which the same is expected. */
interface CheckGroup {
  label: CommandLabel;
  commands: Command[];
  expect: Words;
}

/** Checks that expect the same of one account after another become one block of commands, with one box to tick. */
export function groupedChecks(runbook: Runbook, checks: readonly Check[]): CheckGroup[] {
  const groups: CheckGroup[] = [];
  for (const { command, expect } of checks) {
    const label: CommandLabel = command ? commandLabel(runbook, command) : { kind: 'reads', notes: [] };
    const last = groups.at(-1);
    if (command && last && last.commands.length > 0 && isSame(last, { label, expect }))
      last.commands.push(command);
    else groups.push({ label, commands: command ? [command] : [], expect });
  }
  return groups;
}

const isSame = (a: Omit<CheckGroup, 'commands'>, b: Omit<CheckGroup, 'commands'>): boolean =>
  JSON.stringify([a.label, a.expect]) === JSON.stringify([b.label, b.expect]);
