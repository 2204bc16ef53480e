import type { Finding } from '../../model/finding.ts';
import { severities } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { type Shown, shownAs } from '../html/labels.ts';
import { identify } from '../identify.ts';
import { notes } from './notes.ts';
import { type RuleCause, ruleCauses } from './rule-causes.ts';
import { isUnlisted, whyUnseen } from './unseen.ts';

/**
 * `eased`: still open, but approved or less severe. `out-of-sight`: was open, and the newer report cannot tell,
 * which is not the same as fixed.
 */
export const changeKinds = ['new', 'worsened', 'out-of-sight', 'eased', 'fixed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What became of one pair of rule and resource. One of `before` and `after` is there at least. */
export interface Change {
  kind: ChangeKind;
  id: string;
  before?: Finding;
  after?: Finding;
  /** Whether the rule or its parameters differ, so that nothing need have changed in the account. */
  cause?: RuleCause;
  note?: string;
}

export interface Comparison {
  before: Report;
  after: Report;
  /** By kind, then by severity, in the order of the reports. */
  changes: Change[];
  /** Pairs that are in both reports and stand as they stood. */
  unchanged: number;
  notes: string[];
}

/**
 * What changed between two reports. Pairs of rule and resource are matched by rule, type, account, Region and id;
 * parameters and texts do not tell them apart.
 */
export function compareReports(before: Report, after: Report): Comparison {
  const causeOf = ruleCauses(before, after);
  const unseen = whyUnseen(before, after);
  const older = new Map(identify(before.findings).map(({ id, finding }) => [id, finding]));
  const changes: Change[] = [];
  let unchanged = 0;
  const add = (kind: ChangeKind, change: Omit<Change, 'kind'>) => {
    const cause = causeOf((change.after ?? change.before)!.rule);
    changes.push({ kind, ...change, ...(cause && { cause }) });
  };
  for (const { id, finding: now } of identify(after.findings)) {
    const then = older.get(id);
    older.delete(id);
    if (!then) {
      if (rank(now) > 0) add('new', { id, after: now });
      continue;
    }
    const kind = kindOf(then, now);
    if (kind) add(kind, { id, before: then, after: now });
    else unchanged += 1;
  }
  for (const [id, then] of older) {
    if (rank(then) === 0) continue;
    const why = unseen(then);
    add(why === undefined ? 'fixed' : 'out-of-sight', {
      id,
      before: then,
      note: why ?? (isUnlisted(then) ? 'the list was read' : 'no longer there'),
    });
  }
  return { before, after, changes: changes.sort(gravestFirst), unchanged, notes: notes(before, after) };
}

const ranks: Record<Shown, number> = {
  pass: 0,
  'not-applicable': 0,
  excepted: 1,
  unknown: 2,
  error: 2,
  fail: 3,
};
const rank = (finding: Finding): number => ranks[shownAs(finding)];

function kindOf(then: Finding, now: Finding): ChangeKind | undefined {
  const [was, is] = [rank(then), rank(now)];
  if (then.verdict === 'fail' && is === ranks.unknown) return 'out-of-sight';
  if (is !== was) return is > was ? 'worsened' : is === 0 ? 'fixed' : 'eased';
  const graver = severities.indexOf(then.severity) - severities.indexOf(now.severity);
  if (is === 0 || graver === 0) return undefined;
  return graver > 0 ? 'worsened' : 'eased';
}

const severityOf = ({ after, before }: Change): number => severities.indexOf((after ?? before)!.severity);

const gravestFirst = (a: Change, b: Change): number =>
  changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || severityOf(a) - severityOf(b);

/** New or worse, and not approved: what a gate stops. */
export const isSetback = ({ kind, after }: Change): boolean =>
  (kind === 'new' || kind === 'worsened') && after !== undefined && !after.exception;
