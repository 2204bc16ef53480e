import { scopeRegions } from '../../model/estate.ts';
import type { Report } from '../../model/report.ts';
import { count, duration, listed, moment, plural } from './format.ts';
import type { GroupView } from './group-view.ts';
import type { Tally } from './tally.ts';
import { visible } from './visible.ts';

export interface Fact {
  term: string;
  text: string;
  note: string;
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
