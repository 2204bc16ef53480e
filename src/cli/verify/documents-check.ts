import { contentsOf } from '../../evidence/contents.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { layout, type PackageFiles } from '../../evidence/layout.ts';
import { version } from '../assets.ts';
import { type Check, failed, ok, skipped } from './check.ts';

const name = 'documents';

/** Have checks of their own; the bytes of a gzip file depend on the zlib of the computer. */
const checkedElsewhere: ReadonlySet<string> = new Set([
  layout.manifest,
  layout.statement,
  layout.envelope,
  layout.estate,
  layout.report,
]);

/** Writes every document anew from what it is made of, and compares. */
export async function documentsCheck(files: PackageFiles, evidence: Evidence): Promise<Check> {
  const writer = evidence.report.tool.version;
  if (writer !== version)
    return skipped(
      name,
      `written by ringdown ${writer}, and this is ${version}: not written anew for comparison`,
    );
  const anew = await contentsOf(evidence);
  const paths = [...new Set([...files.keys(), ...anew.keys()])].sort();
  const compared = paths.filter((path) => !checkedElsewhere.has(path));
  const wrong = compared.flatMap((path) => {
    const [here, wanted] = [files.get(path), anew.get(path)];
    if (wanted === undefined) return [`${path} is no part of a package`];
    if (here === undefined) return [`${path} is missing`];
    return Buffer.from(here).equals(Buffer.from(wanted)) ? [] : [`${path} does not say what it should`];
  });
  return wrong.length === 0
    ? ok(name, `${compared.length} files written anew from estate, rules and settings: the same`)
    : failed(name, 'these do not follow from estate, rules and settings:', wrong);
}
