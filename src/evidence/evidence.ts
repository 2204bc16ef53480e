import type { Estate } from '../model/estate.ts';
import type { Severity } from '../model/finding.ts';
import type { Objectives } from '../model/recovery.ts';
import type { Report } from '../model/report.ts';
import type { ScopeChoice } from '../model/scope-choice.ts';

/** A file as it was read when the rules were loaded. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Everything besides the estate that decided the findings, by the folder of the package that holds it. */
export interface SourceFiles {
  rules: readonly SourceFile[];
  frameworks: readonly SourceFile[];
  readiness: readonly SourceFile[];
  exceptions: readonly SourceFile[];
  attestations: readonly SourceFile[];
  /** Absent where nobody named any. */
  drills?: readonly SourceFile[];
}

/** Settings as they were applied, flags and config put together. Nothing of how AWS was reached. */
export interface AppliedSettings {
  /** As `--rules`; empty for all that do not wait to be named. */
  rules: string[];
  severity: Severity;
  /** As `--framework`; empty for all. */
  frameworks: string[];
  entityRoles: string[];
  /** Whether drill records were named; a folder of them may be empty. */
  drills: boolean;
  params: { [rule: string]: { [name: string]: number | string | boolean | string[] } };
  /** How much of the account was judged; absent where all of it was. */
  scope?: ScopeChoice;
  /** Recovery times and points that were asked for, in seconds; absent when none were. */
  objectives?: Objectives;
}

/** The package that this one follows. */
export interface PreviousPackage {
  /** SHA-256 of its manifest. */
  manifest: string;
  startedAt: string;
  finishedAt: string;
}

/** `evidence.json`; `reports/schema/evidence.schema.json` describes the same. */
export interface EvidenceRecord {
  schema: 'ringdown-evidence';
  version: 1;
  /** What judged; what collected says so in the estate. */
  tool: Report['tool'];
  run: Report['run'];
  scope: Omit<Report['scope'], 'judged'>;
  settings: AppliedSettings;
  /** Whether `baseline/report.json` was compared with. */
  baseline: boolean;
  /** `null` for the first of a chain. */
  previous: PreviousPackage | null;
}

/** What a package is made of. The same input gives the same bytes. */
export interface Evidence {
  report: Report;
  estate: Estate;
  sources: SourceFiles;
  settings: AppliedSettings;
  baseline?: Report;
  previous?: PreviousPackage;
}

export function recordOf({ report, settings, baseline, previous }: Evidence): EvidenceRecord {
  // What was judged of it stands among the settings.
  const { judged: _, ...scope } = report.scope;
  return {
    schema: 'ringdown-evidence',
    version: 1,
    tool: report.tool,
    run: report.run,
    scope,
    settings,
    baseline: baseline !== undefined,
    previous: previous ?? null,
  };
}
