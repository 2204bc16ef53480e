import { type Severity, severities } from '../../model/finding.ts';
import type {
  ClosedGap,
  DrillRule,
  HistorySeries,
  LostGap,
  OpenGap,
  SavedReport,
  TimeToFix,
} from '../../model/history.ts';
import type { Report } from '../../model/report.ts';
import { breaksOf } from './breaks.ts';
import { daysBetween, meanOf } from './days.ts';
import { exercisesOf } from './exercises.ts';
import { bySeverity, historyRun, seenGaps } from './run.ts';
import { type Closed, followGaps, type Spell } from './spells.ts';
import { steadyRules } from './steady-rules.ts';

/** The history of one estate, from its reports, the oldest first; there is one at least. */
export function seriesOf(saved: readonly SavedReport[]): HistorySeries {
  const runs = saved.map(({ report }) => report);
  const newest = runs[runs.length - 1]!;
  const steps = followGaps(runs);
  const last = steps[steps.length - 1]!;
  const steady = steadyRules(runs);
  const writer = new GapWriter(runs);
  return {
    scope: newest.scope,
    runs: saved.map((one, at) => {
      const previous = runs[at - 1];
      return historyRun(one, { step: steps[at]!, steady, ...(previous && { previous }) });
    }),
    breaks: breaksOf(runs),
    steadyRules: steady.size,
    open: seenGaps(last.open).map(writer.open).sort(gravestOldestFirst),
    lost: last.open
      .filter(({ lost }) => lost !== undefined)
      .map(writer.lost)
      .sort(gravestOldestFirst),
    closed: last.closed.map(writer.closed).sort(gravestOldestFirst),
    timeToFix: timeToFix(steps.flatMap(({ closed }) => closed.map(writer.closed))),
    drills: drillRules(newest, runs[runs.length - 2]),
    exercises: exercisesOf(newest),
    exceptions: newest.exceptions ?? [],
  };
}

/** Spells as the document tells them. */
class GapWriter {
  readonly #runs: readonly Report[];
  readonly #titles: Map<string, string>;

  constructor(runs: readonly Report[]) {
    this.#runs = runs;
    this.#titles = new Map(runs.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title])));
  }

  open = (spell: Spell): OpenGap => ({
    ...this.#shared(spell),
    message: spell.finding.message,
    days: daysBetween(spell.firstSeen, this.#startOf(this.#runs.length - 1)),
    reopened: spell.reopened,
  });

  lost = (spell: Spell): LostGap => ({
    ...this.#shared(spell),
    lastSeen: this.#startOf(spell.lastSeen),
    why: spell.lost!,
  });

  closed = ({ spell, run, how, ruleChanged }: Closed): ClosedGap => ({
    ...this.#shared(spell),
    closedAt: this.#startOf(run),
    how,
    days: daysBetween(spell.firstSeen, this.#startOf(run)),
    ruleChanged,
  });

  #shared({ id, finding, firstSeen, lastClear, because }: Spell) {
    const { rule, severity, resource } = finding;
    const title = this.#titles.get(rule) ?? rule;
    return {
      fingerprint: id,
      rule,
      title,
      severity,
      resource,
      firstSeen,
      lastClear,
      ...(because && { because }),
    };
  }

  #startOf = (run: number): string => this.#runs[run]!.run.startedAt;
}

interface Ranked {
  severity: Severity;
  firstSeen: string;
  rule: string;
  fingerprint: string;
}

const gravestOldestFirst = (a: Ranked, b: Ranked): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  compared(a.firstSeen, b.firstSeen) ||
  compared(a.rule, b.rule) ||
  compared(a.fingerprint, b.fingerprint);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function timeToFix(closed: readonly ClosedGap[]): Record<Severity, TimeToFix> {
  return bySeverity((severity) => {
    const fixed = closed.filter((gap) => gap.severity === severity && !gap.ruleChanged);
    return {
      fixed: fixed.length,
      meanDays: meanOf(fixed.map(({ days }) => days)),
      atLeast: fixed.filter(({ lastClear }) => lastClear === null).length,
    };
  });
}

function drillRules(newest: Report, before: Report | undefined): DrillRule[] {
  const earlier = new Map(before?.rules.map(({ id, counts }) => [id, counts]));
  return newest.rules
    .filter(({ domain }) => domain === 'recovery-testing')
    .map(({ id, title, severity, counts }) => ({
      rule: id,
      title,
      severity,
      now: counts,
      before: earlier.get(id) ?? null,
    }));
}
