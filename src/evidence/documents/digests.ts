import type { Evidence, SourceFile } from '../evidence.ts';
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
  exceptions: FileDigest[];
}

/** Which rules, frameworks and exceptions judged, each with the digest of its file. */
export function digestsOf(
  { report, estate, sources }: Evidence,
  entries: readonly [path: string, bytes: Uint8Array][],
): Digests {
  const of = (folder: string): FileDigest[] =>
    entries
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([file, bytes]) => ({ file, sha256: sha256Hex(bytes) }));
  const ran = new Map(report.rules.map((rule) => [rule.id, rule]));
  return {
    tool: `ringdown ${report.tool.version}`,
    collectedBy: estate.tool,
    rulesDigest: report.run.rulesDigest,
    rules: of('rules').map((digest, i) => {
      const rule = ran.get(ruleId(digest.file));
      return rule
        ? { ...digest, judges: rule.digest!, params: rule.params! }
        : { ...digest, leftOut: whyLeftOut(sources.rules[i]!) };
    }),
    frameworks: of('frameworks'),
    exceptions: of('exceptions'),
  };
}

/** The loader holds that a rule's file is called by its id. */
export const ruleId = (path: string): string =>
  path
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.ya?ml$/, '');

const whyLeftOut = ({ text }: SourceFile): string =>
  /^optional: *true\b/m.test(text) ? 'runs only where it is named' : 'by the settings (see evidence.json)';
