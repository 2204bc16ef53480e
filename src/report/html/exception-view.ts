import type { ExceptionSummary, Report } from '../../model/report.ts';
import { groupBy } from '../group.ts';
import { exceptionNotes } from '../standing.ts';
import { count, plural } from './format.ts';
import type { GroupView } from './group-view.ts';
import { visible, visibleProse } from './visible.ts';

export interface ExceptionsView {
  /** What stands out, in a sentence. */
  statement: string;
  rows: ExceptionRow[];
  unlisted: string;
}

interface ExceptionRow {
  state: ExceptionSummary['state'];
  label: string;
  icon: string;
  /** What somebody has to do about it. */
  note: string;
  rule: { id: string; anchor: string; title: string; severity: string; severityLabel: string };
  reason: string;
  instead: string;
  people: string;
  expires: string;
  covers: string;
  findings: { number: number; id: string }[];
  more: string;
}

const states: Record<ExceptionSummary['state'], { label: string; icon: string }> = {
  expired: { label: 'Lapsed', icon: 'v-error' },
  changed: { label: 'Lapsed', icon: 'v-error' },
  applied: { label: 'Applied', icon: 'v-excepted' },
  unused: { label: 'Unused', icon: 'v-not-applicable' },
};
const order = ['expired', 'changed', 'applied', 'unused'];
const most = { rows: 300, findings: 4 };

/** Every exception that was given: what lapsed first, then what ends first. They cover failures, which stay failures. */
export function exceptionsView(report: Report, groups: readonly GroupView[]): ExceptionsView {
  const all = report.exceptions ?? fromFindings(report);
  const byRule = new Map(groups.map((group) => [group.rule, group]));
  const covered = coveredFindings(report);
  const notes = new Map(exceptionNotes(report).map(({ exception, text }) => [exception, text]));
  const rows = [...all].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.expires < b.expires ? -1 : 1),
  );
  const rest = rows.length - most.rows;
  return {
    statement: statement(all),
    rows: rows.slice(0, most.rows).map((exception) => {
      const findings = covered.get(exception.id) ?? [];
      return {
        ...rowOf(exception, byRule.get(visible(exception.rule))),
        note: sentence(visible((notes.get(exception) ?? '').replace(/^(lapsed|unused): /, ''))),
        findings: findings.slice(0, most.findings),
        more: findings.length > most.findings ? count(findings.length - most.findings) : '',
      };
    }),
    unlisted: rest > 0 ? `${plural(rest, 'more exception')} in report.json.` : '',
  };
}

function rowOf(exception: ExceptionSummary, group: GroupView | undefined) {
  const { state, rule, reason, compensatingControl, expires, findings } = exception;
  return {
    state,
    ...states[state],
    rule: {
      id: visible(rule),
      anchor: group?.anchor ?? '',
      title: group?.title ?? visible(rule),
      severity: group?.severity ?? '',
      severityLabel: group?.severityLabel ?? '',
    },
    reason: visibleProse(reason),
    instead: visibleProse(compensatingControl ?? ''),
    people: visible(peopleOf(exception)),
    expires: visible(expires),
    covers: plural(findings, 'gap'),
  };
}

const peopleOf = ({ requestedBy, approvedBy, approvedOn }: ExceptionSummary): string =>
  [
    requestedBy && `Asked for by ${requestedBy}`,
    `${requestedBy ? 'approved' : 'Approved'} by ${approvedBy}${approvedOn && `, ${approvedOn}`}`,
  ]
    .filter(Boolean)
    .join('; ');

function statement(all: readonly ExceptionSummary[]): string {
  const size = (...wanted: string[]): number => all.filter(({ state }) => wanted.includes(state)).length;
  const lapsed = size('expired', 'changed');
  const unused = size('unused');
  return [
    'Somebody has accepted these failures until the date shown. They are still failures, and are counted neither as gaps nor as passes.',
    ...(lapsed > 0
      ? [`${plural(lapsed, 'exception has', 'exceptions have')} lapsed: what they covered is open again.`]
      : []),
    ...(unused > 0 ? [`${plural(unused, 'exception meets', 'exceptions meet')} no gap.`] : []),
  ].join(' ');
}

/** Findings that each exception covers, by its id. */
function coveredFindings(report: Report): Map<string, { number: number; id: string }[]> {
  const covered = new Map<string, { number: number; id: string }[]>();
  report.findings.forEach(({ rule, resource, exception }, at) => {
    if (!exception) return;
    const key = report.exceptions && exception.id !== undefined ? exception.id : keyOf(rule, exception);
    const list = covered.get(key) ?? [];
    covered.set(key, list);
    list.push({ number: at + 1, id: visible(resource.id) });
  });
  return covered;
}

type Applied = { reason: string; approvedBy: string; expires: string };

const keyOf = (rule: string, { reason, approvedBy, expires }: Applied): string =>
  [rule, reason, approvedBy, expires].join('\n');

/** Reports that do not list their exceptions tell of them at the findings. */
function fromFindings({ findings }: Report): ExceptionSummary[] {
  const excepted = findings.flatMap(({ rule, exception }) => (exception ? [{ rule, exception }] : []));
  return [...groupBy(excepted, ({ rule, exception }) => keyOf(rule, exception))].map(([id, same]) => {
    const { rule, exception } = same[0]!;
    const { reason, approvedBy, expires } = exception;
    const people = { requestedBy: '', approvedBy, approvedOn: '' };
    return { id, rule, state: 'applied', findings: same.length, reopened: 0, reason, expires, ...people };
  });
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
