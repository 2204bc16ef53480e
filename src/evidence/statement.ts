import type { Counts, OverallVerdict, Report } from '../model/report.ts';
import type { Evidence, PreviousPackage } from './evidence.ts';
import { layout, outsideManifest, type PackageFiles } from './layout.ts';
import { sha256Hex } from './manifest.ts';

/** docs/evidence.md says what each member means. A change of meaning is a new version. */
export const predicateType = 'https://ringdown.dev/evidence/v1';

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export interface Statement {
  _type: 'https://in-toto.io/Statement/v1';
  subject: { name: string; digest: { sha256: string } }[];
  predicateType: typeof predicateType;
  predicate: Predicate;
}

interface Predicate {
  tool: Report['tool'];
  collectedBy: string;
  run: Report['run'];
  scope: { primary: string; recovery: string | null; accounts: string[] };
  verdict: OverallVerdict;
  counts: Counts;
  completeness: { decided: number; applicable: number; complete: boolean };
  previous: PreviousPackage | null;
}

/** Says of the manifest, and of every file that it lists, what run they come from and what it found. */
export function statementOf(
  files: PackageFiles,
  evidence: Pick<Evidence, 'report' | 'estate' | 'previous'>,
): Statement {
  const { report, estate, previous } = evidence;
  const { decided, applicable, complete } = report.completeness;
  const { primary, recovery, accounts } = report.scope;
  const listed = [...files.keys()].filter((path) => !outsideManifest.has(path)).sort();
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [layout.manifest, ...listed].map((name) => ({
      name,
      digest: { sha256: sha256Hex(files.get(name) ?? new Uint8Array()) },
    })),
    predicateType,
    predicate: {
      tool: report.tool,
      collectedBy: estate.tool,
      run: report.run,
      scope: { primary, recovery: recovery ?? null, accounts: accounts.map(({ id }) => id) },
      verdict: report.summary.verdict,
      counts: report.summary.counts,
      completeness: { decided, applicable, complete },
      previous: previous ?? null,
    },
  };
}
