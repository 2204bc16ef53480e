import type { Evidence } from '../evidence.ts';
import { decode } from '../layout.ts';
import { sha256Hex } from '../manifest.ts';

interface FileDigest {
  file: string;
  sha256: string;
}

interface RuleDigest extends FileDigest {
  /** Why it did not run; absent where it did. */
  leftOut?: string;
  /** Of what decides its verdicts, prose apart; absent where it did not run. */
  judges?: string;
  /** Parameters as they were used. */
  params?: object;
}

export interface Digests {
  tool: string;
  collectedBy: string;
  /** Of the definitions of all rules that ran, as in the report. */
  rulesDigest: string;
  rules: RuleDigest[];
  frameworks: FileDigest[];
  readiness: FileDigest[];
  exceptions: FileDigest[];
  attestations: FileDigest[];
  drills: FileDigest[];
}

/** Which rules, frameworks and records of people judged, each with the digest of its file. */
export function digestsOf(
  { report, estate }: Pick<Evidence, 'report' | 'estate'>,
  entries: readonly [path: string, bytes: Uint8Array][],
): Digests {
  const of = (folder: string) =>
    entries
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([file, bytes]) => ({ file, sha256: sha256Hex(bytes), bytes }));
  const ran = new Map(report.rules.map((rule) => [rule.id, rule]));
  return {
    tool: `ringdown ${report.tool.version}`,
    collectedBy: estate.tool,
    rulesDigest: report.run.rulesDigest,
    rules: of('rules').map(({ bytes, ...digest }) => {
      const rule = ran.get(ruleId(digest.file));
      return rule
        ? { ...digest, judges: rule.digest!, params: rule.params! }
        : { ...digest, leftOut: whyLeftOut(decode(bytes)) };
    }),
    frameworks: of('frameworks').map(withoutBytes),
    readiness: of('readiness').map(withoutBytes),
    exceptions: of('exceptions').map(withoutBytes),
    attestations: of('attestations').map(withoutBytes),
    drills: of('drills').map(withoutBytes),
  };
}

const withoutBytes = ({ file, sha256 }: FileDigest): FileDigest => ({ file, sha256 });

/** The loader holds that a rule's file is called by its id. */
export const ruleId = (path: string): string =>
  path
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.ya?ml$/, '');

const whyLeftOut = (text: string): string =>
  /^optional: *true\b/m.test(text) ? 'runs only where it is named' : 'by the settings (see evidence.json)';
