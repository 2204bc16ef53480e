import type { Scope } from './estate.ts';
import type { Finding, Severity } from './finding.ts';
import type { Fate } from './journey.ts';
import type { Counts, OverallVerdict, Report } from './report.ts';

/** A report and the file that it was read from. */
export interface SavedReport {
  file: string;
  report: Report;
}

/** A file of the folder that is not part of the history, and why. */
export interface PassedOver {
  file: string;
  reason: string;
}

/** What a folder of saved reports tells over time. */
export interface History {
  schema: 'ringdown-history';
  version: 1;
  tool: { name: 'ringdown'; version: string };
  /** One for each set of accounts and Regions: numbers of different estates are never joined. */
  series: HistorySeries[];
  passedOver: PassedOver[];
  /** Files that are no JSON by their name, such as report.html. */
  otherFiles: number;
}

export interface HistorySeries {
  scope: Scope;
  /** The oldest first, by the time at which the scan began. */
  runs: HistoryRun[];
  breaks: HistoryBreak[];
  /** Rules that judged alike in every run; `steadyGaps` of a run counts only theirs. */
  steadyRules: number;
  /** Open in the newest run and not excepted, the gravest first, then the oldest. */
  open: OpenGap[];
  /** Was open, and the newest run cannot tell. Not fixed. */
  lost: LostGap[];
  /** What the newest run found no longer open. */
  closed: ClosedGap[];
  /** Over the whole series, by severity; gaps that closed together with a change of their rule are left out. */
  timeToFix: Record<Severity, TimeToFix>;
  /** Rules about drills and other tests of recovery, as the newest run judged them. */
  drills: DrillRule[];
  /** Records of exercises that the newest run was given, the newest first; null when it was given none. */
  exercises: Exercise[] | null;
  /** Of the newest run. */
  exceptions: NonNullable<Report['exceptions']>;
}

export interface HistoryRun {
  file: string;
  startedAt: string;
  version: string;
  rulesDigest: string;
  rules: number;
  interrupted: boolean;
  verdict: OverallVerdict;
  /** Open and not excepted. */
  gaps: Record<Severity, number>;
  excepted: number;
  /** Were open and not excepted in an earlier run, and this one cannot tell: so many more may be open. */
  outOfSight: Record<Severity, number>;
  /** Results that could not be decided, rule errors among them. */
  undecided: number;
  /** Of so many that should have been. */
  applicable: number;
  steadyGaps: Record<Severity, number>;
  /** Ways in by what becomes of them while a Region is lost; null when the report does not speak of journeys. */
  journeys: { [lost: string]: Record<Fate, number> } | null;
  age: Record<Severity, GapAge>;
  /** Since the run before; null for the first. */
  changes: RunChanges | null;
}

/** Ages in days, counted from the first run that shows a gap. */
export interface GapAge {
  gaps: number;
  /** Null where there is no gap. */
  meanDays: number | null;
  oldestDays: number | null;
  /** How many of them may be older than they look, because no earlier run shows that they were not there. */
  atLeast: number;
}

/** What became of gaps, in the words of `ringdown diff`. */
export interface RunChanges {
  new: number;
  worsened: number;
  eased: number;
  fixed: number;
  outOfSight: number;
  /** How many of these concern a rule that is new or judges otherwise: nothing need have changed in the account. */
  byRules: number;
  /** Results that could be decided before, or were not there, and now cannot be. */
  becameUnknown: number;
}

/** Between two runs that follow each other: what makes their numbers hard to compare. */
export interface HistoryBreak {
  /** Position of the later run. */
  run: number;
  rulesAdded: string[];
  rulesRemoved: string[];
  /** Their condition, severity or parameters differ. */
  rulesChanged: string[];
  /** Sentences. */
  why: string[];
}

/** Why nobody can tell when a gap opened: what the time before it was first seen looked like. */
export type NoClear = 'first-report' | 'unseen-before' | 'rule-changed';

/** When a gap opened, as well as reports can tell. */
export interface Opening {
  /** Start of the first scan that shows it, and since which no report showed it closed. */
  firstSeen: string;
  /** Start of the last scan before that which looked and did not find it; null when there is none. */
  lastClear: string | null;
  /** Present where `lastClear` is null: the gap may be older than `firstSeen`. */
  because?: NoClear;
}

export interface OpenGap extends Opening {
  fingerprint: string;
  rule: string;
  title: string;
  severity: Severity;
  resource: Finding['resource'];
  message: string;
  days: number;
  /** How often it was closed before. */
  reopened: number;
}

export interface LostGap extends Opening {
  fingerprint: string;
  rule: string;
  title: string;
  severity: Severity;
  resource: Finding['resource'];
  /** Start of the last scan that showed it open. */
  lastSeen: string;
  why: string;
}

export interface ClosedGap extends Opening {
  fingerprint: string;
  rule: string;
  title: string;
  severity: Severity;
  resource: Finding['resource'];
  closedAt: string;
  how: 'passed' | 'not-applicable' | 'gone';
  days: number;
  /** Its rule judges otherwise than when it was last seen open. */
  ruleChanged: boolean;
}

export interface TimeToFix {
  fixed: number;
  /** From the first run that showed a gap to the first that showed it closed; null when none was fixed. */
  meanDays: number | null;
  /** How many of them were open for longer than reports can tell. */
  atLeast: number;
}

/** A record of an exercise, and what AWS's own records make of it. */
export interface Exercise {
  id: string;
  type: string;
  from: string;
  result: string;
  corroboration: string;
  /** How many things are not as they should be about it. */
  concerns: number;
}

export interface DrillRule {
  rule: string;
  title: string;
  severity: Severity;
  now: Counts;
  /** In the run before; null when the rule was not run then. */
  before: Counts | null;
}
