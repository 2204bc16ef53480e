import { type Severity, severities } from '../../model/finding.ts';
import type {
  GapAge,
  HistoryRun,
  HistorySeries,
  Opening,
  RunChanges,
  TimeToFix,
} from '../../model/history.ts';
import { count, listed, moment, plural } from '../html/format.ts';

/** `22 November 2026`. */
export const dayText = (iso: string): string => moment(iso).replace(/, [^,]*$/, '');

/** `22 Nov 2026`. */
export const shortDayText = (iso: string): string => dayText(iso).replace(/ (\p{L}{3})\p{L}* /u, ' $1 ');

/** `2026-11-22`, for tables. */
export const dateText = (iso: string): string => new Date(iso).toISOString().slice(0, 10);

/** `552 days`: nobody scans to the hour. */
export const daysText = (days: number): string => plural(Math.round(days), 'day');

/** An age, which may be more than reports can tell: `≥ 552 days`. */
export const ageText = (days: number, { lastClear }: Pick<Opening, 'lastClear'>): string =>
  lastClear === null ? `≥ ${daysText(days)}` : daysText(days);

export const agesCounted =
  'Ages count from the first report that shows a gap; one that cannot tell does not reset them. ≥: may be older.';

/** Why an age is a lower bound; empty where it is not. */
export const openingText = ({ firstSeen, lastClear, because }: Opening): string => {
  if (lastClear !== null) return `not there on ${dayText(lastClear)}, there on ${dayText(firstSeen)}`;
  if (because === 'rule-changed') return `in sight since ${dayText(firstSeen)}, when its rule changed`;
  if (because === 'first-report') return `there in the first report, ${dayText(firstSeen)}`;
  return `in sight since ${dayText(firstSeen)}; nobody had looked before`;
};

export const meanAgeText = ({ meanDays, atLeast }: GapAge): string =>
  meanDays === null ? '–' : orMore(meanDays, atLeast);

export const fixTimeText = ({ meanDays, atLeast }: TimeToFix): string =>
  meanDays === null ? '–' : orMore(meanDays, atLeast);

const orMore = (days: number, atLeast: number): string => `${atLeast > 0 ? '≥ ' : ''}${daysText(days)}`;

/** `0.4 %`; a dash where nothing was to be decided. */
export function unknownText({ undecided, applicable }: Pick<HistoryRun, 'undecided' | 'applicable'>): string {
  if (applicable === 0) return '–';
  if (undecided === 0) return '0 %';
  const share = (100 * undecided) / applicable;
  return share < 0.1 ? 'under 0.1 %' : `${share.toFixed(1)} %`;
}

/** Severities that have a gap in some run: there is nothing to say of the others. */
export const seenSeverities = ({ runs }: HistorySeries): Severity[] => {
  const seen = severities.filter((severity) => runs.some(({ gaps }) => gaps[severity] > 0));
  return seen.length > 0 ? seen : ['critical', 'high'];
};

/** `77 critical and 276 high gaps are open`. */
export function openText(gaps: Record<Severity, number>): string {
  const grave = (['critical', 'high'] as const).filter((severity) => gaps[severity] > 0);
  const named = grave.length > 0 ? grave : severities.filter((severity) => gaps[severity] > 0);
  if (named.length === 0) return 'no gap is open';
  const one = gaps[named[named.length - 1]!] === 1;
  const texts = named.map((severity) => `${count(gaps[severity])} ${severity}`);
  return `${listed(texts)} ${one ? 'gap' : 'gaps'} ${one && named.length === 1 ? 'is' : 'are'} open`;
}

/** What became of gaps since the run before, in one sentence. */
export function changesText({ new: fresh, worsened, fixed, eased, outOfSight, byRules }: RunChanges): string {
  const words: [number, string][] = [
    [fresh, 'new'],
    [worsened, 'worse'],
    [fixed, 'fixed'],
    [eased, 'eased'],
    [outOfSight, 'out of sight'],
  ];
  const said = words.filter(([number]) => number > 0).map(([number, word]) => `${count(number)} ${word}`);
  const why = byRules > 0 ? `; ${count(byRules)} of these where a rule is new or judges otherwise` : '';
  return said.length === 0 ? 'no gap is new, worse or fixed' : `${listed(said)}${why}`;
}

/** What becomes of callers while the primary Region is lost; undefined when the report does not speak of them. */
export function callersText({ journeys }: HistoryRun, lost: string): string | undefined {
  const fates = journeys?.[lost];
  if (!fates) return undefined;
  const { answered, degraded, dead, unknown } = fates;
  const all = answered + degraded + dead + unknown;
  const rest: [number, string][] = [
    [degraded, 'degraded'],
    [dead, 'dead'],
    [unknown, 'unknown'],
  ];
  const said = rest.filter(([number]) => number > 0).map(([number, word]) => `${count(number)} ${word}`);
  return listed([`${count(answered)} of ${plural(all, 'way')} in answered`, ...said]);
}

/** Over rules that judged alike throughout, for series in which others did not; undefined when there is no such need. */
export function steadyText({ runs, breaks, steadyRules }: HistorySeries): string | undefined {
  const [first, last] = [runs[0]!, runs[runs.length - 1]!];
  if (breaks.length === 0) return undefined;
  if (steadyRules === 0) return 'No rule judged alike in all reports: first and last cannot be compared.';
  const sides = severities.filter((s) => first.steadyGaps[s] + last.steadyGaps[s] > 0);
  const gaps = sides.map((s) => `${count(first.steadyGaps[s])} → ${count(last.steadyGaps[s])} ${s}`);
  return `Over the ${plural(steadyRules, 'rule')} that judged alike in all ${count(runs.length)} reports: ${gaps.length === 0 ? 'no gap' : gaps.join(', ')}.`;
}
