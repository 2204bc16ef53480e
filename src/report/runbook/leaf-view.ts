import type { Check, Command, Missing, Runbook, Words } from '../../model/runbook.ts';
import { visible } from '../html/visible.ts';
import { commandText } from './command-text.ts';
import { groupedChecks } from './grouped-checks.ts';
import { type CommandLabel, commandLabel } from './labels.ts';

/** A text, and whether it is one of the account. */
export interface WordView {
  text: string;
  code: boolean;
}

export interface CommandView {
  label: string;
  changes: boolean;
  notes: string[];
  text: string;
}

export interface CheckView {
  id: string;
  command: CommandView | null;
  expect: WordView[];
}

export interface MissingView {
  words: WordView[];
  command: CommandView | null;
}

export const wordViews = (words: Words): WordView[] =>
  words.map((word) =>
    typeof word === 'string'
      ? { text: visible(word), code: false }
      : { text: visible(word.code), code: true },
  );

export const commandView = (runbook: Runbook, command: Command): CommandView =>
  commandsView(commandLabel(runbook, command), [command]);

/** Texts are written as a shell takes them, in which nothing is invisible already. */
const commandsView = ({ kind, notes }: CommandLabel, commands: readonly Command[]): CommandView => ({
  label: kind === 'changes' ? 'Changes' : 'Reads',
  changes: kind === 'changes',
  notes: notes.map(visible),
  text: commands.map(commandText).join('\n'),
});

export const checkViews = (runbook: Runbook, checks: readonly Check[], key: string): CheckView[] =>
  groupedChecks(runbook, checks).map(({ label, commands, expect }, i) => ({
    id: `${key}-${i}`,
    command: commands.length > 0 ? commandsView(label, commands) : null,
    expect: wordViews(expect),
  }));

export const missingViews = (runbook: Runbook, missing: readonly Missing[]): MissingView[] =>
  missing.map(({ words, find }) => ({
    words: wordViews(words),
    command: find ? commandView(runbook, find) : null,
  }));
