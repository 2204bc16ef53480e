import type { AttestationSummary, ControlAttestation } from './attestation.ts';
import type { ControlExercise, ReportDrills } from './drill.ts';
import type { Scope } from './estate.ts';
import type { Finding, Severity, Verdict } from './finding.ts';
import type { ReportJourneys } from './journey.ts';
import type { ReportReadiness } from './readiness.ts';
import type { ReportRecovery } from './recovery.ts';
import type { ScopeChoice } from './scope-choice.ts';

export interface Counts {
  pass: number;
  fail: number;
  unknown: number;
  notApplicable: number;
  error: number;
  excepted: number;
}

/**
 * The one-word answer. `not-ready`: an open critical or high gap. `gaps`: open gaps of lower severity only.
 * `unproven`: no open gap, but something could not be read. `ready`: everything examined, nothing open.
 * `nothing-examined`: no rule met a resource, which proves nothing.
 */
export type OverallVerdict = 'ready' | 'gaps' | 'not-ready' | 'unproven' | 'nothing-examined';

/** One line of the ledger: every call to one operation in one account and Region. */
export interface LedgerRow {
  service: string;
  operation: string;
  account: string;
  region: string;
  actions: string[];
  calls: number;
  requests: number;
  denied: number;
  throttled: number;
  failed: number;
  /** The first error, in AWS's words. */
  reason?: string;
}

/** What one account has in one Region, of one type. */
export interface InventoryRow {
  type: string;
  account: string;
  /** Null for what belongs to an account and to no Region, such as roles. */
  region: string | null;
  /** Resources that were listed. */
  resources: number;
  /** Why there may be more; empty when the listing is complete. */
  unlisted: Unlisting[];
}

/** Listings that came to nothing for one cause. */
export interface Unlisting {
  /** Empty when no call was made. */
  operation: string;
  actions: string[];
  outcome: string;
  /** Of the first, in AWS's words. */
  reason: string;
  listings: number;
}

/** What could not be read, grouped by cause, with what it costs. */
export interface Gap {
  operation: string;
  actions: string[];
  account: string;
  region: string;
  outcome: string;
  reason: string;
  /** Findings that are unknown because of it. */
  findings: number;
  rules: string[];
}

export interface Completeness {
  /** Pairs of rule and resource that got a verdict of pass or fail, and all that should have. */
  decided: number;
  applicable: number;
  complete: boolean;
  gaps: Gap[];
  /** What was read and not judged, because the contact centre does not use it; absent where there is none. */
  outside?: OutsideScope[];
}

/** Resources of one type that some rules left alone. */
export interface OutsideScope {
  type: string;
  resources: number;
  rules: string[];
}

/** What was scanned, and of that, what was judged. */
export interface ReportScope extends Scope {
  /** Absent in reports of older versions, which judged the whole account. */
  judged?: ScopeChoice;
}

export interface RuleSummary {
  id: string;
  title: string;
  severity: Severity;
  domain: string;
  resource: string;
  why: string;
  fix: string;
  references: string[];
  frameworks: { [framework: string]: { id: string; relation: string; why: string }[] };
  counts: Counts;
  /** Of what decides its verdicts, parameters apart; absent in reports of older versions. */
  digest?: string;
  /** Parameters as they were used. */
  params?: { [name: string]: number | string | boolean | string[] };
}

/** What became of an exception in this report. `unused`: it meets no gap. */
export interface ExceptionSummary {
  id: string;
  rule: string;
  state: 'applied' | 'unused' | 'expired' | 'changed';
  /** Gaps that it covers. */
  findings: number;
  /** Gaps that it covered or would cover, and that are open again because it lapsed. */
  reopened: number;
  reason: string;
  compensatingControl?: string;
  requestedBy: string;
  approvedBy: string;
  approvedOn: string;
  expires: string;
}

/** What was open in the baseline and has no finding in the report. */
export interface AbsentFinding
  extends Pick<Finding, 'rule' | 'verdict' | 'severity' | 'resource' | 'message'> {
  fingerprint: string;
  /** True when nobody can tell; it is not fixed then. */
  outOfSight: boolean;
  why: string;
}

/** What the ages of gaps rest on. */
export interface HistorySummary {
  /** Earlier reports of the same accounts and Regions. */
  reports: number;
  /** Start of the oldest scan among them. */
  from: string | null;
  /** Reports of other accounts or Regions in the same folder, which say nothing. */
  otherEstates: number;
}

/** How the report stands to an earlier one. With it, the gate counts only what is new or worsened. */
export interface BaselineSummary {
  startedAt: string;
  version: string;
  rulesDigest: string;
  /** Absent, as `absent`, in reports of older versions. */
  scope?: Scope;
  counts: {
    new: number;
    worsened: number;
    eased: number;
    fixed: number;
    outOfSight: number;
    unchanged: number;
  };
  /** What the gate counts: open gaps by severity, and unknown findings, that are new or worsened. */
  gate: { gaps: Record<Severity, number>; unknown: number };
  absent?: AbsentFinding[];
  /** What makes the two hard to compare, in sentences. */
  notes: string[];
}

