import type { ClosedGap, LostGap, OpenGap } from '../../../model/history.ts';
import { clip } from '../../clip.ts';
import { count } from '../../html/format.ts';
import { severityLabels } from '../../html/labels.ts';
import { visible, visibleProse } from '../../html/visible.ts';
import { ageText, dayText, openingText } from '../words.ts';

export interface GapRow {
  severity: string;
  severityLabel: string;
  title: string;
  rule: string;
  resource: string;
  place: string;
  /** `552 days or more`. */
  age: string;
  /** Why the age is what it is, or why nobody can tell. */
  note: string;
  again: boolean;
}

export interface GapList {
  rows: GapRow[];
  size: string;
  more: string;
}

/** So many of each list are in the page; the JSON has all. */
const mostListed = 200;

export const openList = (gaps: readonly OpenGap[], most = mostListed): GapList => listOf(gaps, openRow, most);
export const lostList = (gaps: readonly LostGap[]): GapList => listOf(gaps, lostRow, mostListed);
export const closedList = (gaps: readonly ClosedGap[]): GapList => listOf(gaps, closedRow, mostListed);

function listOf<T>(gaps: readonly T[], row: (gap: T) => GapRow, most: number): GapList {
  const more = gaps.length - most;
  return {
    rows: gaps.slice(0, most).map(row),
    size: count(gaps.length),
    more: more > 0 ? count(more) : '',
  };
}

const openRow = (gap: OpenGap): GapRow => ({
  ...shared(gap),
  age: ageText(gap.days, gap),
  note: openingText(gap),
  again: gap.reopened > 0,
});

const lostRow = (gap: LostGap): GapRow => ({
  ...shared(gap),
  age: `open on ${dayText(gap.lastSeen)}`,
  note: visibleProse(gap.why),
  again: false,
});

const endings: Record<ClosedGap['how'], string> = {
  passed: 'passes',
  'not-applicable': 'the rule no longer applies',
  gone: 'the resource is gone',
};

const closedRow = (gap: ClosedGap): GapRow => ({
  ...shared(gap),
  age: ageText(gap.days, gap),
  note: `${endings[gap.how]}${gap.ruleChanged ? '; its rule judges otherwise than before' : ''}`,
  again: false,
});

const shared = ({ severity, title, rule, resource }: OpenGap | LostGap | ClosedGap) => ({
  severity,
  severityLabel: severityLabels[severity],
  title: visible(clip(title, 200)),
  rule: visible(rule),
  resource: visible(clip(resource.id, 200)),
  place: visible(`${resource.account} ${resource.region}`),
});
