import { type Finding, type Severity, severities } from '../model/finding.ts';
import type { AbsentFinding, Report } from '../model/report.ts';
import { type Change, type Comparison, compareReports, isSetback } from './diff/compare.ts';
import { countsOf } from './diff/view.ts';
import { shownAs } from './html/labels.ts';
import { identify } from './identify.ts';

/** The report with what is new or worse since an earlier one: marked in the findings, counted for the gate. */
export function withBaseline(report: Report, earlier: Report): Report {
  const comparison = compareReports(earlier, report);
  const setbacks = new Map(
    comparison.changes.flatMap((change) =>
      isSetback(change) ? [[change.after!, change.kind] as const] : [],
    ),
  );
  const worse = [...setbacks.keys()];
  const gaps = Object.fromEntries(
    severities.map((s) => [s, worse.filter((f) => f.verdict === 'fail' && f.severity === s).length]),
  ) as Record<Severity, number>;
  const { 'out-of-sight': outOfSight, 'rule-changed': _, ...counts } = countsOf(comparison);
  const older = new Map(identify(earlier.findings).map(({ id, finding }) => [id, finding]));
  return {
    ...report,
    findings: identify(report.findings).map(({ id, finding }) => {
      const { change: __, ...bare } = finding;
      const change = setbacks.get(finding);
      const baselineState = stateOf(finding, older.get(id));
      return { ...bare, ...((change === 'new' || change === 'worsened') && { change }), baselineState };
    }),
    baseline: {
      startedAt: earlier.run.startedAt,
      version: earlier.tool.version,
      rulesDigest: earlier.run.rulesDigest,
      scope: earlier.scope,
      counts: { ...counts, outOfSight },
      gate: { gaps, unknown: comparison.changes.filter(becameUnknown).length },
      absent: absentOf(comparison),
      notes: comparison.notes,
    },
  };
}

/** A gap that cannot be read any more is out of sight and no setback, but what nobody can see must stop a gate for unknowns. */
const becameUnknown = (change: Change): boolean =>
  change.after?.verdict === 'unknown' && (isSetback(change) || change.kind === 'out-of-sight');

/** Messages do not count: they quote ages and numbers that differ from day to day. */
function stateOf(now: Finding, then: Finding | undefined): NonNullable<Finding['baselineState']> {
  if (!then) return 'new';
  return shownAs(now) === shownAs(then) && now.severity === then.severity ? 'unchanged' : 'updated';
}

/** What was open in the baseline and has no finding now. */
function absentOf({ changes }: Comparison): AbsentFinding[] {
  return changes.flatMap(({ id, kind, before, after, note }) => {
    if (after || !before) return [];
    const { rule, verdict, severity, resource, message } = before;
    const outOfSight = kind === 'out-of-sight';
    return [{ fingerprint: id, rule, verdict, severity, resource, message, outOfSight, why: note ?? '' }];
  });
}
