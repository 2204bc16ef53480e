import type { Counts, RuleSummary } from '../../model/report.ts';
import { count } from './format.ts';
import type { GroupView } from './group-view.ts';
import type { Shown } from './labels.ts';

/** A finding as a control tells of it. */
export interface FoundView {
  number: number;
  shown: Shown;
  label: string;
  /** Its message, after the name of the resource where that does not name it. */
  text: string;
}

const mostFound = 3;

/** Groups of findings by rule, with their place on the page. */
export type Places = ReadonlyMap<string, { at: number; group: GroupView }>;

export const placesOf = (groups: readonly GroupView[]): Places =>
  new Map(groups.map((group, at) => [group.rule, { at, group }]));

/** Some findings of the gravest rules: no rule takes all of the room. */
export function foundBy(open: readonly { id: string }[], places: Places): FoundView[] {
  const found: FoundView[] = [];
  for (const { id } of open) {
    const rows = places.get(id)?.group.rows ?? [];
    for (const { number, shown, label, id: resource, message } of rows.slice(0, mostFound - 1))
      if (shown === 'fail' || shown === 'unknown' || shown === 'error')
        found.push({
          number,
          shown,
          label,
          text: message.includes(resource) ? message : `${resource}: ${message}`,
        });
    if (found.length >= mostFound) break;
  }
  return found.slice(0, mostFound);
}

/** Words of a link to all open findings of some rules. */
export function allFound(open: readonly { rule: RuleSummary | undefined }[]): string {
  const size = open.reduce((sum, { rule }) => sum + openCount(rule?.counts), 0);
  return size === 0
    ? ''
    : size === 1
      ? 'Show it among the findings'
      : `Show all ${count(size)} open findings`;
}

const openCount = (counts: Counts | undefined): number =>
  (counts?.fail ?? 0) + (counts?.unknown ?? 0) + (counts?.error ?? 0);
