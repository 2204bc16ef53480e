import { createHash } from 'node:crypto';
import type { ReportDrills } from '../model/drill.ts';
import type { Estate } from '../model/estate.ts';
import { type Finding, type Severity, severities } from '../model/finding.ts';
import type { ReportJourneys } from '../model/journey.ts';
import type { CallRecord } from '../model/provenance.ts';
import type { ReportReadiness } from '../model/readiness.ts';
import type { ReportRecovery } from '../model/recovery.ts';
import {
  type Completeness,
  type Counts,
  countFindings,
  type ExceptionSummary,
  type Gap,
  type InventoryRow,
  type LedgerRow,
  type OutsideScope,
  type OverallVerdict,
  type Report,
  type RuleSummary,
} from '../model/report.ts';
import type { ScopeChoice } from '../model/scope-choice.ts';
import type { Drill } from '../rules/drills/drill.ts';
import type { ReadinessTable } from '../rules/readiness/readiness.ts';
import { withRegionNames } from '../rules/region-names.ts';
import type { Rule } from '../rules/rule.ts';
import { attestationSummaries } from './attestations.ts';
import type { Params } from './evaluate.ts';
import { type FrameworkChoice, frameworkSummaries, noFrameworks } from './frameworks.ts';
import { readinessOf } from './readiness/readiness.ts';
import { paramsOf, ruleDigest } from './rule-digest.ts';

/** Puts findings, rules and the call ledger together into the report that every format renders. */
export function buildReport(from: {
  estate: Estate;
  rules: readonly Rule[];
  findings: Finding[];
  version: string;
  frameworks?: FrameworkChoice;
  params?: { readonly [rule: string]: Params };
  journeys?: ReportJourneys;
  recovery?: ReportRecovery;
  exceptions?: ExceptionSummary[];
  drills?: ReportDrills;
  /** Records as they are; their summaries are in `drills`. */
  records?: readonly Drill[];
  readiness?: ReadinessTable;
  inventory?: InventoryRow[];
  scope?: ScopeChoice;
  outside?: OutsideScope[];
}): Report {
  const {
    estate,
    rules,
    findings,
    version,
    frameworks = noFrameworks,
    journeys,
    recovery,
    exceptions,
    drills,
    inventory,
  } = from;
  const byRule = groupBy(findings, (f) => f.rule);
  const counts = countFindings(findings);
  const bySeverity = Object.fromEntries(
    severities.map((severity) => [severity, countFindings(findings.filter((f) => f.severity === severity))]),
  ) as Record<Severity, Counts>;
  const summaries = frameworkSummaries({
    choice: frameworks,
    at: estate.startedAt,
    rules,
    byRule,
    drills: drills?.records,
  });
  const { attestations = [] } = frameworks;
  return {
    schema: 'ringdown-report',
    version: 1,
    tool: { name: 'ringdown', version },
    run: {
      startedAt: estate.startedAt,
      finishedAt: estate.finishedAt,
      interrupted: estate.interrupted,
      rulesDigest: digestOf(rules),
    },
    scope: { ...estate.scope, ...(from.scope && { judged: from.scope }) },
    summary: { verdict: overallVerdict(counts, bySeverity), counts, bySeverity },
    calls: ledger(estate.calls),
    completeness: {
      ...completenessOf(findings, counts),
      ...(from.outside && from.outside.length > 0 && { outside: from.outside }),
    },
    rules: rules.map((rule) => ({
      ...ruleSummary(rule, byRule.get(rule.definition.id) ?? [], { ...frameworks, regions: estate.scope }),
      digest: ruleDigest(rule),
      params: paramsOf(rule, from.params ?? {}),
    })),
    findings,
    frameworks: summaries,
    ...(journeys && { journeys }),
    ...(recovery && { recovery }),
    ...(exceptions && { exceptions }),
    ...(drills && { drills }),
    ...(from.readiness && { readiness: readinessIn({ ...from, table: from.readiness }, byRule) }),
    ...(attestations.length > 0 && {
      attestations: attestationSummaries(attestations, summaries, estate.startedAt),
    }),
    ...(inventory && { inventory }),
  };
}

