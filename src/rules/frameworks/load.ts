import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { didYouMean } from '../../model/suggest.ts';
import { digestOf, type Known, type RuleFile } from '../load.ts';
import { type Problem, refuseProblems } from '../problem.ts';
import { schemaCheck } from '../validate.ts';
import { parseYaml, problemIn, type YamlSource } from '../yaml-source.ts';
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
 * Parses and checks framework files, sorted by id. Those that are `known` were checked before by this very code,
 * against this schema; the others become known.
 * @throws UserError `invalid-frameworks` with every problem of every file, one a line.
 */
export function loadFrameworks(
  schema: object,
  files: readonly RuleFile[],
  known: Known<Framework> = new Map(),
): Framework[] {
  const check = frameworkCheck(schema);
  const read = files.map((file) => {
    const digest = digestOf(file);
    const before = known.get(digest);
    const found = before ? { framework: before, problems: [], problemAt: problemIn(file) } : check(file);
    if (found.problems.length === 0) known.set(digest, found.framework);
    return found;
  });
  refuseProblems(
    'invalid-frameworks',
    read.flatMap(({ problems }) => problems),
  );
  refuseProblems('invalid-frameworks', [...sameIds(files, read), ...linkProblems(read)]);
  return read.map(({ framework }) => withSources(framework)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Read {
  framework: Framework;
  problems: Problem[];
  problemAt: YamlSource['problemAt'];
}

/** Everything that can be said of a framework file by itself; what it is, only where there is no problem. */
function frameworkCheck(schema: object): (file: RuleFile) => Read {
  const check = schemaCheck(schema);
  return ({ path, text }) => {
    const source = parseYaml(path, text);
    const shape = source.problems.length > 0 ? source.problems : check(source);
    return {
      framework: source.value as Framework,
      problems: shape.length > 0 ? shape : ownProblems(path, source),
      problemAt: source.problemAt,
    };
  };
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

function sameIds(files: readonly RuleFile[], read: readonly Read[]): Problem[] {
  const first = new Map<string, string>();
  return read.flatMap(({ framework: { id }, problemAt }, i) => {
    const before = first.get(id);
    first.set(id, before ?? files[i]!.path);
    return before === undefined
      ? []
      : [problemAt(['id'], 'duplicate-id', `${id} is also defined in ${before}`)];
  });
}

/** Whatever a file says of another framework must be there. */
function linkProblems(read: readonly Read[]): Problem[] {
  const controls = new Map(
    read.map(({ framework: { id, controls: own } }) => [id, new Set(own.map((c) => c.id))]),
  );
  return read.flatMap(({ framework, problemAt }) => {
    const { overlays } = framework;
    return [
      ...(overlays === undefined || controls.has(overlays)
        ? []
        : [
            problemAt(
              ['overlays'],
              'unknown-framework',
              `no framework "${overlays}"${didYouMean(overlays, controls.keys())}`,
            ),
          ]),
      ...framework.controls.flatMap((control, at) => crosswalkProblems(problemAt, control, { at, controls })),
    ];
  });
}

function crosswalkProblems(
  problemAt: YamlSource['problemAt'],
  { crosswalk = {} }: Framework['controls'][number],
  { at, controls }: { at: number; controls: ReadonlyMap<string, ReadonlySet<string>> },
): Problem[] {
  return Object.entries(crosswalk).flatMap(([framework, ids]) => {
    const known = controls.get(framework);
    const path = ['controls', at, 'crosswalk', framework];
    if (!known)
      return [
        problemAt(
          path,
          'unknown-framework',
          `no framework "${framework}"${didYouMean(framework, controls.keys())}`,
        ),
      ];
    return ids
      .map((id, i) => ({ id, i }))
      .filter(({ id }) => !known.has(id))
      .map(({ id, i }) =>
        problemAt(
          [...path, i],
          'unknown-control',
          `${framework} has no control "${id}"${didYouMean(id, known)}`,
        ),
      );
  });
}
