import type { ExceptionSummary, Report } from '../model/report.ts';
import { countsText } from './diff/view.ts';
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