/** Rules that run on request only are missed by nobody. */
const readinessIn = (
  {
    table,
    estate,
    rules,
    frameworks = noFrameworks,
    drills,
    records,
  }: { table: ReadinessTable } & Parameters<typeof buildReport>[0],
  byRule: ReadonlyMap<string, readonly Finding[]>,
): ReportReadiness =>
  readinessOf({
    table,
    ran: rules.map(({ definition }) => definition.id),
    leftOut: frameworks.leftOut.filter(({ optional }) => !optional).map(({ id }) => id),
    byRule,
    drills: drills && records && { records, summaries: drills.records },
    at: estate.startedAt,
  });

function overallVerdict(counts: Counts, bySeverity: Record<Severity, Counts>): OverallVerdict {
  if (bySeverity.critical.fail + bySeverity.high.fail > 0) return 'not-ready';
  if (counts.fail > 0) return 'gaps';
  if (counts.unknown + counts.error > 0) return 'unproven';
  return counts.pass + counts.excepted > 0 ? 'ready' : 'nothing-examined';
}

function ruleSummary(
  { definition }: Rule,
  findings: readonly Finding[],
  { only, regions }: FrameworkChoice & { regions: Estate['scope'] },
): RuleSummary {
  const { id, title, severity, domain, resource, why, fix, references, frameworks = {} } = definition;
  const shown = Object.entries(frameworks).filter(([name]) => only.length === 0 || only.includes(name));
  return {
    id,
    title,
    severity,
    domain,
    resource,
    why: withRegionNames(why, regions),
    fix: withRegionNames(fix, regions),
    references,
    frameworks: Object.fromEntries(shown),
    counts: countFindings(findings),
  };
}

/** One row for each operation and place, in the order of the calls. */
function ledger(calls: readonly CallRecord[]): LedgerRow[] {
  const rows = groupBy(calls, (c) => [c.account, c.region, c.service, c.operation].join('|'));
  return [...rows.values()].map((same) => {
    const { service, operation, account, region, actions } = same[0]!;
    const count = (...outcomes: CallRecord['outcome'][]) =>
      same.filter((c) => outcomes.includes(c.outcome)).length;
    const reason = same.find((c) => c.outcome !== 'ok' && c.outcome !== 'not-configured')?.reason;
    const denied = count('denied');
    return {
      service,
      operation,
      account,
      region,
      actions,
      calls: same.length,
      requests: same.reduce((sum, c) => sum + c.requests, 0),
      denied,
      throttled: same.reduce((sum, c) => sum + c.throttled, 0),
      failed: same.length - count('ok', 'not-configured') - denied,
      ...(reason !== undefined && { reason }),
    };
  });
}

function completenessOf(findings: readonly Finding[], counts: Counts): Completeness {
  const gaps = new Map<string, Gap>();
  for (const finding of findings) for (const gap of gapsOf(finding)) addGap(gaps, gap, finding.rule);
  return {
    decided: counts.pass + counts.fail + counts.excepted,
    applicable: counts.pass + counts.fail + counts.excepted + counts.unknown + counts.error,
    complete: counts.unknown + counts.error === 0,
    gaps: [...gaps.values()].sort((a, b) => b.findings - a.findings || (a.operation < b.operation ? -1 : 1)),
  };
}

/** The distinct causes of one unknown finding. */
function gapsOf({ unknown, resource }: Finding): Gap[] {
  const causes = unknown.map(
    (u): Gap => ({
      operation: u.operation ?? '',
      actions: u.actions,
      account: resource.account,
      region: resource.region,
      outcome: u.outcome,
      reason: u.reason,
      findings: 0,
      rules: [],
    }),
  );
  return [...new Map(causes.map((cause) => [gapKey(cause), cause])).values()];
}

function addGap(gaps: Map<string, Gap>, gap: Gap, rule: string): void {
  const known = gaps.get(gapKey(gap)) ?? gap;
  gaps.set(gapKey(gap), known);
  known.findings += 1;
  if (!known.rules.includes(rule)) known.rules.push(rule);
}

/** Reasons differ by resource (they quote its ARN), so one that names an operation does not tell gaps apart. */
const gapKey = ({ operation, account, region, outcome, reason }: Gap): string =>
  [operation, account, region, outcome, operation === '' ? reason : ''].join('|');

/** Tells whether two reports were made by the same rules. */
const digestOf = (rules: readonly Rule[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rules.map(({ definition }) => definition)))
    .digest('hex');

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
