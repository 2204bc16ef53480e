import type { Runbook, RunbookPart, RunbookStep } from '../../model/runbook.ts';
import { safeLink } from '../html/prose.ts';
import { visible } from '../html/visible.ts';
import { markLabels, roleLabels } from './labels.ts';
import {
  type CheckView,
  type CommandView,
  checkViews,
  commandView,
  type MissingView,
  missingViews,
  type WordView,
  wordViews,
} from './leaf-view.ts';

interface LinkView {
  href: string;
  text: string;
}

export interface StepView {
  number: string;
  title: WordView[];
  by: string;
  cautions: WordView[][];
  does: WordView[][];
  commands: CommandView[];
  checks: CheckView[];
  hasManual: boolean;
  manual: WordView[][];
  fallback: CommandView[];
  missing: MissingView[];
  sources: LinkView[];
}

export interface ListView {
  title: string;
  boxes: boolean;
  items: {
    /** Id of the box; empty without one. */
    box: string;
    mark: string;
    markLabel: string;
    words: WordView[];
    more: WordView[][];
    sources: LinkView[];
  }[];
}

export interface TableView {
  title: string;
  head: string[];
  rows: WordView[][][];
}

export const stepView = (runbook: Runbook, step: RunbookStep): StepView => ({
  number: step.number,
  title: wordViews(step.title),
  by: roleLabels[step.by],
  cautions: step.cautions.map(wordViews),
  does: step.does.map(wordViews),
  commands: step.commands.map((command) => commandView(runbook, command)),
  checks: checkViews(runbook, step.checks, `check-${step.number}`),
  hasManual: step.manual.length + step.fallback.length > 0,
  manual: step.manual.map(wordViews),
  fallback: step.fallback.map((command) => commandView(runbook, command)),
  missing: missingViews(runbook, step.missing),
  sources: step.sources.flatMap(linkView),
});

export const listView = (
  { title = '', boxes, items }: Extract<RunbookPart, { kind: 'list' }>,
  key: string,
): ListView => ({
  title,
  boxes,
  items: items.map(({ words, mark = '', more = [], sources = [] }, i) => ({
    box: boxes ? `${key}-${i}` : '',
    mark,
    markLabel: markLabels[mark] ?? mark,
    words: wordViews(words),
    more: more.map(wordViews),
    sources: sources.flatMap(linkView),
  })),
});

export const tableView = ({ title, head, rows }: Extract<RunbookPart, { kind: 'table' }>): TableView => ({
  title,
  head,
  rows: rows.map((row) => row.map(wordViews)),
});

/** An address that is none is left out, and one of a rule of the user may be. */
function linkView(source: string): LinkView[] {
  const href = safeLink(source);
  return href === '' ? [] : [{ href, text: visible(href).replace('https://', '') }];
}
