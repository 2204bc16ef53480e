import type { Runbook, RunbookPart, RunbookSection } from '../../model/runbook.ts';
import { moment } from '../html/format.ts';
import { visible } from '../html/visible.ts';
import {
  type CheckView,
  checkViews,
  type MissingView,
  missingViews,
  type WordView,
  wordViews,
} from './leaf-view.ts';
import { type ListView, listView, type StepView, stepView, type TableView, tableView } from './part-view.ts';

/** One of them is set; the template is strict and wants to see all. */
export interface PartView {
  step: StepView | null;
  note: WordView[] | null;
  missing: MissingView[] | null;
  checks: CheckView[] | null;
  list: ListView | null;
  table: TableView | null;
  form: { id: string; label: string; hint: string; value: string }[] | null;
}

export interface RunbookView {
  title: string;
  lede: WordView[];
  lost: string;
  facts: { label: string; values: string[] }[];
  interrupted: boolean;
  tool: string;
  collected: string;
  sections: { id: string; number: number; title: string; parts: PartView[] }[];
}

/** What the page shows, ready to be escaped. */
export function runbookView(runbook: Runbook): RunbookView {
  const { title, lede, lost, left, accounts, collected, sections } = runbook;
  const when = moment(visible(collected.finishedAt));
  return {
    title: visible(title),
    lede: wordViews(lede),
    lost: visible(lost),
    facts: [
      { label: 'Lost Region', values: [visible(lost)] },
      { label: 'Region that takes over', values: [visible(left)] },
      {
        label: accounts.length === 1 ? 'Account' : 'Accounts',
        values: accounts.map(({ id, name }) => visible(name === undefined ? id : `${name} (${id})`)),
      },
      { label: 'From the scan that ended', values: [when] },
    ],
    interrupted: collected.interrupted,
    tool: visible(collected.tool),
    collected: when,
    sections: sections.map((section, i) => sectionView(runbook, section, i + 1)),
  };
}

const sectionView = (runbook: Runbook, { id, title, parts }: RunbookSection, number: number) => ({
  ...{ id, number, title: visible(title) },
  parts: parts.map((part, i) => partView(runbook, part, `${id}-${i}`)),
});

const blank: PartView = {
  ...{ step: null, note: null, missing: null, checks: null },
  ...{ list: null, table: null, form: null },
};

/** `key` makes the ids of boxes and lines; the same runbook gives the same. */
function partView(runbook: Runbook, part: RunbookPart, key: string): PartView {
  switch (part.kind) {
    case 'step':
      return { ...blank, step: stepView(runbook, part) };
    case 'note':
      return { ...blank, note: wordViews(part.words) };
    case 'missing':
      return { ...blank, missing: missingViews(runbook, part.missing) };
    case 'checks':
      return { ...blank, checks: checkViews(runbook, part.checks, key) };
    case 'list':
      return { ...blank, list: listView(part, key) };
    case 'table':
      return part.rows.length === 0 ? blank : { ...blank, table: tableView(part) };
    case 'form':
      return {
        ...blank,
        form: part.fields.map(({ label, hint = '', value }, i) => ({
          id: `${key}-${i}`,
          ...{ label, hint, value: visible(value ?? '') },
        })),
      };
  }
}
