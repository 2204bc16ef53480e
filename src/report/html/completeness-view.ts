import type { Gap, Report } from '../../model/report.ts';
import { outsideSentence } from '../outside-scope.ts';
import { type CoverageView, coverageView, type UnlistedView, unlistedView } from './coverage-view.ts';
import { count, plural } from './format.ts';
import { outcomeLabel } from './labels.ts';
import { type LedgerView, ledgerTitle, ledgerView, troubled } from './ledger-view.ts';
import { type UnjudgedView, unjudgedView } from './unjudged-view.ts';
import { visible, visibleProse } from './visible.ts';

export interface GapView {
  operation: string;
  actions: string[];
  account: string;
  region: string;
  outcome: string;
  reason: string;
  findings: string;
  cost: string;
  /** True when granting the actions would repair it. */
  grantable: boolean;
  remedy: string;
  rules: { id: string; anchor: string }[];
}

export interface CompletenessView {
  statement: string;
  /** What was read and not judged, or an empty string. */
  outside: string;
  complete: boolean;
  gaps: GapView[];
  unlistedGaps: string;
  /** An IAM policy statement with every action that was refused, or an empty string. */
  grant: string;
  coverage: CoverageView;
  listings: UnlistedView;
  unjudged: UnjudgedView;
  ledger: LedgerView[];
  ledgerTitle: string;
  unlistedCalls: string;
}

/** Beyond this the tables stop being read and the file grows; `report.json` has every line. */
const limits = { gaps: 500, calls: 1000 };

export function completenessView(report: Report, anchors: ReadonlyMap<string, string>): CompletenessView {
  const gaps = [...report.completeness.gaps].sort((a, b) => b.findings - a.findings);
  const calls = [...report.calls].sort((a, b) => Number(troubled(b)) - Number(troubled(a)));
  return {
    statement: statement(report),
    outside: visible(outsideSentence(report) ?? ''),
    complete: report.completeness.complete,
    gaps: gaps.slice(0, limits.gaps).map((gap) => gapView(gap, anchors)),
    unlistedGaps: unlisted(gaps.length - limits.gaps, 'cause'),
    grant: grant(gaps),
    coverage: coverageView(report),
    listings: unlistedView(report),
    unjudged: unjudgedView(report, anchors),
    ledger: calls.slice(0, limits.calls).map(ledgerView),
    ledgerTitle: ledgerTitle(report.calls),
    unlistedCalls: unlisted(calls.length - limits.calls, 'line'),
  };
}

function statement(report: Report): string {
  const { decided, applicable, complete, gaps } = report.completeness;
  const interrupted = report.run.interrupted
    ? ' The scan was interrupted before every planned call was made.'
    : '';
  if (applicable === 0) return `No rule met a resource, so nothing was decided.${interrupted}`;
  if (complete)
    return `All ${plural(applicable, 'check')} were decided: everything the rules asked for was read.${interrupted}`;
  const causes = gaps.length > 0 ? `, for ${plural(gaps.length, 'cause')} listed below` : '';
  const open = plural(applicable - decided, 'check');
  return `${count(decided)} of ${plural(applicable, 'check')} were decided. ${open} could not be${causes}. An unknown is neither a pass nor a gap.${interrupted}`;
}

function gapView(gap: Gap, anchors: ReadonlyMap<string, string>): GapView {
  return {
    operation: visible(gap.operation),
    actions: gap.actions.map(visible),
    account: visible(gap.account),
    region: visible(gap.region),
    outcome: visible(outcomeLabel(gap.outcome)),
    reason: visibleProse(gap.reason),
    findings: count(gap.findings),
    cost: `leaves ${plural(gap.findings, 'check')} unknown`,
    grantable: gap.outcome === 'denied' && gap.actions.length > 0,
    remedy: remedies[gap.outcome] ?? '',
    rules: gap.rules.map((rule) => ({ id: visible(rule), anchor: anchors.get(visible(rule)) ?? '' })),
  };
}

const remedies: { [outcome: string]: string } = {
  throttled: 'Scan again when the account is quieter.',
  timeout: 'Scan again; the answer did not come in time.',
  cancelled: 'Scan again and let the scan finish.',
  failed: 'Scan again; if it stays, give AWS Support the request id.',
};

const isAction = /^[a-z0-9-]+:[A-Za-z0-9*]+$/;

function grant(gaps: readonly Gap[]): string {
  const refused = gaps.filter((gap) => gap.outcome === 'denied').flatMap((gap) => gap.actions);
  const actions = [...new Set(refused)].filter((action) => isAction.test(action)).sort();
  if (actions.length === 0) return '';
  return JSON.stringify({ Sid: 'RingdownUnread', Effect: 'Allow', Action: actions, Resource: '*' }, null, 2);
}

const unlisted = (rest: number, noun: string): string =>
  rest > 0 ? `${plural(rest, `more ${noun}`)} in report.json.` : '';
