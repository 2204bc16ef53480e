import type { Finding } from '../../model/finding.ts';
import { type Shown, shownAs } from '../html/labels.ts';
import { type Change, type ChangeKind, type Comparison, changeKinds } from './compare.ts';

export interface Section {
  title: string;
  changes: Change[];
}

const titles: Record<ChangeKind, string> = {
  new: 'New',
  worsened: 'Worse',
  'out-of-sight': 'Was open, and can no longer be told',
  eased: 'Still open, and less grave or approved',
  fixed: 'No longer open',
};

/** Changes by kind, those that a changed rule may have made apart. Empty sections are left out. */
export function sections({ changes }: Comparison): Section[] {
  const ofAccount = changes.filter(({ cause }) => cause !== 'rule-changed');
  const ofRules = changes.filter(({ cause }) => cause === 'rule-changed');
  return [
    ...changeKinds.map((kind) => ({
      title: titles[kind],
      changes: ofAccount.filter((change) => change.kind === kind),
    })),
    {
      title: 'Different because a rule or its parameters changed, or both it and the account',
      changes: ofRules,
    },
  ].filter((section) => section.changes.length > 0);
}

export type KindCounts = Record<ChangeKind, number> & { 'rule-changed': number; unchanged: number };

/** Each change counts once under its kind; `rule-changed` says how many of them a changed rule may have made. */
export function countsOf({ changes, unchanged }: Comparison): KindCounts {
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return {
    new: of('new'),
    worsened: of('worsened'),
    'out-of-sight': of('out-of-sight'),
    eased: of('eased'),
    fixed: of('fixed'),
    'rule-changed': changes.filter(({ cause }) => cause === 'rule-changed').length,
    unchanged,
  };
}

/** `3 new, 1 worse, 2 no longer open, 1 out of sight, 250 unchanged`; what there is none of is left out. */
export function countsText(counts: KindCounts): string {
  const words: [number, string][] = [
    [counts.new, 'new'],
    [counts.worsened, 'worse'],
    [counts['out-of-sight'], 'out of sight'],
    [counts.eased, 'eased'],
    [counts.fixed, 'no longer open'],
  ];
  const said = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return [
    ...(said.length > 0 ? said : ['nothing new, worse or fixed']),
    `${counts.unchanged} unchanged`,
  ].join(', ');
}

/** `passed → gap`, `gap → gone`, `medium → high`. */
export function stepOf({ kind, before, after }: Change): string {
  const [was, is] = [before && words[shownAs(before)], after && words[shownAs(after)]];
  if (was === undefined) return is!;
  if (is === undefined) return kind === 'fixed' ? `${was} → gone` : `${was} → ?`;
  return was === is ? `${was}, ${before!.severity} → ${after!.severity}` : `${was} → ${is}`;
}

const words: Record<Shown, string> = {
  fail: 'gap',
  unknown: 'unknown',
  error: 'rule error',
  excepted: 'excepted',
  pass: 'passed',
  'not-applicable': 'not applicable',
};

/** The newer side, or the only one that there is. */
export const subjectOf = ({ before, after }: Change): Finding => (after ?? before)!;

/** Why a change may be none of the account, or why nothing can be told. */
export const noteOf = ({ note, cause }: Change): string | undefined =>
  note ?? (cause === 'rule-added' ? 'the rule is new' : undefined);
