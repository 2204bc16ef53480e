import { scopeRegions } from '../../model/estate.ts';
import { type Finding, type Severity, severities } from '../../model/finding.ts';
import type { GapAge, HistoryRun, RunChanges, SavedReport } from '../../model/history.ts';
import type { Fate } from '../../model/journey.ts';
import type { Report } from '../../model/report.ts';
import { type ChangeKind, compareReports } from '../diff/compare.ts';
import { daysBetween, meanOf } from './days.ts';
import type { Spell, Step } from './spells.ts';

/** The numbers of one run. `previous` is the run before it, `steady` the rules that judged alike in all runs. */
export function historyRun(
  { file, report }: SavedReport,
  { previous, step, steady }: { previous?: Report; step: Step; steady: ReadonlySet<string> },
): HistoryRun {
  const { run, tool, rules, summary, completeness } = report;
  return {
    file,
    startedAt: run.startedAt,
    version: tool.version,
    rulesDigest: run.rulesDigest,
    rules: rules.length,
    interrupted: run.interrupted,
    verdict: summary.verdict,
    gaps: bySeverity((severity) => summary.bySeverity[severity].fail),
    excepted: summary.counts.excepted,
    outOfSight: gapsOf(step.open.filter(({ lost }) => lost !== undefined).map(({ finding }) => finding)),
    undecided: completeness.applicable - completeness.decided,
    applicable: completeness.applicable,
    steadyGaps: gapsOf(report.findings.filter(({ rule }) => steady.has(rule))),
    journeys: fatesOf(report),
    age: agesOf(step.open, run.startedAt),
    changes: previous ? changesOf(previous, report) : null,
  };
}

/** A value for each severity. */
export const bySeverity = <T>(value: (severity: Severity) => T): Record<Severity, T> =>
  Object.fromEntries(severities.map((severity) => [severity, value(severity)])) as Record<Severity, T>;

const gapsOf = (findings: readonly Finding[]): Record<Severity, number> =>
  bySeverity(
    (severity) => findings.filter((finding) => finding.severity === severity && isGap(finding)).length,
  );

const isGap = ({ verdict, exception }: Finding): boolean => verdict === 'fail' && !exception;

/** Gaps that a run shows and that nobody approved. */
export const seenGaps = (open: readonly Spell[]): Spell[] =>
  open.filter(({ lost, finding }) => lost === undefined && isGap(finding));

function agesOf(open: readonly Spell[], at: string): Record<Severity, GapAge> {
  const seen = seenGaps(open);
  return bySeverity((severity) => {
    const spells = seen.filter(({ finding }) => finding.severity === severity);
    const days = spells.map(({ firstSeen }) => daysBetween(firstSeen, at));
    return {
      gaps: spells.length,
      meanDays: meanOf(days),
      oldestDays: days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b)),
      atLeast: spells.filter(({ lastClear }) => lastClear === null).length,
    };
  });
}

function changesOf(previous: Report, report: Report): RunChanges {
  const { changes } = compareReports(previous, report);
  const ofGaps = changes.filter(
    ({ before, after }) => before?.verdict === 'fail' || after?.verdict === 'fail',
  );
  const count = (kind: ChangeKind) => ofGaps.filter((change) => change.kind === kind).length;
  return {
    new: count('new'),
    worsened: count('worsened'),
    eased: count('eased'),
    fixed: count('fixed'),
    outOfSight: count('out-of-sight'),
    byRules: ofGaps.filter(({ cause }) => cause !== undefined).length,
    becameUnknown: changes.filter(({ before, after }) => isUndecided(after) && !isUndecided(before)).length,
  };
}

const isUndecided = (finding: Finding | undefined): boolean =>
  finding?.verdict === 'unknown' || finding?.verdict === 'error';

function fatesOf({ journeys, scope }: Report): HistoryRun['journeys'] {
  if (!journeys) return null;
  return Object.fromEntries(
    scopeRegions(scope).map((lost) => {
      const fates: Record<Fate, number> = { answered: 0, degraded: 0, dead: 0, unknown: 0 };
      for (const { whenLost } of journeys.list) {
        const outcome = whenLost[lost];
        if (outcome) fates[outcome.fate] += 1;
      }
      return [lost, fates];
    }),
  );
}
