import type { ControlState, FrameworkSummary, Report } from '../../model/report.ts';
import { barOf } from './bar.ts';
import { frameworkAnchor } from './control-view.ts';
import { count, listed, plural } from './format.ts';
import type { Answer } from './phone-answer.ts';
import { visible } from './visible.ts';

export interface AuditRow {
  anchor: string;
  title: string;
  words: string;
  bars: { kind: string; x: string; width: string }[];
}

/** States in the order of a bar: from what is disproved to what no scan can tell. */
const shares: { kind: string; states: readonly ControlState[]; word: string }[] = [
  { kind: 'fail', states: ['gap'], word: 'disproved' },
  { kind: 'weakness', states: ['weakness', 'excepted'], word: 'weak or excepted' },
  {
    kind: 'unknown',
    states: ['unknown', 'partly-examined', 'not-demonstrated', 'not-examined'],
    word: 'not shown',
  },
  { kind: 'clear', states: ['no-gap-found'], word: 'without a gap' },
  { kind: 'outside', states: ['attestation-due', 'inherited', 'not-assessable'], word: 'for people' },
];

const sizeOf = ({ controls }: FrameworkSummary, states: readonly ControlState[]): number =>
  controls.filter(({ state }) => states.includes(state)).length;

/** Frameworks that are scored: a proposal fails nobody. */
const scored = ({ frameworks }: Report): FrameworkSummary[] =>
  frameworks.filter(({ score }) => score !== undefined);

/** Would it pass the audit? A failing check can disprove a control; nothing here says that one is met. */
export function auditAnswer(report: Report): Answer {
  const all = scored(report);
  if (all.length === 0)
    return { word: 'Not worked out', tone: 'unknown', text: 'No framework in force was examined.' };
  const size = (...states: ControlState[]): number =>
    all.reduce((sum, framework) => sum + sizeOf(framework, states), 0);
  const disproved = all.filter((framework) => sizeOf(framework, ['gap']) > 0).length;
  const people = size('attestation-due');
  const due =
    people > 0 ? ` ${plural(people, 'control waits', 'controls wait')} for people or documents.` : '';
  if (disproved > 0)
    return {
      word: 'Not as it stands',
      tone: 'no',
      text: `${plural(size('gap'), 'control is', 'controls are')} disproved, in ${count(disproved)} of ${plural(all.length, 'framework')}.${due}`,
    };
  const weak = size('weakness', 'excepted');
  if (weak > 0)
    return {
      word: 'With weaknesses',
      tone: 'partly',
      text: `No control is disproved; ${plural(weak, 'is', 'are')} weak or excepted.${due}`,
    };
  const open = size('unknown', 'partly-examined', 'not-demonstrated', 'not-examined');
  if (open > 0)
    return {
      word: 'Not shown',
      tone: 'unknown',
      text: `No control is disproved, and ${plural(open, 'control', 'controls')} could not be shown.${due}`,
    };
  return {
    word: 'No gap found',
    tone: 'clear',
    text: `That says what these rules saw, and no more.${due}`,
  };
}

/** One for each framework that is scored, the most disproved first. */
export const auditRows = ({ frameworks }: Report): AuditRow[] =>
  frameworks
    .map((framework, at) => ({ framework, at, disproved: sizeOf(framework, ['gap']) }))
    .filter(({ framework }) => framework.score !== undefined)
    .sort((a, b) => b.disproved - a.disproved || a.at - b.at)
    .map(({ framework, at }) => {
      const sizes = shares.map(({ kind, states, word }) => ({ kind, word, size: sizeOf(framework, states) }));
      const present = sizes.filter(({ size }) => size > 0);
      return {
        anchor: frameworkAnchor(framework.id, at),
        title: visible(framework.title ?? framework.id),
        words: listed(present.map(({ word, size }) => `${count(size)} ${word}`)),
        bars: barOf(present),
      };
    });
