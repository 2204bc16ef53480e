import { scopeRegions } from '../../model/estate.ts';
import { severities } from '../../model/finding.ts';
import type { Counts, Report } from '../../model/report.ts';
import { count, duration, listed, moment, plural } from './format.ts';
import type { GroupView, Tally } from './group-view.ts';
import { countOf, type Shown, severityLabels, shownVerdicts, verdictLabels } from './labels.ts';
import { visible } from './visible.ts';

export interface Fact {
  term: string;
  text: string;
  note: string;
}

export interface SeverityRow {
  severity: string;
  label: string;
  cells: { shown: Shown; label: string; count: string; none: boolean; href: string }[];
  bars: { shown: Shown; x: string; width: string }[];
}

export interface WorstGap {
  anchor: string;
  title: string;
  severity: string;
  severityLabel: string;
  tallies: Tally[];
  resource: string;
}

/** What was examined, so that the verdict can be read for what it covers. */
export function facts(report: Report): Fact[] {
  const { scope, run, completeness } = report;
  const took = duration(run.startedAt, run.finishedAt);
  return [
    accounts(report),
    {
      term: 'Regions',
      text: scopeRegions(scope).map(visible).join(' → '),
      note: scope.recovery === undefined ? 'no recovery Region was named' : 'primary → recovery',
    },
    {
      term: 'Resources judged',
      text: count(resources(report)),
      note: `by ${plural(report.rules.length, 'rule')}`,
    },
    {
      term: 'Checks decided',
      text: `${count(completeness.decided)} of ${count(completeness.applicable)}`,
      note: decidedNote(report),
    },
    { term: 'Read', text: moment(visible(run.startedAt)), note: took && `in ${took}` },
  ];
}

function accounts({ scope }: Report): Fact {
  const first = scope.accounts.slice(0, 4);
  const rest = scope.accounts.length - first.length;
  const named = first.filter(({ name }) => name !== undefined).map(({ id }) => visible(id));
  return {
    term: scope.accounts.length === 1 ? 'Account' : 'Accounts',
    text: listed([
      ...first.map(({ id, name }) => visible(name ?? id)),
      ...(rest > 0 ? [`${count(rest)} more`] : []),
    ]),
    note: named.join(', '),
  };
}

function decidedNote({ completeness }: Report): string {
  if (completeness.applicable === 0) return 'nothing applied';
  return completeness.complete ? 'everything was read' : 'the rest is unknown';
}

function resources(report: Report): number {
  return new Set(
    report.findings.map(({ resource }) =>
      [resource.type, resource.account, resource.region, resource.id].join('\n'),
    ),
  ).size;
}

/** Columns of the counts table: rule errors and exceptions only when there are any. */
export function countedVerdicts(counts: Counts): Shown[] {
  const always: readonly Shown[] = ['fail', 'unknown', 'pass'];
  const wanted = shownVerdicts.filter((shown) => shown !== 'not-applicable');
  return wanted.filter((shown) => always.includes(shown) || countOf(counts, shown) > 0);
}

export function severityRows(report: Report): SeverityRow[] {
  const columns = countedVerdicts(report.summary.counts);
  const present = severities.filter((severity) => total(report.summary.bySeverity[severity], columns) > 0);
  const most = Math.max(1, ...present.map((severity) => total(report.summary.bySeverity[severity], columns)));
  return present.map((severity) => {
    const counts = report.summary.bySeverity[severity];
    const cells = columns.map((shown) => ({
      shown,
      label: verdictLabels[shown],
      count: count(countOf(counts, shown)),
      none: countOf(counts, shown) === 0,
      href: `#verdict=${shown}&severity=${severity}&at=findings`,
    }));
    return { severity, label: severityLabels[severity], cells, bars: bars(counts, columns, most) };
  });
}

const total = (counts: Counts, columns: readonly Shown[]): number =>
  columns.reduce((sum, shown) => sum + countOf(counts, shown), 0);

/** One bar of up to 200 units; a part that is there is never thinner than 2 units. */
function bars(counts: Counts, columns: readonly Shown[], most: number): SeverityRow['bars'] {
  let x = 0;
  const present = columns.filter((shown) => countOf(counts, shown) > 0);
  return present.map((shown) => {
    const width = Math.max(2, (countOf(counts, shown) / most) * (200 - 3 * columns.length));
    const bar = { shown, x: x.toFixed(1), width: width.toFixed(1) };
    x += width + 1;
    return bar;
  });
}

/** Groups come sorted, the worst first. */
export function worstGaps(groups: readonly GroupView[]): WorstGap[] {
  return groups
    .filter(({ counts }) => counts.fail > 0)
    .slice(0, 6)
    .map(({ anchor, title, severity, severityLabel, tallies, resource }) => ({
      anchor,
      title,
      severity,
      severityLabel,
      resource,
      tallies: tallies.filter(({ shown }) => shown === 'fail' || shown === 'unknown'),
    }));
}
