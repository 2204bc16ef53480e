import { severities } from '../model/finding.ts';
import type { ExceptionSummary, Report } from '../model/report.ts';
import { countsText } from './diff/view.ts';
import { daysBetween } from './history/days.ts';
import { moment, plural } from './html/format.ts';

/** How the report stands to its baseline, in sentences; none without one. */
export function baselineTexts({ baseline }: Report): string[] {
  if (!baseline) return [];
  const { startedAt, counts } = baseline;
  const said = countsText({ ...counts, 'out-of-sight': counts.outOfSight, 'rule-changed': 0 });
  return [
    `Since the baseline of ${moment(startedAt)}: ${said}.`,
    'Only what is new or worse counts for the exit code.',
  ];
}

/** What the ages of gaps rest on, and the oldest of the gravest; none without earlier reports. */
export function ageTexts({ history, findings, run }: Report): string[] {
  if (!history) return [];
  const { reports, from } = history;
  const rest =
    from === null
      ? 'No earlier report of these accounts and Regions'
      : `${plural(reports, 'earlier report')} since ${moment(from)}`;
  const gaps = findings.filter(
    ({ verdict, exception, firstSeen }) => verdict === 'fail' && !exception && firstSeen,
  );
  const gravest = severities.find((severity) => gaps.some((gap) => gap.severity === severity));
  if (!gravest) return [`${rest}.`];
  const oldest = gaps
    .filter(({ severity }) => severity === gravest)
    .reduce((a, b) => (b.firstSeen! < a.firstSeen! ? b : a));
  const days = plural(Math.round(daysBetween(oldest.firstSeen!, run.startedAt)), 'day');
  return [
    `${rest}: the oldest ${gravest} gap is open for ${days}${oldest.lastClear === undefined ? ' or more' : ''}.`,
  ];
}

export interface ExceptionNote {
  exception: ExceptionSummary;
  text: string;
}

/** What somebody has to do about exceptions: those that lapsed, end soon, or meet nothing. */
export function exceptionNotes({ exceptions = [], run }: Report): ExceptionNote[] {
  return exceptions.flatMap((exception) => {
    const text = noteOn(exception, run.startedAt);
    return text === undefined ? [] : [{ exception, text }];
  });
}

const soonDays = 30;

function noteOn({ state, expires, reopened, rule }: ExceptionSummary, at: string): string | undefined {
  const open = reopened === 0 ? 'it meets no open gap' : `${plural(reopened, 'gap')} of ${rule} open again`;
  switch (state) {
    case 'expired':
      return `lapsed: it ended on ${expires}; ${open}`;
    case 'changed':
      return `lapsed: what was found is not what was accepted; ${open}`;
    case 'unused':
      return `unused: it meets no gap of ${rule}`;
    default:
      return Date.parse(expires) - Date.parse(at) < soonDays * 86_400_000
        ? `ends on ${expires}, soon`
        : undefined;
  }
}

/** One sentence for a headline: how many lapsed, if any. */
export function lapsedText({ exceptions = [] }: Report): string | undefined {
  const lapsed = exceptions.filter(({ state }) => state === 'expired' || state === 'changed');
  return lapsed.length === 0
    ? undefined
    : `${plural(lapsed.length, 'exception has', 'exceptions have')} lapsed.`;
}
