import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { RuleFile } from '../load.ts';
import { type Problem, refuseProblems } from '../problem.ts';
import { schemaCheck } from '../validate.ts';
import { parseYaml } from '../yaml-source.ts';
import { type Exception, type ExceptionFile, exceptionOf } from './exception.ts';
import { type Grounds, lintException } from './lint.ts';

/**
 * Files as they are named, and the YAML files below folders. Each is read once.
 * @throws UserError for one that cannot be read.
 */
export function readExceptionFiles(paths: readonly string[]): RuleFile[] {
  const files = new Set(paths.flatMap((path) => filesAt(path)));
  return [...files].map((path) => ({ path, text: reading(path, () => readFileSync(path, 'utf8')) }));
}

const filesAt = (path: string): string[] =>
  reading(path, () =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.ya?ml$/.test(name))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError('no-exceptions', `cannot read the exceptions ${path}: ${(error as Error).message}`);
  }
}

/**
 * Parses and checks exceptions, sorted by id.
 * @throws UserError `invalid-exceptions` with every problem of every file, one a line.
 */
export function loadExceptions(schema: object, files: readonly RuleFile[], grounds: Grounds): Exception[] {
  const check = schemaCheck(schema);
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  const exceptions: Exception[] = [];
  for (const { path, text } of files) {
    const source = parseYaml(path, text);
    const broken = source.problems.length > 0 ? source.problems : check(source);
    problems.push(...(broken.length > 0 ? broken : lintException(source, grounds)));
    if (broken.length > 0) continue;
    const exception = exceptionOf(source.value as ExceptionFile);
    const before = first.get(exception.id);
    if (before !== undefined)
      problems.push(source.problemAt(['id'], 'duplicate-id', `${exception.id} is also defined in ${before}`));
    first.set(exception.id, before ?? path);
    exceptions.push(exception);
  }
  refuseProblems('invalid-exceptions', problems);
  return exceptions.sort((a, b) => (a.id < b.id ? -1 : 1));
}
