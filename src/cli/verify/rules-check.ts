import { ruleId } from '../../evidence/documents/digests.ts';
import type { SourceFile, SourceFiles } from '../../evidence/evidence.ts';
import { listed, plural } from '../../report/html/format.ts';
import { version } from '../assets.ts';
import { readSources } from '../select-rules.ts';
import { type Check, ok, skipped } from './check.ts';

const name = 'rules';

/** Whose rules judged: those that ringdown ships, changed ones, or others. A statement, and no fault. */
export function rulesCheck(sources: SourceFiles, writer: string): Check {
  if (writer !== version)
    return skipped(name, `of ringdown ${writer}; this is ${version} and has no copy to compare them with`);
  const shipped = readSources({ folders: [], exceptions: [], attestations: [], drills: [] });
  const kinds = (['rules', 'frameworks'] as const).map((kind) => ({
    kind,
    ...compared(sources[kind], shipped[kind]),
  }));
  const [rules, frameworks] = kinds.map(({ same }) => same) as [number, number];
  const own = kinds.flatMap((one) => one.own);
  const changed = kinds.flatMap((one) => one.changed);
  const missing = kinds.flatMap((one) => one.missing);
  return ok(
    name,
    [
      `${plural(rules, 'rule')} and ${plural(frameworks, 'framework')} are those of ringdown ${version}`,
      ...(changed.length > 0 ? [`changed: ${some(changed)}`] : []),
      ...(missing.length > 0 ? [`left out of the package: ${some(missing)}`] : []),
      ...(own.length > 0 ? [`of your own: ${some(own)}`] : ['none of your own']),
    ].join('; '),
  );
}

const some = (ids: readonly string[]): string =>
  ids.length > 10 ? `${ids.slice(0, 8).join(', ')} and ${ids.length - 8} more` : listed(ids);

type Files = readonly SourceFile[];

function compared(here: Files, shipped: Files) {
  const theirs = new Map(shipped.map(({ path, text }) => [ruleId(path), text]));
  const ours = new Map(here.map(({ path, text }) => [ruleId(path), text]));
  const known = [...ours.keys()].filter((id) => theirs.has(id));
  return {
    same: known.filter((id) => theirs.get(id) === ours.get(id)).length,
    changed: known.filter((id) => theirs.get(id) !== ours.get(id)),
    own: [...ours.keys()].filter((id) => !theirs.has(id)),
    missing: [...theirs.keys()].filter((id) => !ours.has(id)),
  };
}
