import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { didYouMean } from '../../model/suggest.ts';
import type { RuleFile } from '../load.ts';
import { type Problem, refuseProblems } from '../problem.ts';
import { schemaCheck } from '../validate.ts';
import { parseYaml, type YamlSource } from '../yaml-source.ts';
import type { Framework } from './framework.ts';

/** The files of `frameworks/` below each rule folder, where there is one. */
export const readFrameworkFiles = (ruleFolders: readonly string[]): RuleFile[] =>
  ruleFolders
    .map((folder) => join(folder, 'frameworks'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
    );

/**
 * Parses and checks framework files, sorted by id.
 * @throws UserError `invalid-frameworks` with every problem of every file, one a line.
 */
export function loadFrameworks(schema: object, files: readonly RuleFile[]): Framework[] {
  const check = schemaCheck(schema);
  const read = files.map(({ path, text }) => ({ path, source: parseYaml(path, text) }));
  const problems = read.flatMap(({ path, source }) => {
    if (source.problems.length > 0) return source.problems;
    const found = check(source);
    return found.length > 0 ? found : ownProblems(path, source);
  });
  refuseProblems('invalid-frameworks', problems);
  const all = read.map(({ source }) => withSources(source.value as Framework));
  refuseProblems('invalid-frameworks', [...sameIds(read), ...linkProblems(read, all)]);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Read {
  path: string;
  source: YamlSource;
}

const withSources = (framework: Framework): Framework => ({
  ...framework,
  controls: framework.controls.map((control) => ({ ...control, source: control.source ?? framework.source })),
});

/** What the schema cannot say of one file. */
function ownProblems(path: string, { value, problemAt }: YamlSource): Problem[] {
  const { id, groups, controls } = value as Framework;
  const wanted = basename(path).replace(/\.ya?ml$/, '');
  const known = groups.map((group) => group.id);
  const seen = new Set<string>();
  const problems = controls.flatMap((control, at): Problem[] => {
    const twice = seen.has(control.id);
    seen.add(control.id);
    return [
      ...(twice
        ? [problemAt(['controls', at, 'id'], 'duplicate-id', `${control.id} is listed twice in ${id}`)]
        : []),
      ...(known.includes(control.group)
        ? []
        : [
            problemAt(
              ['controls', at, 'group'],
              'unknown-group',
              `${id} has no group "${control.group}"${didYouMean(control.group, known)}`,
            ),
          ]),
    ];
  });
  return id === wanted
    ? problems
    : [
        problemAt(['id'], 'file-name', `id is "${id}" but the file is ${basename(path)}; make them the same`),
        ...problems,
      ];
}

function sameIds(read: readonly Read[]): Problem[] {
  const first = new Map<string, string>();
  return read.flatMap(({ path, source }) => {
    const { id } = source.value as Framework;
    const before = first.get(id);
    first.set(id, before ?? path);
    return before === undefined
      ? []
      : [source.problemAt(['id'], 'duplicate-id', `${id} is also defined in ${before}`)];
  });
}

/** Whatever a file says of another framework must be there. */
function linkProblems(read: readonly Read[], all: readonly Framework[]): Problem[] {
  const controls = new Map(all.map(({ id, controls }) => [id, new Set(controls.map((c) => c.id))]));
  return read.flatMap(({ source }) => {
    const framework = source.value as Framework;
    const { overlays } = framework;
    return [
      ...(overlays === undefined || controls.has(overlays)
        ? []
        : [
            source.problemAt(
              ['overlays'],
              'unknown-framework',
              `no framework "${overlays}"${didYouMean(overlays, controls.keys())}`,
            ),
          ]),
      ...framework.controls.flatMap((control, at) => crosswalkProblems(source, control, { at, controls })),
    ];
  });
}

function crosswalkProblems(
  source: YamlSource,
  { crosswalk = {} }: Framework['controls'][number],
  { at, controls }: { at: number; controls: ReadonlyMap<string, ReadonlySet<string>> },
): Problem[] {
  return Object.entries(crosswalk).flatMap(([framework, ids]) => {
    const known = controls.get(framework);
    const path = ['controls', at, 'crosswalk', framework];
    if (!known)
      return [
        source.problemAt(
          path,
          'unknown-framework',
          `no framework "${framework}"${didYouMean(framework, controls.keys())}`,
        ),
      ];
    return ids
      .map((id, i) => ({ id, i }))
      .filter(({ id }) => !known.has(id))
      .map(({ id, i }) =>
        source.problemAt(
          [...path, i],
          'unknown-control',
          `${framework} has no control "${id}"${didYouMean(id, known)}`,
        ),
      );
  });
}