/** Every state that a control can be in. None of them says that a control is met. */
export const controlStates = [
  /** A rule failed whose failure disproves the control. */
  'gap',
  /** Only rules failed that speak to it indirectly. */
  'weakness',
  /** A gap or weakness with an approved exception: still open. */
  'excepted',
  /** Rules ran, and nothing could be decided. */
  'unknown',
  /** Nothing failed, but some results could not be decided or some rules did not run. */
  'partly-examined',
  /** Everything passed, with a parameter that is looser than the control asks for. */
  'not-demonstrated',
  /** Every rule ran and passed: as far as they see, and no further. */
  'no-gap-found',
  /** People or the provider's report answered, with the approval of somebody else. Nothing that a scan could confirm. */
  'attested',
  /** Such an answer has run out. */
  'attestation-expired',
  /** Only people can answer, and nobody has. */
  'attestation-due',
  /** The cloud provider operates it; its report is the evidence, and nobody attested that it is there. */
  'inherited',
  /** No rule met a resource. */
  'not-examined',
  /** No scan of AWS can tell. */
  'not-assessable',
  /** Asked of other kinds of entity. */
  'not-applicable',
] as const;
export type ControlState = (typeof controlStates)[number];

export interface ControlSummary {
  id: string;
  title: string;
  group: string;
  assessability: 'automated' | 'partly' | 'people' | 'provider' | 'outside';
  state: ControlState;
  /** Rules that speak to it, by themselves or through another framework's control. */
  rules: string[];
  /** Controls of other frameworks whose rules are among these, as `nist-800-53 CP-9`. */
  crosswalk?: string[];
  /** What ringdown can see of it, and what it cannot. */
  slice?: string;
  remainder?: string;
  /** Why the state is what it is, where rules do not say. */
  note?: string;
  /** How the question stands that it puts to people; absent where it puts none. */
  attestation?: ControlAttestation;
  /** How the exercise stands that it asks for; absent where it asks for none, or no drill records were given. */
  exercise?: ControlExercise;
}

/** What may be said of a framework in numbers. There is no single number, on purpose. */
export interface FrameworkScore {
  /** Controls with an answer, of those that apply. */
  examined: { controls: number; of: number };
  /** Weighted results of the mapped rules; the undecided ones are the width of the interval. */
  readiness: { passed: number; failed: number; undecided: number; weights: Record<Severity, number> };
  /** Open failures of the mapped rules, each counted once. */
  openGaps: Record<Severity, number>;
  /** Mapped rules that were not run. */
  rulesLeftOut: number;
}

export interface FrameworkSummary {
  id: string;
  title: string;
  edition: string;
  /** `unlisted`: no framework file describes it; its controls are those that rules name. */
  status: 'in-force' | 'proposed' | 'house' | 'unlisted';
  source: string;
  says: string;
  groups: { id: string; title: string }[];
  controls: ControlSummary[];
  /** Absent for a proposal and for a framework that no file describes. */
  score?: FrameworkScore;
}

export interface Report {
  schema: 'ringdown-report';
  version: 1;
  tool: { name: 'ringdown'; version: string };
  run: { startedAt: string; finishedAt: string; interrupted: boolean; rulesDigest: string };
  scope: ReportScope;
  summary: { verdict: OverallVerdict; counts: Counts; bySeverity: Record<Severity, Counts> };
  calls: LedgerRow[];
  completeness: Completeness;
  rules: RuleSummary[];
  findings: Finding[];
  frameworks: FrameworkSummary[];
  /** What becomes of every way in; absent when no rule of the report speaks of journeys. */
  journeys?: ReportJourneys;
  /** How long recovery takes and what it costs; absent when no rule of the report speaks of it, and without a second Region. */
  recovery?: ReportRecovery;
  /** Every exception that was given, also those that do nothing; absent when none was given. */
  exceptions?: ExceptionSummary[];
  /** Every attestation that was given, also those that do nothing; absent when none was given. */
  attestations?: AttestationSummary[];
  /** Drill records and what AWS's own records make of them; absent when none were given. */
  drills?: ReportDrills;
  /** How far the recovery of each line has come; absent in reports of older versions. */
  readiness?: ReportReadiness;
  baseline?: BaselineSummary;
  history?: HistorySummary;
  /** What was found where; absent in reports of older versions. */
  inventory?: InventoryRow[];
}

const countKey: Record<Verdict, keyof Counts> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
  error: 'error',
};

const countNames = [...Object.values(countKey), 'excepted'] as const;

const noCounts = (): Counts => ({
  pass: 0,
  fail: 0,
  unknown: 0,
  notApplicable: 0,
  error: 0,
  excepted: 0,
});

/** Counts verdicts; an excepted failure counts as `excepted` and not as `fail`. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = noCounts();
  for (const finding of findings) counts[finding.exception ? 'excepted' : countKey[finding.verdict]] += 1;
  return counts;
}

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) for (const key of countNames) sum[key] += counts[key];
  return sum;
}
