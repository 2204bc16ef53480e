import { decode, layout, type PackageFiles } from '../../evidence/layout.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { count } from '../../report/html/format.ts';
import { renderJson } from '../../report/json.ts';
import { version } from '../assets.ts';
import { type Check, failed, ok } from './check.ts';

const name = 'findings';

/** Compares the report of the package with the one that its estate and rules give. */
export function findingsCheck(files: PackageFiles, judged: Report): Check {
  const bytes = files.get(layout.report);
  const text = bytes && decode(bytes);
  const number = `${count(judged.findings.length)} findings (${judged.summary.verdict})`;
  if (text === renderJson(judged))
    return ok(name, `${number}, judged again from the estate with the rules in here: byte for byte the same`);
  const saved = savedFindings(text);
  if (saved === undefined) return failed(name, `${layout.report} is not the report that the estate gives`);
  const details = changes(saved, judged.findings);
  const writer = judged.tool.version;
  if (details.length === 0 && writer !== version)
    return ok(
      name,
      `${number}, judged again with the rules in here: byte for byte the same. What stands around them is of ringdown ${writer}; this is ${version}`,
    );
  if (details.length === 0)
    return failed(
      name,
      `the findings are those that the estate gives, but what ${layout.report} says around them is not`,
    );
  return failed(
    name,
    `${details.length} findings are not what the estate gives${writer === version ? '' : `; the package is of ringdown ${writer} and this is ${version}: only \`npx ringdown@${writer} verify\` tells whether that is why`}`,
    details,
  );
}

function savedFindings(text: string | undefined): Finding[] | undefined {
  try {
    const { findings } = JSON.parse(text ?? '') as Partial<Report>;
    return Array.isArray(findings) ? findings : undefined;
  } catch {
    return undefined;
  }
}

/** Every finding that is not the same in both, as the package has it and as it should be. */
function changes(saved: readonly Finding[], judged: readonly Finding[]): string[] {
  const savedBy = byKey(saved);
  const judgedBy = byKey(judged);
  const keys = new Set([...savedBy.keys(), ...judgedBy.keys()]);
  const differing = [...keys].flatMap((key) => {
    const [before, after] = [savedBy.get(key), judgedBy.get(key)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [`${key}: the package says ${said(before)}, the estate gives ${said(after)}`];
  });
  const sameOrder = JSON.stringify(saved) === JSON.stringify(judged);
  return differing.length > 0 || sameOrder ? differing : ['the same findings stand in another order'];
}

const byKey = (findings: readonly Finding[]): Map<string, Finding> =>
  new Map(
    findings.map((finding) => {
      const { type, id, account, region } = finding?.resource ?? {};
      return [`${finding?.rule} on ${type} ${id} in ${account} ${region}`, finding];
    }),
  );

const said = (finding: Finding | undefined): string =>
  finding === undefined ? 'nothing' : `${finding.verdict}${finding.exception ? ' (excepted)' : ''}`;
